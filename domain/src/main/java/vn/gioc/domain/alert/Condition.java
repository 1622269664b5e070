package vn.gioc.domain.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Indicator.Direction;

/** What must be true for an alert. Raised at one level and over at another, so that it does not flutter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Threshold.class, name = "THRESHOLD"),
    @JsonSubTypes.Type(value = Condition.TargetMissed.class, name = "TARGET_MISSED"),
    @JsonSubTypes.Type(value = Condition.BacklogGrowing.class, name = "BACKLOG_GROWING"),
    @JsonSubTypes.Type(value = Condition.Spike.class, name = "SPIKE"),
    @JsonSubTypes.Type(value = Condition.IndicatorLine.class, name = "INDICATOR_LINE"),
    @JsonSubTypes.Type(value = Condition.WarningLine.class, name = "WARNING_LINE"),
    @JsonSubTypes.Type(value = Condition.SourceSilent.class, name = "SOURCE_SILENT"),
    @JsonSubTypes.Type(value = Condition.Differing.class, name = "DIFFERING"),
    @JsonSubTypes.Type(value = Condition.ScreenDown.class, name = "SCREEN_DOWN")
})
public sealed interface Condition {
    /** The figure of an alert of a silent source; its part is the source. */
    String SOURCE_SILENCE = "source.silence";

    /** The figure of an alert of a screen that is down; its part is the screen's id. */
    String SCREEN_SILENCE = "screen.silence";

    /** The figure of an alert of a recount that found differences. */
    String DIFFERENCES = "reconciliation.differing";

    /** Stands for all indicators of the catalog. */
    String EVERY_INDICATOR = "indicators.*";

    /**
     * A figure at or beyond {@code raise}; over at or within {@code clear}. Above where {@code clear} is less than
     * {@code raise}, below where it is more.
     *
     * @param by each part of the figure by this dimension is judged for itself; null: the figure as a whole
     * @param bad from where it is bad; null: never by its value
     */
    record Threshold(
            String figure,
            @Nullable String by,
            BigDecimal raise,
            BigDecimal clear,
            @Nullable BigDecimal bad) implements Condition {
        @JsonCreator
        public Threshold(
                @JsonProperty("figure") @Nullable String figure,
                @JsonProperty("by") @Nullable String by,
                @JsonProperty("raise") @Nullable BigDecimal raise,
                @JsonProperty("clear") @Nullable BigDecimal clear,
                @JsonProperty("bad") @Nullable BigDecimal bad) {
            this.figure = Wrong.ifMissing("when.figure", figure);
            this.by = by;
            this.raise = Wrong.ifMissing("when.raise", raise);
            this.clear = Wrong.ifMissing("when.clear", clear);
            this.bad = bad;
            Levels.between(this.raise, this.clear, bad);
        }

        public Levels levels() {
            return Levels.between(raise, clear, bad);
        }
    }

    /**
     * An indicator short of its target, by the catalog's direction.
     *
     * @param figure {@code indicators.<code>} or {@code indicators.*}
     * @param percent of the target by which it may miss it
     */
    record TargetMissed(String figure, BigDecimal percent) implements Condition {
        @JsonCreator
        public TargetMissed(
                @JsonProperty("figure") @Nullable String figure,
                @JsonProperty("percent") @Nullable BigDecimal percent) {
            this.figure = indicator(figure);
            this.percent = notNegative("when.percent", percent);
        }

        public Levels levels(BigDecimal target, Direction good) {
            boolean above = good == Direction.DOWN;
            BigDecimal margin = target.abs().multiply(percent).movePointLeft(2);
            return new Levels(above, true, above ? target.add(margin) : target.subtract(margin), target, null);
        }
    }

    /**
     * A stock that is higher than {@code days} ago by {@code percent} and by at least {@code atLeast}; over once it
     * has grown by no more than {@code clearPercent}. Where there are no records of that long ago, it is not judged.
     */
    record BacklogGrowing(String figure, int days, BigDecimal percent, BigDecimal atLeast, BigDecimal clearPercent)
            implements Condition {
        public BacklogGrowing {
            Wrong.unless(days >= 1 && days <= 366, "when.days is not between 1 and 366");
            Wrong.unless(atLeast.signum() > 0, "when.atLeast is not more than nothing");
            Wrong.unless(clearPercent.signum() >= 0, "when.clearPercent is less than nothing");
            Wrong.unless(clearPercent.compareTo(percent) <= 0, "when.clearPercent is more than percent");
        }

        @JsonCreator
        static BacklogGrowing of(
                @JsonProperty("figure") @Nullable String figure,
                @JsonProperty("days") @Nullable Integer days,
                @JsonProperty("percent") @Nullable BigDecimal percent,
                @JsonProperty("atLeast") @Nullable BigDecimal atLeast,
                @JsonProperty("clearPercent") @Nullable BigDecimal clearPercent) {
            return new BacklogGrowing(
                    Wrong.ifMissing("when.figure", figure),
                    Wrong.ifMissing("when.days", days),
                    Wrong.ifMissing("when.percent", percent),
                    Wrong.ifMissing("when.atLeast", atLeast),
                    Wrong.ifMissing("when.clearPercent", clearPercent));
        }
    }

    /**
     * A flow of the last stretch of time beyond what is usual at this hour of this weekday: the mean of the same
     * stretches of the weeks before and so many standard deviations more. Over at the mean and half as many. Where a
     * retention has dropped the minutes of those weeks, the last whole hours; a stretch of no whole hours is then not judged.
     *
     * @param figure without a period, such as {@code reports.received}
     * @param over how long the stretch is
     * @param weeks how many weeks before are looked at
     * @param atLeast below it nothing is a spike
     */
    record Spike(String figure, Duration over, int weeks, BigDecimal deviations, BigDecimal atLeast)
            implements Condition {
        public Spike {
            Wrong.unless(
                    over.compareTo(Duration.ofMinutes(5)) >= 0 && over.compareTo(Duration.ofDays(7)) <= 0,
                    "when.over is not between PT5M and P7D");
            Wrong.unless(weeks >= 4 && weeks <= 52, "when.weeks is not between 4 and 52");
            Wrong.unless(deviations.signum() > 0, "when.deviations is not more than nothing");
            Wrong.unless(atLeast.signum() > 0, "when.atLeast is not more than nothing");
        }

        @JsonCreator
        static Spike of(
                @JsonProperty("figure") @Nullable String figure,
                @JsonProperty("over") @Nullable Duration over,
                @JsonProperty("weeks") @Nullable Integer weeks,
                @JsonProperty("deviations") @Nullable BigDecimal deviations,
                @JsonProperty("atLeast") @Nullable BigDecimal atLeast) {
            return new Spike(
                    Wrong.ifMissing("when.figure", figure),
                    over == null ? Duration.ofHours(1) : over,
                    weeks == null ? 8 : weeks,
                    Wrong.ifMissing("when.deviations", deviations),
                    Wrong.ifMissing("when.atLeast", atLeast));
        }
    }

    /**
     * An indicator beyond the lines of its catalog: to be watched, or bad.
     *
     * @param figure {@code indicators.<code>} or {@code indicators.*}
     * @param percent of the line by which it must have come back before it is over
     */
    record IndicatorLine(String figure, BigDecimal percent) implements Condition {
        @JsonCreator
        public IndicatorLine(
                @JsonProperty("figure") @Nullable String figure,
                @JsonProperty("percent") @Nullable BigDecimal percent) {
            this.figure = indicator(figure);
            this.percent = percent == null ? BigDecimal.ZERO : notNegative("when.percent", percent);
        }

        /** Of what should be high the lines are floors: at one, it is still good. */
        public Levels levels(BigDecimal line, @Nullable BigDecimal bad, Direction good) {
            boolean above = good == Direction.DOWN;
            BigDecimal margin = line.abs().multiply(percent).movePointLeft(2);
            return new Levels(above, !above, line, above ? line.subtract(margin) : line.add(margin), bad);
        }
    }

    /**
     * An indicator above its early-warning line, the mean and two standard deviations of the same period in earlier
     * years; judged only where its catalog asks for that line and enough years are known. Of what should be high it is
     * no warning.
     *
     * @param figure {@code indicators.<code>} or {@code indicators.*}
     * @param percent of the line by which it must have come back before it is over
     */
    record WarningLine(String figure, BigDecimal percent) implements Condition {
        @JsonCreator
        public WarningLine(
                @JsonProperty("figure") @Nullable String figure,
                @JsonProperty("percent") @Nullable BigDecimal percent) {
            this.figure = indicator(figure);
            this.percent = percent == null ? BigDecimal.ZERO : notNegative("when.percent", percent);
        }

        /** At the line it is still right. */
        public Levels levels(BigDecimal line) {
            return new Levels(
                    true, true, line, line.subtract(line.abs().multiply(percent).movePointLeft(2)), null);
        }
    }

    /** A source that was heard once and has been silent for longer than its rhythm. @param sources empty: every one */
    record SourceSilent(List<String> sources) implements Condition {
        @JsonCreator
        public SourceSilent(@JsonProperty("sources") @Nullable List<String> sources) {
            this.sources = sources == null ? List.of() : List.copyOf(sources);
        }
    }

    /** A recount of a unit found figures that differ, and none since that covers its time has found fewer or none. */
    record Differing() implements Condition {}

    /** A paired screen that has not been there for longer than {@code silence}. */
    record ScreenDown(Duration silence) implements Condition {
        @JsonCreator
        public ScreenDown(@JsonProperty("silence") @Nullable Duration silence) {
            this.silence = Wrong.ifMissing("when.silence", silence);
            Wrong.unless(
                    this.silence.compareTo(Duration.ofMinutes(2)) >= 0,
                    "when.silence is shorter than PT2M: a screen says once a minute that it is there");
        }
    }

    private static String indicator(@Nullable String figure) {
        String known = Wrong.ifMissing("when.figure", figure);
        Wrong.unless(known.startsWith("indicators."), "when.figure is not an indicator's");
        return known;
    }

    private static BigDecimal notNegative(String field, @Nullable BigDecimal value) {
        BigDecimal known = Wrong.ifMissing(field, value);
        Wrong.unless(known.signum() >= 0, field + " is less than nothing");
        return known;
    }
}
