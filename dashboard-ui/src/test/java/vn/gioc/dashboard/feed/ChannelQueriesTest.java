package vn.gioc.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.InteractionBoard;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** What the channels show, beside a count of the same days that goes through every happening by itself. */
class ChannelQueriesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<String> UNITS = List.of("cho-quan", "an-dong", "elsewhere");
    private static final List<String> TOUCHPOINTS =
            List.of("COUNTER", "NATIONAL_PORTAL", "MINI_APP", "KIOSK", "CHATBOT", "DRONE", "");

    private final Units units = Units.sample();
    private final Catalog catalog = Catalog.sample();
    private final Unit ward = units.find("cho-quan").orElseThrow();
    private final ChannelQueries queries = new ChannelQueries(TestDatabase.client(), () -> catalog);

    /** One thing that happened. */
    private record Happened(
            String table,
            String unit,
            LocalDate day,
            String touchpoint,
            String kind,
            String topic,
            String outcome,
            int age) {}

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void eachShareIsWhatCountingOneByOneGives(long seed) {
        List<Happened> all = random(seed);
        store(all);
        for (List<String> within : List.of(List.of("cho-quan"), List.of("cho-quan", "an-dong"))) {
            List<Happened> own =
                    all.stream().filter(each -> within.contains(each.unit())).toList();
            ChannelQueries.Channels read = queries.read(ward, within, TODAY);
            assertLoad(read.dossiers(), of("dossier_flow", own));
            assertLoad(read.reports(), of("report_flow", own));
            List<Happened> week = of("interaction_flow", own).stream()
                    .filter(each -> ago(each) >= 0 && ago(each) < 7)
                    .toList();
            assertThat(read.announcements())
                    .isEqualTo(week.stream()
                            .filter(each -> each.kind().equals("ANNOUNCEMENT"))
                            .count());
            assertReach(read.reach(), week);
            assertTopics(read.topics(), week);
        }
    }

    private static void assertLoad(CounterLoad load, List<Happened> received) {
        for (CounterLoad.Line line : load.lines()) {
            for (int week = 0; week < CounterLoad.WEEKS; week++) {
                int after = 7 * (CounterLoad.WEEKS - 1 - week);
                assertThat(line.weeks().get(week)).isEqualTo(count(received, line.code(), after));
            }
            assertThat(line.yearAgo()).isEqualTo(count(received, line.code(), 364));
        }
        long now = received.stream()
                .filter(each -> ago(each) >= 0 && ago(each) < 7)
                .count();
        assertThat(load.received()).isEqualTo(now);
        assertThat(load.unknown()).isEqualTo(count(received, "", 0));
        long known = now - load.unknown();
        long away = known - count(received, "COUNTER", 0);
        assertThat(load.awayNow().orElse(-1)).isEqualTo(known == 0 ? -1 : Math.round(100.0 * away / known));
        assertThat(load.lines())
                .isSortedAccordingTo(
                        Comparator.comparingLong(CounterLoad.Line::now).reversed());
    }

    private static long count(List<Happened> received, String touchpoint, int after) {
        return received.stream()
                .filter(each -> each.touchpoint().equals(touchpoint) && ago(each) >= after && ago(each) < after + 7)
                .count();
    }

    private static void assertReach(List<InteractionBoard.Reach> reach, List<Happened> week) {
        long uses = 0;
        for (InteractionBoard.Reach each : reach) {
            List<Happened> own = week.stream()
                    .filter(use ->
                            use.touchpoint().equals(each.code()) && !use.kind().equals("ANNOUNCEMENT"))
                    .toList();
            assertThat(each.uses()).isEqualTo(own.size());
            assertThat(each.ageKnown())
                    .isEqualTo(own.stream().filter(use -> use.age() > 0).count());
            assertThat(each.from45())
                    .isEqualTo(own.stream().filter(use -> use.age() >= 45).count());
            uses += each.uses();
        }
        assertThat(uses)
                .isEqualTo(week.stream()
                        .filter(use -> !use.kind().equals("ANNOUNCEMENT"))
                        .count());
    }

    private void assertTopics(List<InteractionBoard.Topic> topics, List<Happened> week) {
        List<String> listed = catalog.topics().stream().map(Entry::code).toList();
        Map<String, Long> questions = new HashMap<>();
        Map<String, Long> unanswered = new HashMap<>();
        for (Happened each : week) {
            if (each.kind().equals("QUESTION")) {
                String key = each.topic().isEmpty() || listed.contains(each.topic()) ? each.topic() : "khac";
                questions.merge(key, 1L, Long::sum);
                if (!each.outcome().equals("ANSWERED")) {
                    unanswered.merge(key, 1L, Long::sum);
                }
            }
        }
        Map<String, Long> read = new HashMap<>();
        for (InteractionBoard.Topic each : topics) {
            read.put(each.code(), each.unanswered());
            assertThat(each.questions()).isEqualTo(questions.get(each.code()));
        }
        assertThat(read).isEqualTo(unanswered);
        assertThat(topics)
                .isSortedAccordingTo(Comparator.comparingLong(InteractionBoard.Topic::unanswered)
                        .reversed());
    }

    private static List<Happened> of(String table, List<Happened> all) {
        return all.stream().filter(each -> each.table().equals(table)).toList();
    }

    private static long ago(Happened each) {
        return TODAY.toEpochDay() - each.day().toEpochDay();
    }

    private static List<Happened> random(long seed) {
        Random random = new Random(seed);
        List<Happened> all = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            int table = random.nextInt(4);
            int ago = table > 1
                    ? random.nextInt(-1, 9)
                    : random.nextInt(5) == 0 ? random.nextInt(360, 375) : random.nextInt(-1, 90);
            all.add(new Happened(
                    List.of("dossier_flow", "report_flow", "interaction_flow", "interaction_flow")
                            .get(table),
                    any(UNITS, random),
                    TODAY.minusDays(ago),
                    any(TOUCHPOINTS, random),
                    any(List.of("QUESTION", "QUESTION", "VISIT", "SESSION", "ANNOUNCEMENT"), random),
                    any(List.of("dat-dai", "ho-tich", "moon", "sun", ""), random),
                    any(List.of("ANSWERED", "ANSWERED", "HANDED_OVER", ""), random),
                    random.nextInt(3) * 30));
        }
        // Every seed has a topic that was always answered: it needs nothing written.
        all.add(new Happened("interaction_flow", "cho-quan", TODAY, "CHATBOT", "QUESTION", "cu-tru", "ANSWERED", 0));
        return all;
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** As the jobs store them: a row a leaf, the sums of its happenings. Months would be counted twice if they were read. */
    private static void store(List<Happened> all) {
        Map<List<Object>, List<Happened>> leaves = new HashMap<>();
        for (Happened each : all) {
            boolean used = each.table().equals("interaction_flow");
            List<Object> leaf = List.of(
                    each.table(),
                    each.unit(),
                    each.day(),
                    each.touchpoint(),
                    used ? each.kind() : "",
                    used ? each.topic() : "");
            leaves.computeIfAbsent(leaf, key -> new ArrayList<>()).add(each);
        }
        leaves.values().forEach(ChannelQueriesTest::storeLeaf);
    }

    private static void storeWidth(String width, Instant bucket, List<Happened> leaf) {
        Happened one = leaf.getFirst();
        TestDatabase.Row row = switch (one.table()) {
            case "dossier_flow" -> TestDatabase.dossierFlow(width, bucket).with("received", (long) leaf.size());
            case "report_flow" -> TestDatabase.reportFlow(width, bucket).with("received", (long) leaf.size());
            default ->
                TestDatabase.interactionFlow(width, bucket)
                        .with("kind", one.kind())
                        .with("topic", one.topic())
                        .with("interactions", (long) leaf.size())
                        .with("answered", count(leaf, "ANSWERED"))
                        .with("handed_over", count(leaf, "HANDED_OVER"))
                        .with(
                                "age_known",
                                leaf.stream().filter(each -> each.age() > 0).count())
                        .with(
                                "from_45",
                                leaf.stream().filter(each -> each.age() >= 45).count());
        };
        row.with("unit", one.unit()).with("touchpoint", one.touchpoint()).write(TestDatabase.client());
    }

    private static void storeLeaf(List<Happened> leaf) {
        Instant day = Zone.startOf(leaf.getFirst().day());
        storeWidth("DAY", day, leaf);
        storeWidth("HOUR", day.plusSeconds(8 * 3_600L), leaf);
    }

    private static long count(List<Happened> leaf, String outcome) {
        return leaf.stream().filter(each -> each.outcome().equals(outcome)).count();
    }
}
