package vn.gioc.dashboard.wall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Compared;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.indicator.Amount;
import vn.gioc.domain.indicator.Courses;
import vn.gioc.domain.indicator.Quotient.Lacking;

/** What an indicator is compared with, in words: what warns first, then what it was, then what it adds up to. */
public record ComparisonWords(IndicatorBoard board, Words words) {
    /** The one or two that matter most; empty where nothing can be told. */
    public String brief() {
        return said().stream()
                .limit(2)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    List<String> said() {
        Compared compared = board.compared();
        List<String> said = new ArrayList<>();
        lacking().ifPresent(said::add);
        written(compared.meanOfFour(), 1).ifPresent(mean -> said.add(words.say("compared.meanOfFour", mean)));
        written(compared.warningLine(), 1).ifPresent(line -> said.add(words.say("compared.warningLine", line)));
        change(compared.yearAgo()).ifPresent(change -> said.add(words.say("compared.yearAgo", change)));
        change(compared.previous()).ifPresent(change -> said.add(words.say("compared.previous", change)));
        written(compared.toDate(), board.indicator().decimals())
                .ifPresent(sum -> said.add(words.say("compared.toDate", sum)));
        Integer residents = board.indicator().perResidents();
        if (residents != null) {
            written(compared.perResidents(), 1)
                    .ifPresent(rate -> said.add(words.say(
                            "compared.perResidents", rate, words.written().count(residents))));
        }
        return said;
    }

    /** Which part of a ratio has not come; nothing where both have, or one is withheld. */
    private Optional<String> lacking() {
        return Optional.ofNullable(board.compared().parts())
                .filter(parts -> board.value() == null && parts.lacking() != Lacking.NOTHING)
                .map(parts -> words.say("compared.lacking." + parts.lacking()));
    }

    /** In percent of what it was; of a rate in points; that nothing changed, where that is what is seen. */
    private Optional<String> change(Amount was) {
        @Nullable BigDecimal value = board.value();
        BigDecimal before = was.value();
        if (value == null || before == null || board.atLeast() || !was.isTold()) {
            return Optional.empty();
        }
        if (board.indicator().unitOfMeasure().equals("%")) {
            return Optional.of(changed(value.subtract(before), board.indicator().decimals(), "compared.points"));
        }
        return Optional.ofNullable(Courses.changeFrom(Amount.told(value), was).value())
                .map(percent ->
                        changed(percent, percent.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0, "compared.percent"));
    }

    private Optional<String> written(Amount amount, int decimals) {
        BigDecimal value = amount.value();
        if (value == null) {
            return Optional.empty();
        }
        String written = words.written().limit(value.setScale(Math.max(0, decimals), RoundingMode.HALF_UP));
        return Optional.of(amount.isTold() ? written : words.say("indicator.atLeast", written));
    }

    private String changed(BigDecimal change, int decimals, String key) {
        BigDecimal rounded = change.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? words.say("compared.unchanged")
                : words.say(
                        key, (rounded.signum() > 0 ? "+" : "") + words.written().limit(rounded));
    }
}
