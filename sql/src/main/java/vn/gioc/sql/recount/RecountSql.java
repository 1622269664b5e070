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
    /** What each share counts for itself. */
    static final List<String> COUNT = List.of(
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
            "11_rows");

    /** What takes the sums of all shares. */
    static final String LEAVES = "12_leaves";

    /** What only reads the tables that are shown. */
    static final String HOURS = "13_hours";

    /** What takes all of it. */
    static final List<String> COMPARE = List.of("14_days_of_hours", "15_totals", "16_figures");

    static final String OTHER_SHARE = "other_share";

    static final String COPY_LEAVES_OUT = "copy recount_dossier_leaf to stdout (format binary)";

    static final String MAKE_LEAVES_THERE = """
            create temp table recount_leaf_there (there int, procedure text, channel text, touchpoint text, area text)
              on commit drop""";

    static final String COPY_LEAVES_THERE_IN = "copy recount_leaf_there from stdin (format binary)";

    /** Leaves that the other connection has not, by their number there. */
    static final String COPY_NEW_LEAVES_OUT = """
            copy (
              select there, procedure, channel, touchpoint, area
              from recount_dossier_leaf join recount_leaf_number using (leaf)
              where is_new) to stdout (format binary)""";

    static final String COPY_LEAVES_IN = "copy recount_dossier_leaf from stdin (format binary)";

    /** Of one share, for another connection. */
    static final String COPY_SUMS_OUT = """
            copy (
              select unit, there, day, phase, registered, received, reopened, transferred_in, transferred_out, early, on_time,
                on_time_without_due, late, withdrawn, refused, done, open, paused, overdue, due_soon, stopped_long
              from recount_dossier_sum join recount_leaf_number using (leaf)) to stdout (format binary)""";

    static final String COPY_SUMS_IN = "copy recount_dossier_sum from stdin (format binary)";

    static final String ANALYZE_SUMS = "analyze recount_dossier_sum";

    static final String COPY_ROWS_OUT = "copy recount_row_difference to stdout (format binary)";

    static final String COPY_ROWS_IN = "copy recount_row_difference from stdin (format binary)";

    /** What {@link #HOURS} makes, for what another connection made. */
    static final String MAKE_HOURS = """
            create temp table recount_dossier_bucket (unit text, width text, bucket timestamptz, registered bigint,
              received bigint, reopened bigint, transferred_in bigint, transferred_out bigint, early bigint, on_time bigint,
              on_time_without_due bigint, late bigint, withdrawn bigint, refused bigint, paused bigint, overdue bigint,
              due_soon bigint, stopped_long bigint) on commit drop;
            create temp table recount_report_bucket (unit text, width text, bucket timestamptz, received bigint,
              reopened bigint, on_time bigint, on_time_without_due bigint, late bigint, refused bigint, duplicate bigint,
              overdue bigint, due_soon bigint) on commit drop;
            create temp table recount_interaction_bucket (unit text, width text, bucket timestamptz, interactions bigint,
              answered bigint, handed_over bigint, from_45 bigint, age_known bigint, duration_seconds bigint,
              finished bigint, abandoned bigint, duration_known bigint) on commit drop""";

    static final List<String> HOUR_TABLES =
            List.of("recount_dossier_bucket", "recount_report_bucket", "recount_interaction_bucket");

    /** Sorts and joins of a year of a city in memory, as long as there is enough of it; no screen asks meanwhile. */
    static final String PREPARE = """
            set local work_mem = '512MB';
            set local jit = off;
            -- Temporary tables too: else they are written out and read again. A session that has used some before keeps
            -- the buffers it had, and is slower.
            do $$ begin
              set local temp_buffers = '512MB';
            exception when invalid_parameter_value then
              raise debug 'temporary tables keep their buffers';
            end $$;
            -- What a step makes is large and its size only guessed: a wrong nested loop would take hours.
            set local enable_nestloop = off;
            -- Keys are texts and pairs of numbers: sorted, they take longer than hashed.
            set local enable_mergejoin = off;
            -- The ledger is read whole: in its order on the disk, not in that of an index.
            set local random_page_cost = 4;
            -- Sizes and the number of values matter to plans here, not their distribution.
            set local default_statistics_target = 10;
            set local timezone = 'Asia/Ho_Chi_Minh';
            create temp table recount_question (
              period_from timestamptz, period_to timestamptz, clock timestamptz, known_until timestamptz, everything boolean,
              -- Of the dossiers those whose code's hash under the mask is the share's number; all else belongs to number 0.
              share_mask int, share int) on commit drop;
            create temp table recount_unit (unit text) on commit drop;
            create temp table recount_ancestor (unit text, ancestor text, distance int) on commit drop;""";

    /** Parameters: from, to, clock, known until, everything, the share's mask and number. */
    static final String ASK = """
            insert into recount_question
            values (coalesce(?::timestamptz, '-infinity'), coalesce(?::timestamptz, 'infinity'), ?::timestamptz,
              coalesce(?::timestamptz, 'infinity'), ?, ?, ?)""";

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

    /** The text of a step: one or more statements without parameters. */
    static String step(String step) {
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
