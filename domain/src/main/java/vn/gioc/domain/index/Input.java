package vn.gioc.domain.index;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a part of the index is counted from, as the weights name it: a formula over what this centre knows, or {@code
 * indicator:<code>}, a percentage that a source sends.
 *
 * @param formula null where a source sends the value
 * @param indicator the code of the indicator; null where a formula counts it
 */
public record Input(@Nullable Formula formula, @Nullable String indicator) {
    private static final String SENT = "indicator:";

    /** Shares of things counted over a period, hits among all. */
    public enum Formula {
        /** Ended early or on time, among those ended by a result. */
        DOSSIERS_TIMELY("dossiers.timely"),
        /** Handed in online, among those received. */
        DOSSIERS_ONLINE("dossiers.online"),
        /** Paid online, among those ended for which a fee was due and that tell how it was paid. */
        DOSSIERS_PAID_ONLINE("dossiers.paidOnline"),
        /** Digitised, among those ended of which it is known. */
        DOSSIERS_DIGITISED("dossiers.digitised"),
        /** Rated 4 or 5 by the citizen, among those rated. */
        DOSSIERS_SATISFIED("dossiers.satisfied"),
        /** Resolved in time, among those resolved. */
        REPORTS_TIMELY("reports.timely"),
        /** Rated 4 or 5 by the citizen, among those rated. */
        REPORTS_SATISFIED("reports.satisfied");

        private final String word;

        Formula(String word) {
            this.word = word;
        }
    }

    public Input {
        if ((formula == null) == (indicator == null)) {
            throw new IllegalArgumentException("an input is a formula or an indicator");
        }
    }

    /** @throws IllegalArgumentException where no formula has that name */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Input parse(String text) {
        if (text.startsWith(SENT) && text.length() > SENT.length()) {
            return new Input(null, text.substring(SENT.length()));
        }
        return Arrays.stream(Formula.values())
                .filter(each -> each.word.equals(text))
                .findFirst()
                .map(each -> new Input(each, null))
                .orElseThrow(() -> new IllegalArgumentException("no formula is named " + text));
    }

    /** The code of the indicator a source sends, if it is one. */
    public Optional<String> sent() {
        return Optional.ofNullable(indicator);
    }

    @JsonValue
    @Override
    public String toString() {
        return formula == null ? SENT + indicator : formula.word;
    }
}
