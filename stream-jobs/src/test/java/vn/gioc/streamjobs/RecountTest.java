package vn.gioc.streamjobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.sql.recount.Recount;
import vn.gioc.sql.recount.RecountQuestion;
import vn.gioc.sql.recount.RecountResult;
import vn.gioc.streamjobs.log.LogRecord;

/**
 * Whatever happens to the jobs, their tables are what a recount of the raw events in SQL gives, which shares no line
 * with them; and what they show balances.
 */
class RecountTest {
    private static final Map<String, List<String>> ANCESTORS =
            Map.of("a", List.of("city"), "b", List.of("city"), "c", List.of(), "city", List.of());

    private static final String ROLLUPS = """
            select unit, indicator, period, value_count, trim_scale(value_sum), trim_scale(last_value), own,
              array(select trim_scale(each) from unnest(small) as each order by each)::text
            from indicator_rollup order by unit collate "C", indicator collate "C", period collate "C\"""";

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105})
    void afterKillsTheTablesAreWhatTheEventsGive(long seed) throws Exception {
        Tables tables = Play.run(new History(seed).records(500), seed, 8);
        RecountResult all = recount(tables, List.of("a", "b", "c", "city"), null, null);
        assertThat(all.rows()).isEmpty();
        assertThat(all.leaves()).isEmpty();
        assertThat(all.agrees()).isTrue();
        assertThat(all.figures().get("dossiers.received")).isPositive();
        assertThat(all.figures().get("dossiers.late")).isPositive();
        assertThat(all.figures().get("reports.late")).isPositive();
        assertThat(tables.number("select count(*) from dossier where due_moves is not null"))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202})
    void inAnyPeriodOfAnyUnitTheFiguresAreTheRecountsAndTheyBalance(long seed) throws Exception {
        Tables tables = Play.run(new History(seed).records(300), seed, 4);
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            Instant from = History.START.plus(Duration.ofMinutes(15L * random.nextInt(900)));
            Instant to = from.plus(Duration.ofMinutes(15L * random.nextInt(2_000)));
            for (List<String> units : List.of(List.of("a"), List.of("c"), List.of("a", "b", "city"))) {
                RecountResult counted = recount(tables, units, from, to);
                assertThat(counted.agrees()).isTrue();
                Map<String, Long> shown = Shown.dossiers(tables, units, from, to);
                shown.forEach((figure, value) -> assertThat(counted.figures().get("dossiers." + figure))
                        .as(figure + " of " + units + " from " + from + " to " + to)
                        .isEqualTo(value));
                assertThat(shown.get("carriedIn")
                                + shown.get("received")
                                + shown.get("reopened")
                                + shown.get("transferredIn"))
                        .isEqualTo(shown.get("done")
                                + shown.get("transferredOut")
                                + shown.get("open")
                                + shown.get("paused"));
            }
        }
    }

    @Test
    void thousandsOfDossiersComeToTheSame() throws Exception {
        Tables tables = Play.run(new History(301).records(3_000), 301, 3);
        RecountResult all = recount(tables, List.of("a", "b", "c", "city"), null, null);
        assertThat(all.rows()).isEmpty();
        assertThat(all.leaves()).isEmpty();
        assertThat(all.agrees()).isTrue();
    }

    @Test
    void aRowShiftedByHandIsFoundAndNamed() throws Exception {
        Tables tables = Play.run(new History(401).records(200), 401, 0);
        tables.change("update dossier_flow set received = received + 1 where ctid = (select ctid from dossier_flow"
                + " where unit = 'a' and width = 'DAY' and received > 0 order by bucket limit 1)");
        RecountResult shifted = recount(tables, List.of("a"), null, null);
        assertThat(shifted.agrees()).isFalse();
        assertThat(shifted.leaves()).singleElement().satisfies(leaf -> {
            assertThat(leaf.measure()).isEqualTo("received");
            assertThat(leaf.shown()).isEqualTo(leaf.recounted() + 1);
            assertThat(leaf.width()).isEqualTo("DAY");
        });
        String code = tables.rows("select min(code) from dossier where unit = 'a' and ended_at is not null")
                .getFirst();
        tables.change("update dossier set ended_at = ended_at + interval '1 day' where code = '" + code + "'");
        assertThat(recount(tables, List.of("a"), null, null).rows())
                .anySatisfy(row -> assertThat(row.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOUR", "DAY", "MONTH", "YEAR"})
    void aTotalShiftedByHandIsFoundAndNamed(String width) throws Exception {
        Tables tables = Play.run(new History(402).records(200), 402, 2);
        assertThat(recount(tables, List.of("a"), null, null).agrees()).isTrue();
        tables.change("update dossier_total_flow set received = received + 1 where ctid = (select ctid"
                + " from dossier_total_flow where unit = 'a' and width = '" + width
                + "' and received > 0 order by bucket limit 1)");
        assertThat(recount(tables, List.of("a"), null, null).leaves())
                .singleElement()
                .satisfies(leaf -> {
                    assertThat(leaf.leaf()).isEqualTo("total");
                    assertThat(leaf.width()).isEqualTo(width);
                    assertThat(leaf.measure()).isEqualTo("received");
                    assertThat(leaf.shown()).isEqualTo(leaf.recounted() + 1);
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {501, 502, 503, 504, 505})
    void valuesOfIndicatorsRollUpToTheirCityWhateverCameLateTwiceOrBeforeAKill(long seed) throws Exception {
        List<LogRecord> log = new History(seed).indicators(250);
        Tables calm = Play.run(log, seed, 0);
        Tables shaken = Play.run(log, seed, 8);
        assertThat(shaken.rows(ROLLUPS)).isEqualTo(calm.rows(ROLLUPS)).isNotEmpty();
        assertThat(calm.rows(ROLLUPS)).isEqualTo(RolledUpByHand.of(log));
        RecountResult counted = recount(shaken, List.of("a", "b", "c", "city"), null, null);
        assertThat(counted.rows()).isEmpty();
        assertThat(recount(shaken, List.of("a"), null, null).rows())
                .as("of a city only where all below it is asked for")
                .isEmpty();
    }

    @Test
    void aRollupShiftedByHandIsFoundAndNamed() throws Exception {
        Tables tables = Play.run(new History(511).indicators(60), 511, 0);
        tables.change("update indicator_rollup set value_sum = value_sum + 1 where ctid = (select ctid from"
                + " indicator_rollup where unit = 'city' and indicator = 'i0' and period = '2026-W45')");
        assertThat(recount(tables, List.of("a", "b", "c", "city"), null, null).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.code()).isEqualTo("city i0 2026-W45");
                    assertThat(row.attribute()).isEqualTo("rolledUpSum");
                });
    }

    private static RecountResult recount(
            Tables tables, List<String> units, @Nullable Instant from, @Nullable Instant to) throws SQLException {
        try (Connection connection = tables.address().connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            RecountResult result = Recount.run(
                    connection, new RecountQuestion(ANCESTORS, units, from, to, Instant.ofEpochMilli(Play.END), null));
            connection.rollback();
            return result;
        }
    }
}
