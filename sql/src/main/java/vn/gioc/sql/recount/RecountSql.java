package vn.gioc.sql.recount;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The statements of a recount, step by step. Each fills temporary tables that the next ones read, all of them within one
 * transaction that sees one state of the database; the question stands in the tables that {@link #ASK} makes.
 */
public final class RecountSql {
    private static final List<String> STEPS = List.of(
            "01_reference",
            "02_dossier_course",
            "03_dossier",
            "04_report",
            "05_calendar",
            "06_dossier_due",
            "07_dossier_movement",
            "08_report_movement",
            "09_other",
            "10_retired",
            "11_rows",
            "12_leaves",
            "13_figures");

    /** Sorts and joins of a year of a city in memory, as long as there is enough of it; no screen asks meanwhile. */
    static final String PREPARE = """
            set local work_mem = '256MB';
            set local jit = off;
            -- What a step makes is large and its size only guessed: a wrong nested loop would take hours.
            set local enable_nestloop = off;
            set local timezone = 'Asia/Ho_Chi_Minh';
            create temp table recount_question (
              period_from timestamptz, period_to timestamptz, clock timestamptz, known_until timestamptz, everything boolean)
              on commit drop;
            create temp table recount_unit (unit text) on commit drop;
            create temp table recount_ancestor (unit text, ancestor text, distance int) on commit drop;""";

    /** Parameters: from, to, clock, known until, everything. */
    static final String ASK = """
            insert into recount_question
            values (coalesce(?::timestamptz, '-infinity'), coalesce(?::timestamptz, 'infinity'), ?::timestamptz,
              coalesce(?::timestamptz, 'infinity'), ?)""";

    /** Parameter: the units. */
    static final String ASK_UNITS = "insert into recount_unit select unnest(?::text[])";

    /** Parameters: units, ancestors, distances. */
    static final String ASK_ANCESTORS =
            "insert into recount_ancestor select * from unnest(?::text[], ?::text[], ?::int[])";

    /** What ever named one of the units, as the holder or the receiver: every other dossier and report is left alone. */
    static final String NAME = """
            create temp table recount_named on commit drop as
            select distinct subject collate "C" as code
            from event_ledger
            where not (select everything from recount_question)
              and type in ('dossier.status.v1', 'report.status.v1')
              and (unit in (select unit from recount_unit)
                or data::text like '%"toUnit"%' and data ->> 'toUnit' in (select unit from recount_unit));
            analyze recount_named;""";

    private RecountSql() {}

    /** One text a step, of one or more statements without parameters. */
    static List<String> steps() {
        return STEPS.stream().map(RecountSql::read).toList();
    }

    private static String read(String step) {
        try (InputStream in = RecountSql.class.getResourceAsStream(step + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("the step " + step + " of the recount is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
