package vn.gioc.dashboard.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
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
    private final Datasets datasets;
    private final Units units;
    private final Catalog catalog;
    private final WorkingCalendar calendar;
    private final RetentionSettings retention;
    private final Clock clock;
    private final Semaphore places;

    ExportController(
            DataSource database,
            Datasets datasets,
            Units units,
            Catalog catalog,
            WorkingCalendar calendar,
            DashboardSettings settings,
            RetentionSettings retention,
            Clock clock) {
        this.retention = retention;
        this.clock = clock;
        this.catalog = catalog;
        this.calendar = calendar;
        this.database = database;
        this.datasets = datasets;
        this.units = units;
        this.places = new Semaphore(settings.connections() / 2);
    }

    @GetMapping("/api/v1/exports/{name}.csv")
    void csv(@PathVariable String name, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Dataset dataset = dataset(name);
        Request request = new Request(dataset, http.getParameterMap());
        Question question = request.question(units, retention.minutesKeptFrom(clock.instant()));
        CsvForm form = request.form();
        stream(response, snapshot -> {
            head(response, snapshot, new MediaType("text", "csv", StandardCharsets.UTF_8), request.name() + ".csv");
            CsvExport.write(snapshot, dataset, question, form, response.getOutputStream());
        });
    }

    @GetMapping("/api/v1/exports/{name}.xlsx")
    void xlsx(@PathVariable String name, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Dataset dataset = dataset(name);
        Request request = new Request(dataset, http.getParameterMap());
        Question question = request.question(units, retention.minutesKeptFrom(clock.instant()));
        CsvForm form = request.form();
        stream(response, snapshot -> {
            if (!XlsxExport.fits(snapshot, dataset, question)) {
                throw Refusal.badRequest("there are more rows than a sheet holds, 1,048,575 beside its heading:"
                        + " ask for a shorter period, or for /api/v1/exports/" + name + ".csv");
            }
            head(response, snapshot, XLSX, request.name() + ".xlsx");
            XlsxExport.write(snapshot, dataset, question, form, response.getOutputStream());
        });
    }

    @GetMapping("/api/v1/exports/{name}.json")
    Description describe(@PathVariable String name, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        Dataset dataset = dataset(name);
        Request request = new Request(dataset, http.getParameterMap());
        Question question = request.question(units, retention.minutesKeptFrom(clock.instant()));
        CsvForm form = request.form();
        AtomicReference<Description> description = new AtomicReference<>();
        stream(
                response,
                snapshot -> description.set(Description.of(
                        snapshot, dataset, question, form, request.digest(), calendar.version(), catalog.version())));
        return Objects.requireNonNull(description.get());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refusal) {
        return Refusal.answer(refusal);
    }

    private Dataset dataset(String name) {
        return datasets.find(name)
                .orElseThrow(() -> Refusal.of(
                        HttpStatus.NOT_FOUND,
                        Datasets.TO_COME.contains(name)
                                ? "the dataset " + name + " is not offered yet"
                                : "there is no dataset " + name));
    }

    /** Holds one of the places, and one state of the tables, while the file is written. */
    private void stream(HttpServletResponse response, Writing writing) throws IOException {
        if (!places.tryAcquire()) {
            throw Refusal.later(HttpStatus.TOO_MANY_REQUESTS, "as many files are being written as may be at once", 5);
        }
        try (Snapshot snapshot = Snapshot.open(database)) {
            writing.write(snapshot);
        } catch (SQLException e) {
            if (response.isCommitted()) {
                throw new BrokenExport(e);
            }
            response.reset();
            throw Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "the database can't be read", 5);
        } finally {
            places.release();
        }
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
        void write(Snapshot snapshot) throws IOException, SQLException;
    }
}
