package vn.gioc.dashboard.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.gioc.dashboard.DashboardSettings;
import vn.gioc.dashboard.knowledge.AsKnown;
import vn.gioc.dashboard.knowledge.Busy;
import vn.gioc.dashboard.knowledge.Knowledge;
import vn.gioc.dashboard.knowledge.NoLongerKnown;
import vn.gioc.dashboard.knowledge.NotKnownYet;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.dashboard.retention.RetentionSettings;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Units;

/** Files of figures and facts. They are written on the thread of their request: no timeout cuts a long one. */
@RestController
class ExportController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final DataSource database;
    private final Knowledge knowledge;
    private final Datasets datasets;
    private final Units units;
    private final Catalogs catalogs;
    private final WorkingCalendar calendar;
    private final RetentionSettings retention;
    private final Clock clock;
    private final Semaphore places;

    ExportController(
            DataSource database,
            Knowledge knowledge,
            Datasets datasets,
            Units units,
            Catalogs catalogs,
            WorkingCalendar calendar,
            DashboardSettings settings,
            RetentionSettings retention,
            Clock clock) {
        this.retention = retention;
        this.clock = clock;
        this.catalogs = catalogs;
        this.calendar = calendar;
        this.database = database;
        this.knowledge = knowledge;
        this.datasets = datasets;
        this.units = units;
        this.places = new Semaphore(settings.connections() / 2);
    }

    @GetMapping("/api/v1/exports/{name}.csv")
    void csv(@PathVariable String name, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Asked asked = asked(name, http);
        stream(response, asked, (snapshot, dataset) -> {
            head(response, snapshot, new MediaType("text", "csv", StandardCharsets.UTF_8), asked.file(".csv"));
            CsvExport.write(snapshot, dataset, asked.question(), asked.form(), response.getOutputStream());
        });
    }

    @GetMapping("/api/v1/exports/{name}.xlsx")
    void xlsx(@PathVariable String name, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Asked asked = asked(name, http);
        stream(response, asked, (snapshot, dataset) -> {
            if (!XlsxExport.fits(snapshot, dataset, asked.question())) {
                throw Refusal.badRequest("there are more rows than a sheet holds, 1,048,575 beside its heading:"
                        + " ask for a shorter period, or for /api/v1/exports/" + name + ".csv");
            }
            head(response, snapshot, XLSX, asked.file(".xlsx"));
            XlsxExport.write(snapshot, dataset, asked.question(), asked.form(), response.getOutputStream());
        });
    }

    @GetMapping("/api/v1/exports/{name}.json")
    Description describe(@PathVariable String name, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        Asked asked = asked(name, http);
        AtomicReference<Description> description = new AtomicReference<>();
        stream(response, asked, (snapshot, dataset) -> {
            AsKnown known = snapshot.known();
            description.set(Description.of(
                    snapshot,
                    dataset,
                    asked.question(),
                    asked.form(),
                    asked.request().digest(),
                    known == null
                            ? calendar.version()
                            : known.calendars(asked.question().units()),
                    known == null
                            ? catalogs.current().version()
                            : known.catalog().map(Catalog::version).orElse(null)));
        });
        return Objects.requireNonNull(description.get());
    }

    /** What a request asks for, read and found to make sense. */
    private record Asked(Dataset dataset, Request request, Question question, CsvForm form) {
        String file(String ending) {
            return request.name() + ending;
        }
    }

    private Asked asked(String name, HttpServletRequest http) {
        Dataset dataset = dataset(name);
        Request request = new Request(dataset, http.getParameterMap());
        Question question = request.question(units, retention.minutesKeptFrom(clock.instant()));
        return new Asked(dataset, request, question, request.form());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refusal) {
        return Refusal.answer(refusal);
    }

    private Dataset dataset(String name) {
        return datasets.find(name).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "there is no dataset " + name));
    }

    /** Holds one of the places, and one state of the tables, while the file is written. */
    private void stream(HttpServletResponse response, Asked asked, Writing writing) throws IOException {
        if (!places.tryAcquire()) {
            throw Refusal.later(HttpStatus.TOO_MANY_REQUESTS, "as many files are being written as may be at once", 5);
        }
        try (Snapshot snapshot = open(asked)) {
            AsKnown known = snapshot.known();
            writing.write(
                    snapshot,
                    known == null
                            ? asked.dataset()
                            : asked.dataset().by(known.catalog().orElse(catalogs.current())));
        } catch (SQLException e) {
            if (response.isCommitted()) {
                throw new BrokenExport(e);
            }
            response.reset();
            throw Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "the database can't be read", 5);
        } catch (NotKnownYet e) {
            throw Refusal.of(HttpStatus.TOO_EARLY, String.valueOf(e.getMessage()));
        } catch (NoLongerKnown e) {
            throw Refusal.of(HttpStatus.GONE, String.valueOf(e.getMessage()));
        } catch (Busy e) {
            throw Refusal.later(HttpStatus.TOO_MANY_REQUESTS, String.valueOf(e.getMessage()), 10);
        } finally {
            places.release();
        }
    }

    private Snapshot open(Asked asked) throws SQLException {
        Instant asOf = asked.request().asOf();
        return asOf == null
                ? Snapshot.open(database)
                : Snapshot.of(knowledge.open(
                        asOf, asked.question().units(), asked.dataset().parts()));
    }

    private static void head(HttpServletResponse response, Snapshot snapshot, MediaType type, String file) {
        response.setContentType(type.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Gioc-Epoch", String.valueOf(snapshot.epoch()));
        response.setHeader("Gioc-Seq", String.valueOf(snapshot.seq()));
        if (snapshot.asOf() != null) {
            response.setHeader("Gioc-As-Of", Zone.written(snapshot.asOf()).toString());
        }
    }

    /** Writes a file from one state of the tables. */
    private interface Writing {
        void write(Snapshot snapshot, Dataset dataset) throws IOException, SQLException;
    }
}
