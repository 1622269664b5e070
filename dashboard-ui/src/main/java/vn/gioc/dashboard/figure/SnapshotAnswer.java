package vn.gioc.dashboard.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.domain.figure.Zone;

/** A snapshot as it is written outside. Moments carry the offset of Asia/Ho_Chi_Minh, to the millisecond. */
record SnapshotAnswer(
        String unit,
        OffsetDateTime at,
        @Nullable OffsetDateTime asOf,
        long epoch,
        long seq,
        Map<String, FigureAnswer> figures,
        List<SourceAnswer> sources) {

    /** Period to compared are those of indicators; parts are there where they were asked for. */
    record FigureAnswer(
            @Nullable BigDecimal value,
            @Nullable OffsetDateTime asOf,
            boolean stale,
            @Nullable String source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String period,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal target,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean suppressed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean atLeast,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ComparedAnswer compared,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Figure.Part> parts) {}

    record SourceAnswer(
            String name,
            @Nullable OffsetDateTime lastReceivedAt,
            @Nullable OffsetDateTime lastEventAt,
            boolean stale) {}

    static SnapshotAnswer of(Snapshot snapshot, boolean withParts) {
        Map<String, IndicatorBoard> indicators = new HashMap<>();
        snapshot.indicators()
                .forEach(each -> indicators.put("indicators." + each.indicator().code(), each));
        Map<String, FigureAnswer> figures = new TreeMap<>();
        snapshot.figures()
                .forEach((name, figure) -> figures.put(name, figure(figure, indicators.get(name), withParts)));
        return new SnapshotAnswer(
                snapshot.unit().unit(),
                java.util.Objects.requireNonNull(written(snapshot.at())),
                written(snapshot.asOf()),
                snapshot.jobs().epoch(),
                snapshot.jobs().seq(),
                figures,
                snapshot.sources().stream()
                        .map(each -> new SourceAnswer(
                                each.source(),
                                written(each.lastReceivedAt()),
                                written(each.lastEventAt()),
                                each.stale()))
                        .toList());
    }

    private static FigureAnswer figure(Figure figure, @Nullable IndicatorBoard indicator, boolean withParts) {
        return new FigureAnswer(
                figure.value(),
                written(figure.asOf()),
                figure.stale(),
                figure.source(),
                indicator == null ? null : indicator.period(),
                indicator == null ? null : indicator.compared().target(),
                indicator == null ? null : indicator.suppressed(),
                indicator == null ? null : indicator.atLeast(),
                indicator == null ? null : ComparedAnswer.of(indicator.compared()),
                withParts ? figure.parts() : null);
    }

    private static @Nullable OffsetDateTime written(@Nullable Instant moment) {
        return moment == null ? null : Zone.written(moment.truncatedTo(ChronoUnit.MILLIS));
    }
}
