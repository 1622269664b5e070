package vn.gioc.dashboard.wall;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.catalog.Indicator;

/** What is said about an indicator: its value, its unit, and how it stands. */
public record IndicatorWords(IndicatorBoard board, Words words) {
    public String value() {
        BigDecimal value = board.value();
        if (board.suppressed()) {
            return words.say("indicator.suppressed", board.indicator().smallestShown());
        }
        if (value == null) {
            return "–";
        }
        String written = words.written().value(value, board.indicator().decimals());
        return board.atLeast() ? words.say("indicator.atLeast", written) : written;
    }

    public String unit() {
        return board.value() == null ? "" : words.measure(board.indicator().unitOfMeasure());
    }

    /** What is not told of it, where small counts could point at a person; else nothing. */
    public String suppression() {
        return board.indicator().suppression().applies()
                ? words.say("indicator.suppression", board.indicator().smallestShown())
                : "";
    }

    /** 17 ca, or 97,4 %. */
    public String valueAndUnit() {
        return (value() + " " + unit()).strip();
    }

    /** The value, and the threshold it is beyond. */
    public String valueAgainst(Tone tone) {
        BigDecimal limit = limit(tone);
        String said = limit == null
                ? valueAndUnit()
                : words.say("indicator.against", valueAndUnit(), words.written().limit(limit));
        return board.period() == null ? said : said + " · " + period(board.period());
    }

    /** One or two words beside the shape of its state. */
    public String state(Instant now) {
        Tone tone = Tone.of(board);
        BigDecimal limit = limit(tone);
        BigDecimal target = board.compared().target();
        String sign = board.indicator().good() == Indicator.Direction.DOWN ? "≤ " : "≥ ";
        return switch (tone) {
            case STALE ->
                board.receivedAt() == null
                        ? words.say("state.none")
                        : words.say("state.old", words.written().brief(board.receivedAt(), now));
            case BAD, WATCH ->
                limit == null
                        ? words.say("state." + tone.role())
                        : words.say(
                                "state.beyond." + board.indicator().good(),
                                words.written().limit(limit));
            case GOOD ->
                target == null
                        ? words.say("state.good")
                        : words.say(
                                reached(target) ? "state.target" : "state.toward",
                                sign + words.written().limit(target));
            case PLAIN -> unjudged(target, sign);
        };
    }

    /** Without thresholds it is not judged, but the target it is held against is said, and whether it is reached. */
    private String unjudged(@Nullable BigDecimal target, String sign) {
        if (board.period() == null) {
            return words.say("state.none");
        }
        return target == null
                ? period(board.period())
                : words.say(
                        reached(target) ? "state.target" : "limit.target",
                        sign + words.written().limit(target));
    }

    /** 2026-W47 as T47, 2026-11 as 11/2026, 2026-Q4 as quý 4, a day as 20/11; an instant stays out. */
    public String period(String period) {
        if (period.contains("T")) {
            return words.written().time(java.time.OffsetDateTime.parse(period).toInstant());
        }
        String[] parts = period.split("-", -1);
        if (parts.length == 3) {
            return parts[2] + "/" + parts[1];
        }
        if (parts.length == 1) {
            return period;
        }
        return switch (parts[1].charAt(0)) {
            case 'W' -> words.say("period.week", parts[1].substring(1));
            case 'Q' -> words.say("period.quarter", parts[1].substring(1), parts[0]);
            default -> parts[1] + "/" + parts[0];
        };
    }

    private boolean reached(BigDecimal target) {
        if (board.value() == null) {
            return false;
        }
        int above = board.value().compareTo(target);
        return board.indicator().good() == Indicator.Direction.DOWN ? above <= 0 : above >= 0;
    }

    private @Nullable BigDecimal limit(Tone tone) {
        return tone == Tone.BAD
                ? board.indicator().badFrom()
                : tone == Tone.WATCH ? board.indicator().watchFrom() : null;
    }
}
