package vn.gioc.domain.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.index.ServiceIndex.GroupScore;

class ServiceIndexTest {
    private static final Input TIMELY = Input.parse("dossiers.timely");
    private static final BigDecimal NOTHING = new BigDecimal("1e-25");

    private final Weights weights = Weights.sample();

    @Test
    void theSixGroupsOfTheDecisionMakeAHundredPoints() {
        assertThat(weights.points()).isEqualByComparingTo("100");
        assertThat(weights.groups())
                .extracting(group -> group.code() + " " + group.points())
                .containsExactly("CKMB 18", "TDGQ 20", "CLGQ 12", "TTTT 10", "MDSH 22", "MDHL 18");
        assertThat(weights.groups().getLast().parts())
                .filteredOn(part -> part.input().toString().equals("dossiers.satisfied"))
                .extracting(part -> part.points().toString())
                .containsExactly("6");
    }

    @Test
    void aNoteIsOneTextOrOneInEachLanguage() {
        String json = """
                {"version": "1", "source": %s, "verify": null, "groups": [
                 {"code": "A", "names": {"vi": "A"}, "points": 1, "parts": [
                  {"code": "A.1", "names": {"vi": "A"}, "points": 1, "input": "dossiers.timely", "verify": null}]}]}""";
        Weights plain = Weights.parse(json.formatted("\"Quyết định\""));
        Weights both = Weights.parse(json.formatted("{\"vi\": \"Quyết định\", \"en\": \"Decision\"}"));
        assertThat(plain.source()).isEqualTo(new Names("Quyết định", null));
        assertThat(both.source()).isEqualTo(new Names("Quyết định", "Decision"));
        assertThat(both.verify()).isNull();
    }

    @Test
    void threeLateDossiersOfFiveHundredLoseTwelveHundredthsOfAPoint() {
        Score late = index(Map.of(TIMELY, Share.of(497, 500))).wins().getFirst();
        assertThat(late.part().code()).isEqualTo("TDGQ.1");
        assertThat(late.misses()).isEqualTo(3);
        assertThat(late.pointsPerMiss().orElseThrow()).isEqualByComparingTo("0.04");
        assertThat(late.lost()).isEqualByComparingTo("0.12");
        assertThat(late.reached()).isEqualByComparingTo("19.88");
    }

    @Test
    void whatHasNoDataIsLeftOutAndNeverAZero() {
        ServiceIndex index = index(Map.of(TIMELY, Share.of(9, 10)));
        assertThat(index.measurable()).isEqualByComparingTo("20");
        assertThat(index.reached()).isEqualByComparingTo("18");
        assertThat(index.outOf100().orElseThrow()).isEqualByComparingTo("90");
        assertThat(index.groups().stream().filter(GroupScore::known).map(GroupScore::code))
                .containsExactly("TDGQ");
        assertThat(index.wins()).hasSize(1);
        assertThat(index(Map.of()).outOf100()).isEmpty();
    }

    @Test
    void aGroupIsMeasuredByThoseOfItsPartsThatHaveData() {
        GroupScore satisfaction = index(Map.of(Input.parse("dossiers.satisfied"), Share.of(3, 4)))
                .groups()
                .getLast();
        assertThat(satisfaction.points()).isEqualByComparingTo("18");
        assertThat(satisfaction.measurable()).isEqualByComparingTo("6");
        assertThat(satisfaction.reached()).isEqualByComparingTo("4.5");
    }

    @Test
    void aPercentageThatASourceSendsCountsNoThings() {
        Score openness = index(Map.of(Input.parse("indicator:index-766-openness"), Share.percent(new BigDecimal("91"))))
                .wins()
                .getFirst();
        assertThat(openness.reached()).isEqualByComparingTo("16.38");
        assertThat(openness.misses()).isZero();
        assertThat(openness.pointsPerMiss()).isEmpty();
        assertThat(Share.percent(new BigDecimal("104")).misses()).isEqualByComparingTo("0");
    }

    @RepeatedTest(500)
    void pointsReachedAndLostAddUpAndAHitMoreWinsExactlyThePointsSaid(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        Map<Input, Share> shares = new HashMap<>();
        for (Weights.Group group : weights.groups()) {
            for (Weights.Part part : group.parts()) {
                int all = random.nextInt(0, 2_000);
                if (all > 0) {
                    shares.put(part.input(), Share.of(random.nextInt(0, all + 1), all));
                }
            }
        }
        ServiceIndex index = index(shares);
        assertThat(index.reached().add(index.lost())).isEqualByComparingTo(index.measurable());
        assertThat(index.measurable()).isLessThanOrEqualTo(index.possible());
        assertThat(index.wins()).isSortedAccordingTo((a, b) -> b.lost().compareTo(a.lost()));
        assertThat(Weights.sum(index.wins(), Score::lost).subtract(index.lost()).abs())
                .isLessThan(NOTHING);
        for (Score win : index.wins()) {
            Map<Input, Share> better = new HashMap<>(shares);
            Share share = shares.get(win.part().input());
            better.put(win.part().input(), new Share(share.hits().add(BigDecimal.ONE), share.of(), true));
            BigDecimal won = index(better).reached().subtract(index.reached());
            assertThat(won.subtract(win.pointsPerMiss().orElseThrow()).abs()).isLessThan(NOTHING);
            assertThat(win.pointsPerMiss()
                            .orElseThrow()
                            .multiply(BigDecimal.valueOf(win.misses()))
                            .subtract(win.lost())
                            .abs())
                    .isLessThan(NOTHING);
        }
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        String json = """
                {"version": "1", "source": "x", "groups": [{"code": "A", "names": {"vi": "A"}, "points": %s,
                  "parts": [{"code": "A.1", "names": {"vi": "A"}, "points": 5, "input": "%s"}]}]}""";
        assertThat(Weights.parse(json.formatted("5", "dossiers.timely")).points())
                .isEqualByComparingTo("5");
        for (String wrong : List.of(
                json.formatted("6", "dossiers.timely"),
                json.formatted("5", "weather"),
                json.formatted("5", "dossiers.timely").replace(", \"input\": \"dossiers.timely\"", ""),
                "[]",
                "{")) {
            assertThatThrownBy(() -> Weights.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Share.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Share.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private ServiceIndex index(Map<Input, Share> shares) {
        return ServiceIndex.of(weights, input -> Optional.ofNullable(shares.get(input)));
    }
}
