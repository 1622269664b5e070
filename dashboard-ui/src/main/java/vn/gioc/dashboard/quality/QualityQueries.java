package vn.gioc.dashboard.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Category;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Procedure;
import vn.gioc.domain.figure.Zone;

/** Reads what is wrong with the data, newest first and a part at a time. */
@Component
class QualityQueries {
    private static final String REJECTIONS = """
            select recorded_at, source, id, type, field, reason,
              extract(epoch from recorded_at) * 1000000 as micros, log_partition || '.' || log_offset as place
            from rejection
            where recorded_at >= :from and recorded_at < :to
              and (:source = '' or source = :source)
              and (recorded_at, log_partition, log_offset) < (:moment, :partition, :offset)
            order by recorded_at desc, log_partition desc, log_offset desc
            limit :limit""";

    private static final String FINDINGS = """
            select recorded_at, kind, type, subject, unit, source, id, detail, occurred_at,
              extract(epoch from recorded_at) * 1000000 as micros,
              md5(concat_ws(chr(31), kind, type, subject, source, id, detail)) as place
            from quality_finding
            where unit = any (:units)
              and recorded_at >= :from and recorded_at < :to
              and (:source = '' or source = :source)
              and (:kind = '' or kind = :kind)
              and (recorded_at, md5(concat_ws(chr(31), kind, type, subject, source, id, detail))) < (:moment, :place)
            order by recorded_at desc, place desc
            limit :limit""";

    /** The step is the latest of each dossier; everything else is all that was ever counted. */
    private static final String UNKNOWN_CODES = """
            select 'PROCEDURE' as list, procedure as code, unit, count(*) as count
            from dossier where procedure <> all (:procedures) and unit = any (:units) group by procedure, unit
            union all
            select 'STEP', step, unit, count(*)
            from dossier where step <> all (:steps) and unit = any (:units) group by step, unit
            union all
            select 'CATEGORY', category, unit, count(*)
            from report where category <> all (:categories) and unit = any (:units) group by category, unit
            union all
            select 'TOPIC', topic, unit, sum(interactions)::bigint
            from interaction_flow
            where width = 'YEAR' and topic <> '' and topic <> all (:topics) and unit = any (:units) group by topic, unit
            union all
            select 'INDICATOR', indicator, unit, count(*)
            from indicator_value where indicator <> all (:indicators) and unit = any (:units) group by indicator, unit
            order by count desc, list, code, unit
            limit 1000""";

    private final JdbcClient database;
    private final Catalogs catalogs;

    QualityQueries(JdbcClient database, Catalogs catalogs) {
        this.database = database;
        this.catalogs = catalogs;
    }

    Page<Rejection> rejections(QualityQuestion question) {
        Cursor after = question.after();
        List<Placed<Rejection>> rows = asked(REJECTIONS, question)
                .param("partition", after.place().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(after.part(0)))
                .param("offset", after.place().isEmpty() ? Long.MAX_VALUE : Long.parseLong(after.part(1)))
                .query((row, n) -> placed(
                        row,
                        new Rejection(
                                written(row, "recorded_at"),
                                row.getString("source"),
                                row.getString("id"),
                                row.getString("type"),
                                row.getString("field"),
                                row.getString("reason"))))
                .list();
        return page(rows, question.limit());
    }

    Page<Finding> findings(QualityQuestion question, List<String> units, String kind) {
        Cursor after = question.after();
        List<Placed<Finding>> rows = asked(FINDINGS, question)
                .param("units", units.toArray(String[]::new))
                .param("kind", kind)
                .param("place", after.place().isEmpty() ? "~" : after.place())
                .query((row, n) -> placed(
                        row,
                        new Finding(
                                written(row, "recorded_at"),
                                row.getString("kind"),
                                row.getString("type"),
                                row.getString("subject"),
                                row.getString("unit"),
                                row.getString("source"),
                                row.getString("id"),
                                row.getString("detail"),
                                written(row, "occurred_at"))))
                .list();
        return page(rows, question.limit());
    }

    /** At most 1,000, the most frequent first. */
    List<UnknownCode> unknownCodes(List<String> units) {
        Catalog catalog = catalogs.current();
        return database.sql(UNKNOWN_CODES)
                .param("units", units.toArray(String[]::new))
                .param("procedures", codes(catalog.procedures().stream().map(Procedure::code)))
                .param("steps", codes(catalog.steps().stream().map(Entry::code)))
                .param("categories", codes(catalog.categories().stream().map(Category::code)))
                .param("topics", codes(catalog.topics().stream().map(Entry::code)))
                .param("indicators", codes(catalog.indicators().stream().map(Indicator::code)))
                .query((row, n) -> new UnknownCode(
                        row.getString("list"), row.getString("code"), row.getString("unit"), row.getLong("count")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, QualityQuestion question) {
        return database.sql(sql)
                .param("from", bound(question.from(), Cursor.FIRST))
                .param("to", bound(question.to(), Cursor.LAST))
                .param("source", question.source())
                .param("moment", question.after().moment().atOffset(ZoneOffset.UTC))
                .param("limit", question.limit() + 1);
    }

    private static OffsetDateTime bound(@Nullable Instant moment, Instant none) {
        return (moment == null ? none : moment).atOffset(ZoneOffset.UTC);
    }

    private static String[] codes(Stream<String> codes) {
        return codes.toArray(String[]::new);
    }

    private static OffsetDateTime written(ResultSet row, String column) throws SQLException {
        return Zone.written(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    /** A row with its place in the list. */
    private record Placed<T>(T row, String cursor) {}

    private static <T> Placed<T> placed(ResultSet row, T value) throws SQLException {
        return new Placed<>(value, row.getBigDecimal("micros").longValueExact() + "." + row.getString("place"));
    }

    private static <T> Page<T> page(List<Placed<T>> rows, int limit) {
        boolean more = rows.size() > limit;
        List<Placed<T>> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(Placed::row).toList(), more ? shown.getLast().cursor() : null);
    }
}
