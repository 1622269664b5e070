package vn.gioc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
        int rounds = place.sizes().rounds() + 1;
        try (ChildCentre centre = place.held(new ChildCentre(place.folder("csv").resolve("data")))) {
            centre.start();
            DataSource database = centre.database();
            ManyRows.make(database, rows);
            Beside dossiers = Beside.of(centre.url(DOSSIERS), database, COPY_DOSSIERS, rows, rounds);
            Beside events = Beside.of(centre.url(EVENTS), database, COPY_EVENTS, rows, rounds);
            List<Measure> measures = new ArrayList<>();
            measures.addAll(dossiers.measures("dossiers.csv", "≥ 0.9", ""));
            measures.addAll(events.measures(
                    "dossier-events.csv",
                    "",
                    "COPY of the raw rows: the file takes data apart, leaves repetitions out"));
            measures.addAll(heap(centre, rows));
            return measures;
        }
    }

    /** Both in rows a second, the median of so many rounds each. */
    private record Beside(double file, double copy, String size, int rounds) {
        static Beside of(URI url, DataSource database, String select, int rows, int rounds) throws Exception {
            if (FileRead.rows(url) != rows) {
                throw new IllegalStateException(url + " does not hold " + rows + " rows");
            }
            FileRead.copy(database, select);
            double[] files = new double[rounds];
            double[] copies = new double[rounds];
            long bytes = 0;
            for (int i = 0; i < rounds; i++) {
                FileRead file = FileRead.http(url);
                bytes = file.bytes();
                files[i] = file.rowsPerSecond(rows);
                copies[i] = FileRead.copy(database, select).rowsPerSecond(rows);
            }
            return new Beside(median(files), median(copies), "%,d rows, %,d MB".formatted(rows, bytes >> 20), rounds);
        }

        List<Measure> measures(String name, String aim, String note) {
            return List.of(
                    new Measure(name + " by HTTP", file, "rows/s").note("median of " + rounds + ", " + size),
                    new Measure(name + ", COPY … TO STDOUT", copy, "rows/s").note("median of " + rounds),
                    new Measure(name + ", of COPY", file / copy, "ratio")
                            .aim(aim)
                            .note(note));
        }
    }

    private static List<Measure> heap(ChildCentre centre, int rows) throws Exception {
        try (ChildHeap heap = ChildHeap.of(centre.pid())) {
            double before = heap.used();
            CompletableFuture<FileRead> reading = CompletableFuture.supplyAsync(() -> read(centre.url(DOSSIERS)));
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

    private static FileRead read(URI file) {
        try {
            return FileRead.http(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
