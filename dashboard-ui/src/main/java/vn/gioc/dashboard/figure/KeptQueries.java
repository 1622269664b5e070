package vn.gioc.dashboard.figure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.domain.figure.BucketWidth;

/** Knows whether the minutes that a question needs are still kept: an hour with flows has minutes, unless dropped. */
@Component
class KeptQueries {
    private final JdbcClient database;

    KeptQueries(JdbcClient database) {
        this.database = database;
    }

    /** @throws NoLongerKept where an hour that a window cuts through has lost its minutes */
    void check(List<String> units, List<Window> windows) {
        if (!keeps(units, windows)) {
            throw new NoLongerKept();
        }
    }

    /** Whether every hour that a window cuts through still has its minutes. */
    boolean keeps(List<String> units, List<Window> windows) {
        String[] hours = windows.stream()
                .flatMap(window -> window.cover().stream())
                .filter(range -> range.width() == BucketWidth.MINUTE && range.from() != null)
                .map(range -> BucketWidth.HOUR.floor(java.util.Objects.requireNonNull(range.from())))
                .distinct()
                .map(String::valueOf)
                .toArray(String[]::new);
        return hours.length == 0 || !dropped(units, hours);
    }

    private boolean dropped(List<String> units, String[] hours) {
        return database.sql("""
                        with hour as (select unnest(:hours::timestamptz[]) as bucket),
                             unit as (select unnest(:units::text[]) as unit)
                        select exists (
                          select from hour h cross join unit u
                          where exists (select from dossier_flow f
                                        where f.unit = u.unit and f.width = 'HOUR' and f.bucket = h.bucket)
                            and not exists (select from dossier_flow f
                                            where f.unit = u.unit and f.width = 'MINUTE' and f.bucket >= h.bucket
                                              and f.bucket < h.bucket + interval '1 hour')
                             or exists (select from report_flow f
                                        where f.unit = u.unit and f.width = 'HOUR' and f.bucket = h.bucket)
                            and not exists (select from report_flow f
                                            where f.unit = u.unit and f.width = 'MINUTE' and f.bucket >= h.bucket
                                              and f.bucket < h.bucket + interval '1 hour')
                             or exists (select from interaction_flow f
                                        where f.unit = u.unit and f.width = 'HOUR' and f.bucket = h.bucket)
                            and not exists (select from interaction_flow f
                                            where f.unit = u.unit and f.width = 'MINUTE' and f.bucket >= h.bucket
                                              and f.bucket < h.bucket + interval '1 hour'))""")
                .param("hours", hours)
                .param("units", units.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
