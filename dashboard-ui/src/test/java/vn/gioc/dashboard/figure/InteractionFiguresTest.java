package vn.gioc.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.InteractionMeasure;
import vn.gioc.domain.interaction.AgeBand;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Figures of interactions and their parts, beside a count that goes through them one by one. */
class InteractionFiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:05:03Z");
    private static final Units UNITS = Units.sample();
    private static final Unit WARD = UNITS.find("cho-quan").orElseThrow();
    private static final SnapshotQueries QUERIES = queries();
    private static final List<InteractionHappened> HAPPENED = random();

    @BeforeAll
    static void fill() {
        TestDatabase.clear();
        for (InteractionHappened each : HAPPENED) {
            for (BucketWidth width : BucketWidth.values()) {
                store(each, width.name(), width.floor(NOW.minusSeconds(3_600)));
            }
        }
        TestDatabase.addUp(TestDatabase.client());
        TestDatabase.flushed(1, 1, NOW);
    }

    @Test
    void everyMeasureIsWhatCountingOneByOneGives() {
        Snapshot shown = read(null);
        assertThat(count(shown, "count")).isEqualTo(HAPPENED.size());
        assertThat(count(shown, "answered")).isEqualTo(ended("ANSWERED"));
        assertThat(count(shown, "handedOver")).isEqualTo(ended("HANDED_OVER"));
        assertThat(count(shown, "finished")).isEqualTo(ended("FINISHED"));
        assertThat(count(shown, "abandoned")).isEqualTo(ended("ABANDONED"));
        assertThat(count(shown, "from45"))
                .isEqualTo(HAPPENED.stream()
                        .filter(each -> each.ageBand() == AgeBand.FROM_45)
                        .count());
        assertThat(count(shown, "ageKnown"))
                .isEqualTo(
                        HAPPENED.stream().filter(each -> each.ageBand() != null).count());
        assertThat(count(shown, "durationKnown"))
                .isEqualTo(HAPPENED.stream()
                        .filter(each -> each.durationSeconds() != null)
                        .count());
        assertThat(count(shown, "durationSeconds"))
                .isEqualTo(HAPPENED.stream()
                        .mapToLong(each -> each.durationSeconds() == null ? 0 : each.durationSeconds())
                        .sum());
    }

    @Test
    void partsByKindTopicAndTouchpointAddUpToTheWhole() {
        assertParts(Dimension.KIND, InteractionHappened::kind);
        assertParts(Dimension.TOUCHPOINT, InteractionHappened::touchpoint);
        assertParts(
                Dimension.TOPIC,
                each -> each.topic() == null ? "" : each.topic().equals("moon") ? "khac" : each.topic());
    }

    private static void assertParts(Dimension by, Function<InteractionHappened, String> key) {
        Map<String, Long> counted = new HashMap<>();
        HAPPENED.forEach(each -> counted.merge(key.apply(each), 1L, Long::sum));
        Map<String, Long> shown = new HashMap<>();
        for (Figure.Part part : figure(read(by), "count").parts()) {
            shown.put(part.key(), part.value().longValueExact());
        }
        assertThat(shown).isEqualTo(counted);
    }

    private static long ended(String outcome) {
        return HAPPENED.stream().filter(each -> outcome.equals(each.outcome())).count();
    }

    private static Snapshot read(Dimension by) {
        return QUERIES.read(WARD, new Question(null, null, null, by));
    }

    private static Figure figure(Snapshot shown, String measure) {
        return shown.figures().get("interactions." + measure + ".today");
    }

    private static long count(Snapshot shown, String measure) {
        return figure(shown, measure).count();
    }

    /** As the jobs would, but a row at a time: what is there already is added to. */
    private static void store(InteractionHappened each, String width, Instant bucket) {
        TestDatabase.client()
                .sql("""
                        insert into interaction_flow as old values
                          ('cho-quan', :width, :bucket::timestamptz, :touchpoint, :kind, :topic, 1, :answered, :handed_over,
                           :from_45, :age_known, :seconds, 1, 1, :finished, :abandoned, :duration_known)
                        on conflict (unit, width, bucket, touchpoint, kind, topic) do update set
                          interactions = old.interactions + 1,
                          answered = old.answered + excluded.answered,
                          handed_over = old.handed_over + excluded.handed_over,
                          from_45 = old.from_45 + excluded.from_45,
                          age_known = old.age_known + excluded.age_known,
                          duration_seconds = old.duration_seconds + excluded.duration_seconds,
                          finished = old.finished + excluded.finished,
                          abandoned = old.abandoned + excluded.abandoned,
                          duration_known = old.duration_known + excluded.duration_known""")
                .param("width", width)
                .param("bucket", bucket.toString())
                .param("touchpoint", each.touchpoint())
                .param("kind", each.kind())
                .param("topic", each.topic() == null ? "" : each.topic())
                .param("answered", each.adds(InteractionMeasure.ANSWERED))
                .param("handed_over", each.adds(InteractionMeasure.HANDED_OVER))
                .param("from_45", each.adds(InteractionMeasure.FROM_45))
                .param("age_known", each.adds(InteractionMeasure.AGE_KNOWN))
                .param("seconds", each.adds(InteractionMeasure.DURATION_SECONDS))
                .param("finished", each.adds(InteractionMeasure.FINISHED))
                .param("abandoned", each.adds(InteractionMeasure.ABANDONED))
                .param("duration_known", each.adds(InteractionMeasure.DURATION_KNOWN))
                .update();
    }

    private static List<InteractionHappened> random() {
        Random random = new Random(45);
        return java.util.stream.IntStream.range(0, 300)
                .mapToObj(i -> new InteractionHappened(
                        "cho-quan",
                        any(random, "CHATBOT", "KIOSK", "DRONE"),
                        any(random, "QUESTION", "SESSION", "VISIT", "ANNOUNCEMENT", "CALL"),
                        random.nextBoolean() ? null : any(random, "dat-dai", "ho-tich", "moon"),
                        random.nextInt(4) == 0
                                ? null
                                : any(random, "ANSWERED", "HANDED_OVER", "FINISHED", "ABANDONED", "LOST"),
                        random.nextInt(3) == 0 ? null : random.nextInt(300),
                        random.nextInt(3) == 0 ? null : AgeBand.values()[random.nextInt(2)]))
                .toList();
    }

    private static String any(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static SnapshotQueries queries() {
        Catalog catalog = Catalog.sample();
        return new SnapshotQueries(
                new FlowQueries(TestDatabase.client()),
                new JobQueries(TestDatabase.client()),
                new SourceQueries(TestDatabase.client(), UNITS, WorkingCalendar.civilService()),
                new IndicatorQueries(TestDatabase.client(), () -> catalog),
                new KeptQueries(TestDatabase.client()),
                new AlertQueries(TestDatabase.client()),
                UNITS,
                () -> catalog,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
