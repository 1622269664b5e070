package vn.gioc.dashboard.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
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
import vn.gioc.dashboard.knowledge.NoLongerKnown;
import vn.gioc.dashboard.knowledge.NotKnownYet;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.Zone;

/** Files of figures and facts. They are written on the thread of their request: no timeout cuts a long one. */
@RestController
class ExportController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Asking asking;
    private final Transfers transfers;
    private final Catalogs catalogs;
    private final WorkingCalendar calendar;
    private final Semaphore places;

    ExportController(
            Asking asking,
            Transfers transfers,
            Catalogs catalogs,
            WorkingCalendar calendar,
            DashboardSettings settings) {
        this.asking = asking;
        this.transfers = transfers;
        this.catalogs = catalogs;
        this.calendar = calendar;
        this.places = new Semaphore(settings.connections() / 2);
    }

    @GetMapping("/api/v1/exports/{name}.csv")
    void csv(@PathVariable String name, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Asked asked = asked(name, http);
        Transfer transfer = begun(asked);
        stream(response, asked, transfer, (snapshot, dataset) -> {
            head(response, snapshot, new MediaType("text", "csv", StandardCharsets.UTF_8), asked.file(".csv"));
            OutputStream out = transfer.counting(response.getOutputStream());
            CsvExport.write(snapshot, dataset, asked.question(), asked.form(), out, transfer::row);
        });
    }

    @GetMapping("/api/v1/exports/{name}.xlsx")
    void xlsx(@PathVariable String name, HttpServletRequest http, HttpServletResponse response) throws IOException {
        Asked asked = asked(name, http);
        Transfer transfer = begun(asked);
        stream(response, asked, transfer, (snapshot, dataset) -> {
            if (!XlsxExport.fits(snapshot, dataset, asked.question())) {
                throw Refusal.badRequest("there are more rows than a sheet holds, 1,048,575 beside its heading:"
                        + " ask for a shorter period, or for /api/v1/exports/" + name + ".csv");
            }
            head(response, snapshot, XLSX, asked.file(".xlsx"));
            OutputStream out = transfer.counting(response.getOutputStream());
            XlsxExport.write(snapshot, dataset, asked.question(), asked.form(), out, transfer::row);
        });
    }

    @GetMapping("/api/v1/exports/{name}.json")
    Description describe(@PathVariable String name, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        Asked asked = asked(name, http);
        AtomicReference<Description> description = new AtomicReference<>();
        stream(response, asked, new Transfer(), (snapshot, dataset) -> {
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

    private Asked asked(String name, HttpServletRequest http) {
        return asking.read(name, http.getParameterMap());
    }

    /** Whoever gave it a name sees how far it is. */
    private Transfer begun(Asked asked) {
        String name = asked.request().watch();
        return name == null ? new Transfer() : transfers.begin(name);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErrorResponseException refusal) {
        return Refusal.answer(refusal);
    }

    /** Holds one of the places, and one state of the tables, while the file is written. */
    private void stream(HttpServletResponse response, Asked asked, Transfer transfer, Writing writing)
            throws IOException {
        if (!places.tryAcquire()) {
            transfer.ended();
            throw Refusal.later(HttpStatus.TOO_MANY_REQUESTS, "as many files are being written as may be at once", 5);
        }
        try (Snapshot snapshot = asking.open(asked)) {
            Dataset dataset = asking.dataset(asked, snapshot);
            if (asked.request().watch() != null) {
                transfer.counted(new Rows(snapshot, dataset, asked.question(), statement -> {}).count());
            }
            writing.write(snapshot, dataset);
            transfer.sent();
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
            transfer.ended();
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
        void write(Snapshot snapshot, Dataset dataset) throws IOException, SQLException;
    }
}
