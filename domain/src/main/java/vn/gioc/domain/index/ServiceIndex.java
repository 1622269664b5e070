package vn.gioc.domain.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.gioc.domain.catalog.Names;

/**
 * An estimate of the service index of Quyết định 766/QĐ-TTg over a period: never the official score. What there are no
 * data for is left out, so that the points reached are always out of those that could be measured.
 *
 * @param version of the weights
 * @param possible all points of the weights: 100 in the decision
 */
public record ServiceIndex(String version, BigDecimal possible, List<GroupScore> groups) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A group and its parts. */
    public record GroupScore(String code, Names names, BigDecimal points, List<Score> parts) {
        public GroupScore {
            parts = List.copyOf(parts);
        }

        /** 0 where no part has data: then the group is left out. */
        public BigDecimal measurable() {
            return Weights.sum(parts, Score::measurable);
        }

        public BigDecimal reached() {
            return Weights.sum(parts, Score::reached);
        }

        public BigDecimal lost() {
            return Weights.sum(parts, Score::lost);
        }

        public boolean known() {
            return measurable().signum() > 0;
        }
    }

    public ServiceIndex {
        groups = List.copyOf(groups);
    }

    /** @param share of an input over the period; empty where there are no data */
    public static ServiceIndex of(Weights weights, Function<Input, Optional<Share>> share) {
        return new ServiceIndex(
                weights.version(),
                weights.points(),
                weights.groups().stream()
                        .map(group -> new GroupScore(
                                group.code(),
                                group.names(),
                                group.points(),
                                group.parts().stream()
                                        .map(part -> new Score(
                                                part, share.apply(part.input()).orElse(null)))
                                        .toList()))
                        .toList());
    }

    public BigDecimal measurable() {
        return Weights.sum(groups, GroupScore::measurable);
    }

    public BigDecimal reached() {
        return Weights.sum(groups, GroupScore::reached);
    }

    public BigDecimal lost() {
        return Weights.sum(groups, GroupScore::lost);
    }

    /** Reached out of 100 where all groups did as those measured; empty where nothing was. */
    public Optional<BigDecimal> outOf100() {
        return measurable().signum() == 0
                ? Optional.empty()
                : Optional.of(reached().multiply(HUNDRED).divide(measurable(), MathContext.DECIMAL128));
    }

    /** What was lost, the most first: what would win most back. */
    public List<Score> wins() {
        return groups.stream()
                .flatMap(group -> group.parts().stream())
                .filter(Score::winnable)
                .sorted(Comparator.comparing(Score::lost)
                        .reversed()
                        .thenComparing(score -> score.part().code()))
                .toList();
    }
}
