package vn.gioc.dashboard.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.figure.CorrectedDay;
import vn.gioc.domain.figure.Zone;

/** Reads which figures of days gone by late events changed, by figure, day and minute, newest first. */
@Component
class CorrectionQueries {
    private static final String PLACE = "md5(concat_ws(chr(31), unit, subject, measure, day))";

    /** What was recorded of a figure after the minute leads back from its value of now to that of then. */
    private static final String GROUPS = """
            with page as (
              select unit, subject, measure, day, date_trunc('minute', recorded_at) as minute,
                sum(delta)::bigint as delta, count(*) as events,
                extract(epoch from max(recorded_at - occurred_at))::bigint as late_by, %1$s as place
              from correction
              where unit = any (:units)
              group by unit, subject, measure, day, minute
              having (date_trunc('minute', recorded_at), %1$s) < (:moment, :place)
              order by minute desc, place desc
              limit :limit)
            select page.*, %2$s as figure, %3$s - (
              select coalesce(sum(later.delta), 0)::bigint
              from correction later
              where (later.unit, later.subject, later.measure, later.day)
                  = (page.unit, page.subject, page.measure, page.day)
                and later.recorded_at >= page.minute + interval '1 minute') as after
            from page
            order by minute desc, place desc""".formatted(PLACE, CorrectedDay.name("page"), CorrectedDay.value("page"));

    private static final String EVENTS = """
            select code, type, source, id, occurred_at, recorded_at, delta
            from correction
            where unit = :unit and subject = :subject and measure = :measure and day = :day
              and recorded_at >= :minute and recorded_at < :minute + interval '1 minute'
            order by recorded_at, log_partition, log_offset, type, code
            limit :limit""";

    private final JdbcClient database;

    CorrectionQueries(JdbcClient database) {
        this.database = database;
    }

    Page<Correction> newest(List<String> units, int limit, Cursor after) {
        List<Placed> rows = database.sql(GROUPS)
                .param("units", units.toArray(String[]::new))
                .param("moment", after.moment().atOffset(ZoneOffset.UTC))
                .param("place", after.place().isEmpty() ? "~" : after.place())
                .param("limit", limit + 1)
                .query((row, n) -> placed(row))
                .list();
        boolean more = rows.size() > limit;
        List<Placed> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(Placed::correction).toList(),
                more ? shown.getLast().cursor() : null);
    }

    /** Those that changed it in that minute, at most so many, in the order they were recorded. */
    List<Correction.Event> events(Correction correction, int limit) {
        return database.sql(EVENTS)
                .param("unit", correction.unit())
                .param("subject", correction.subject())
                .param("measure", correction.measure())
                .param("day", Zone.startOf(correction.day()).atOffset(ZoneOffset.UTC))
                .param("minute", correction.minute().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new Correction.Event(
                        row.getString("code"),
                        row.getString("type"),
                        row.getString("source"),
                        row.getString("id"),
                        moment(row, "occurred_at"),
                        moment(row, "recorded_at"),
                        row.getLong("delta")))
                .list();
    }

    private record Placed(Correction correction, String cursor) {}

    private static Placed placed(ResultSet row) throws SQLException {
        Instant minute = moment(row, "minute");
        long after = row.getLong("after");
        Correction correction = new Correction(
                row.getString("unit"),
                row.getString("figure"),
                row.getString("subject"),
                row.getString("measure"),
                Zone.dateOf(moment(row, "day")),
                minute,
                after - row.getLong("delta"),
                after,
                row.getInt("events"),
                Duration.ofSeconds(row.getLong("late_by")));
        return new Placed(correction, minute.getEpochSecond() + "000000." + row.getString("place"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
