package vn.gioc.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long a centre that was stopped in good order takes to start again on its own folder. */
final class SecondStart {
    private static final String ALIVE = """
            select count(*) from job_flush
            where flushed_at >= now() - interval '3 seconds' and epoch > %d""";

    private SecondStart() {}

    static List<Measure> run(Workplace place) throws Exception {
        ChildCentre centre = place.centre();
        int starts = place.sizes().rounds() + 1;
        double[] ready = new double[starts];
        double[] live = new double[starts];
        for (int i = 0; i < starts; i++) {
            long epoch = number(centre, "select epoch from job_flush");
            centre.stop();
            long began = System.nanoTime();
            ready[i] = centre.start().toNanos() / 1e9;
            Patience.until(
                    "tables that live", Duration.ofSeconds(60), () -> number(centre, ALIVE.formatted(epoch)) == 1);
            live[i] = Math.max(ready[i], (System.nanoTime() - began) / 1e9);
        }
        Arrays.sort(ready);
        Arrays.sort(live);
        String note = "median of %d, over a history of %,d events"
                .formatted(starts, place.sizes().history());
        return List.of(
                new Measure("second start → GIOC ready", ready[starts / 2], "s").note(note),
                new Measure("second start → ready and tables live", live[starts / 2], "s")
                        .aim("≤ 15")
                        .note(note));
    }

    private static long number(ChildCentre centre, String sql) throws Exception {
        try (Connection connection = centre.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            if (!result.next()) {
                throw new SQLException("no row: " + sql);
            }
            return result.getLong(1);
        }
    }
}
