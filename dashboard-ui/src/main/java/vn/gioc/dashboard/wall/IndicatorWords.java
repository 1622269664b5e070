package vn.gioc.dashboard.wall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The unit beside the name: none where the name says it. */
    public String unitBesideName() {
        String name = words.name(board.indicator().names()).toLowerCase(Locale.ROOT);
        boolean said = List.of(name.split(" ")).containsAll(List.of(unit().split(" ")));
        return said ? "" : unit();
    }

    /** 17 ca, or 97,4%. */
    public String valueAndUnit() {
        return words.measured(
                value(), board.value() == null ? "" : board.indicator().unitOfMeasure());
    }

    /** The value, and what it is beyond. */
    public String valueAgainst() {
        BigDecimal limit = board.limitBeyond();
        String said = limit == null ? valueAndUnit() : words.say("indicator.against", valueAndUnit(), limit(limit));
        return board.period() == null ? said : said + " · " + period(board.period());
    }

    /** One or two words beside the shape of its state. */
    public String state(Instant now) {
        Tone tone = Tone.of(board);
        BigDecimal limit = board.limitBeyond();
        return switch (tone) {
            case STALE ->
                board.receivedAt() == null
                        ? words.say("state.none")
                        : words.say("state.old", words.written().brief(board.receivedAt(), now));
            case BAD, WATCH ->
                limit == null
                        ? words.say("state." + tone.role())
                        : words.say("state.beyond." + board.indicator().good(), limit(limit));
            case GOOD -> target().orElse(words.say("state.good"));
            case PLAIN -> board.period() == null ? words.say("state.none") : target().orElse(period(board.period()));
        };
    }

    /** The target that it is held against, and whether it is reached. */
    public Optional<String> target() {
        BigDecimal target = board.compared().target();
        boolean down = board.indicator().good() == Indicator.Direction.DOWN;
        String key = board.reachesTarget()
                .map(reached -> reached ? "state.target" : "state.toward")
                .orElse("limit.target");
        return Optional.ofNullable(target)
                .map(each -> words.say(key, (down ? each.signum() == 0 ? "" : "≤ " : "≥ ") + limit(each)));
    }

    /** A threshold or a target as it is set; a warning line, which is reckoned, to a tenth. */
    String limit(BigDecimal limit) {
        return words.written().limit(limit.scale() > 2 ? limit.setScale(1, RoundingMode.HALF_UP) : limit);
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
}
