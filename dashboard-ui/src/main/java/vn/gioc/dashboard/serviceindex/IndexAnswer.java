package vn.gioc.dashboard.serviceindex;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.index.Score;
import vn.gioc.domain.index.ServiceIndex;
import vn.gioc.domain.index.ServiceIndex.GroupScore;
import vn.gioc.domain.index.Share;

/**
 * The estimate as JSON. Points are rounded to six places here, and nowhere before.
 *
 * @param estimate always true: the official score is another
 * @param to the first day no longer counted
 * @param outOf100 reached of measurable, out of 100; null where nothing could be measured
 * @param aboveOfficial outOf100 less the official score; null where one is missing
 */
record IndexAnswer(
        String unit,
        boolean estimate,
        String label,
        LocalDate from,
        LocalDate to,
        @Nullable OffsetDateTime asOf,
        WeightsAnswer weights,
        BigDecimal points,
        BigDecimal measurable,
        BigDecimal possible,
        @Nullable BigDecimal outOf100,
        Reading.@Nullable Official official,
        @Nullable BigDecimal aboveOfficial,
        List<GroupAnswer> groups,
        List<WinAnswer> wins) {
    /** @param published whether they stand among the versions of reference data */
    record WeightsAnswer(
            String version, String source, @Nullable String verify, boolean published) {}

    record GroupAnswer(
            String code,
            String name,
            BigDecimal possible,
            BigDecimal measurable,
            BigDecimal points,
            BigDecimal lost,
            List<PartAnswer> parts) {}

    /** @param numerator null, like the denominator, where there are no data */
    record PartAnswer(
            String code,
            String name,
            String input,
            BigDecimal possible,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            BigDecimal points,
            BigDecimal lost,
            @Nullable String sentFor,
            @Nullable String verify) {}

    /** @param misses things that were no hits; 0 where things were not counted */
    record WinAnswer(String code, long misses, @Nullable BigDecimal pointsPerMiss, BigDecimal lost) {}

    static IndexAnswer of(String unit, Reading reading) {
        ServiceIndex index = reading.index();
        return new IndexAnswer(
                unit,
                true,
                "GIOC ước tính",
                reading.period().first(),
                reading.period().after(),
                reading.asOf() == null ? null : Zone.written(reading.asOf()),
                new WeightsAnswer(
                        reading.weights().version(),
                        reading.weights().source().vi(),
                        vietnamese(reading.weights().verify()),
                        reading.published()),
                rounded(index.reached()),
                index.measurable(),
                index.possible(),
                index.outOf100().map(IndexAnswer::rounded).orElse(null),
                reading.official(),
                reading.above().map(IndexAnswer::rounded).orElse(null),
                index.groups().stream().map(group -> group(group, reading)).toList(),
                index.wins().stream().map(IndexAnswer::win).toList());
    }

    private static GroupAnswer group(GroupScore group, Reading reading) {
        return new GroupAnswer(
                group.code(),
                group.names().vi(),
                group.points(),
                group.measurable(),
                rounded(group.reached()),
                rounded(group.lost()),
                group.parts().stream().map(part -> part(part, reading)).toList());
    }

    private static PartAnswer part(Score score, Reading reading) {
        Share share = score.share();
        return new PartAnswer(
                score.part().code(),
                score.part().names().vi(),
                score.part().input().toString(),
                score.part().points(),
                share == null ? null : share.hits(),
                share == null ? null : share.of(),
                rounded(score.reached()),
                rounded(score.lost()),
                score.part().input().sent().map(reading.sentFor()::get).orElse(null),
                vietnamese(score.part().verify()));
    }

    private static @Nullable String vietnamese(@Nullable Names note) {
        return note == null ? null : note.vi();
    }

    private static WinAnswer win(Score score) {
        return new WinAnswer(
                score.part().code(),
                score.misses(),
                score.pointsPerMiss().map(IndexAnswer::rounded).orElse(null),
                rounded(score.lost()));
    }

    private static BigDecimal rounded(BigDecimal points) {
        return points.setScale(6, RoundingMode.HALF_UP);
    }
}
