package vn.gioc.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gioc.domain.figure.DossierMeasure.*;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.deadline.Deadline;
import vn.gioc.domain.deadline.DueStep;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.reference.Books;
import vn.gioc.domain.reference.Known;
import vn.gioc.domain.reference.ReferenceBook;

/** Lives made at random, with calendars that change in them. */
class RandomStoriesTest {
    private static final int STORIES = 4_000;

    private interface Check {
        void of(Story story, ReferenceBook book, Random random);
    }

    @Test
    void theOrderOfArrivalNeverMatters() {
        forAll(
                11,
                (story, book, random) ->
                        assertThat(story.toldShuffled(book, random)).isEqualTo(story.told(book)));
    }

    @Test
    void everyUnitsStocksAreWhatIsThereAtTheEnd() {
        forAll(12, (story, book, random) -> {
            Dossier told = story.told(book);
            Map<String, Map<DossierMeasure, Integer>> sums = told.movements().stream()
                    .collect(Collectors.groupingBy(
                            Movement::unit,
                            Collectors.groupingBy(Movement::measure, Collectors.summingInt(Movement::delta))));
            sums.forEach((unit, of) -> {
                boolean here = unit.equals(told.unit());
                int there = sum(of, RECEIVED) + sum(of, REOPENED) + sum(of, TRANSFERRED_IN) - sum(of, TRANSFERRED_OUT);
                int done = sum(of, EARLY) + sum(of, ON_TIME) + sum(of, LATE) + sum(of, WITHDRAWN) + sum(of, REFUSED);
                assertThat(there - done)
                        .isEqualTo(here && (told.stage() == Stage.OPEN || told.stage() == Stage.PAUSED) ? 1 : 0);
                assertThat(sum(of, PAUSED)).isEqualTo(here && told.stage() == Stage.PAUSED ? 1 : 0);
                assertThat(sum(of, OVERDUE)).isEqualTo(here && told.overdueFrom() != null ? 1 : 0);
                assertThat(sum(of, STOPPED_LONG)).isEqualTo(here && told.stoppedSince() != null ? 1 : 0);
            });
        });
    }

    @Test
    void theComputedDueIsWhatTheEngineGivesForItsPausesAndLimit() {
        forAll(13, (story, book, random) -> {
            Deadline computed = story.told(book).basis().computed();
            if (computed != null) {
                assertThat(Deadline.of(computed.calendar(), computed.received(), computed.limit(), computed.pauses())
                                .dueAt())
                        .isEqualTo(computed.dueAt());
                assertThat(computed.explanation())
                        .contains(new DueStep.Due(computed.dueAt(), computed.dueDate(), computed.byInstant()));
            }
        });
    }

    @Test
    void everyMoveIsAtAMomentAtWhichACalendarChangedOrTheDossierReopened() {
        forAll(14, (story, book, random) -> {
            Dossier told = story.told(book);
            List<DueMove> moves = told.basis().moves();
            assertThat(moves).allSatisfy(move -> {
                assertThat(move.at()).isAfter(Objects.requireNonNull(told.receivedAt()));
                assertThat(move.from()).isNotEqualTo(move.to());
            });
            assertThat(moves).isSortedAccordingTo(java.util.Comparator.comparing(DueMove::at));
        });
    }

    private static void forAll(long seed, Check check) {
        Random random = new Random(seed);
        for (int i = 0; i < STORIES; i++) {
            check.of(story(random), book(random), random);
        }
    }

    private static int sum(Map<DossierMeasure, Integer> of, DossierMeasure measure) {
        return of.getOrDefault(measure, 0);
    }

    private static ReferenceBook book(Random random) {
        Known[] versions = new Known[random.nextInt(4)];
        for (int i = 0; i < versions.length; i++) {
            String unit = List.of("a", "b", "city").get(random.nextInt(3));
            versions[i] = Books.dayOff(
                    time(random, 40), unit, "v" + i, time(random, 60).substring(0, 10));
        }
        return Books.shippedAnd(versions);
    }

    private static Story story(Random random) {
        Story story = new Story();
        DossierStatus[] statuses = DossierStatus.values();
        String unit = "a";
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            DossierStatus status = statuses[random.nextInt(statuses.length)];
            if (random.nextInt(4) == 0) {
                story.limit(new Limit(1 + random.nextInt(10), Limit.Counting.values()[random.nextInt(2)]).toString());
            }
            if (random.nextInt(4) == 0) {
                story.due(time(random, 60));
            }
            if (status == DossierStatus.TRANSFERRED) {
                String to = unit.equals("a") ? "b" : "a";
                story.transfer(time(random, 60), unit, to);
                unit = to;
            } else {
                story.in(unit, time(random, 60), status);
            }
        }
        return story;
    }

    /** Often the same hour of the same day, so that moments meet. */
    private static String time(Random random, int days) {
        return LocalDateTime.parse("2026-10-01T06:00")
                .plusDays(random.nextInt(days))
                .plusHours(random.nextInt(13))
                .toString();
    }
}
