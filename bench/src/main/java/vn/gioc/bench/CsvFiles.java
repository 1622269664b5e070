package vn.gioc.bench;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/**
 * Files of a million rows by HTTP, beside COPY of the same rows over a plain connection, taking turns; and what the
 * centre's heap holds meanwhile, in a run that is not timed.
 */
final class CsvFiles {
    private static final String DOSSIERS = "/api/v1/exports/dossiers.csv";
    private static final String EVENTS = "/api/v1/exports/dossier-events.csv";

    /** The file's columns, in its order, in the database's own form. */
    private static final String COPY_DOSSIERS = """
            select code, unit, procedure, area, channel, touchpoint, level, time_limit, officer, step, step_at, status,
              stage, registered_at, received_at, ended_at, ended_by, due_at, first_due_at, overdue_from, paused_since,
              timeliness, fee_due, paid_online, digitised, rating, out_of_order, last_event_at
            from dossier""";

    private static final String COPY_EVENTS = """
            select subject, occurred_at, type, unit, source, id, recorded_at, data from event_ledger""";

    private CsvFiles() {}

    static List<Measure> run(Workplace place) throws Exception {
        int rows = place.sizes().csvRows();
        try (ChildCentre centre = place.held(new ChildCentre(place.folder("csv").resolve("data")));
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            centre.start();
            DataSource database = centre.database();
            ManyRows.make(database, rows);
            List<Measure> measures = new ArrayList<>();
            int rounds = place.sizes().rounds() + 1;
            measures.addAll(beside(http, centre, database, DOSSIERS, COPY_DOSSIERS, rounds, "≥ 0.9", ""));
            measures.addAll(beside(
                    http,
                    centre,
                    database,
                    EVENTS,
                    COPY_EVENTS,
                    rounds,
                    "",
                    "COPY of the raw rows: the file takes data apart and leaves repetitions out"));
            measures.addAll(heap(http, centre, rows));
            return measures;
        }
    }

    private static List<Measure> beside(
            HttpClient http,
            ChildCentre centre,
            DataSource database,
            String path,
            String copy,
            int rounds,
            String aim,
            String note)
            throws Exception {
        FileRead.http(http, centre, path);
        FileRead.copy(database, copy);
        double[] files = new double[rounds];
        double[] copies = new double[rounds];
        FileRead last = null;
        for (int i = 0; i < rounds; i++) {
            last = FileRead.http(http, centre, path);
            files[i] = last.rowsPerSecond();
            copies[i] = FileRead.copy(database, copy).rowsPerSecond();
        }
        double file = median(files);
        double floor = median(copies);
        String name = path.replaceAll("^.*/", "");
        String size = last == null ? "" : "%,d rows, %,d MB".formatted(last.rows(), last.bytes() >> 20);
        return List.of(
                new Measure(name + " by HTTP", file, "rows/s").note("median of " + rounds + ", " + size),
                new Measure(name + ", COPY … TO STDOUT", floor, "rows/s").note("median of " + rounds),
                new Measure(name + ", of COPY", file / floor, "ratio").aim(aim).note(note));
    }

    private static List<Measure> heap(HttpClient http, ChildCentre centre, int rows) throws Exception {
        try (ChildHeap heap = ChildHeap.of(centre.pid())) {
            double before = heap.used();
            CompletableFuture<FileRead> reading = CompletableFuture.supplyAsync(() -> read(http, centre));
            double highest = before;
            int looks = 0;
            while (!reading.isDone()) {
                highest = Math.max(highest, heap.used());
                looks++;
                Thread.sleep(200);
            }
            reading.join();
            String note = "after GC; %d looks during %,d rows".formatted(looks, rows);
            return List.of(
                    new Measure("centre's heap before a file", before, "MB").note("after GC"),
                    new Measure("centre's heap, most during it", highest, "MB").note(note),
                    new Measure("centre's heap after it", heap.used(), "MB").note("after GC"));
        }
    }

    private static FileRead read(HttpClient http, ChildCentre centre) {
        try {
            return FileRead.http(http, centre, DOSSIERS);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
