package vn.gioc.domain.interaction;

import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Text;
import vn.gioc.domain.figure.InteractionMeasure;

/**
 * Somebody used a digital touchpoint. Neither the text of a question nor who asked it.
 *
 * @param kind such as {@code QUESTION}, {@code VISIT}, {@code SESSION}, {@code ANNOUNCEMENT}
 * @param topic a code of the ward's list
 * @param outcome such as {@code ANSWERED}, {@code HANDED_OVER}, {@code FINISHED}, {@code ABANDONED}
 * @param durationSeconds 0 to 86,400
 */
public record InteractionHappened(
        String unit,
        String touchpoint,
        String kind,
        @Nullable String topic,
        @Nullable String outcome,
        @Nullable Integer durationSeconds,
        @Nullable AgeBand ageBand)
        implements EventData {
    /** Outcomes the centre counts by name; others are counted too, without a figure of their own. */
    public static final String ANSWERED = "ANSWERED";

    public static final String HANDED_OVER = "HANDED_OVER";
    public static final String FINISHED = "FINISHED";
    public static final String ABANDONED = "ABANDONED";

    /** Kinds the screens know by name; others are counted too. */
    public static final String QUESTION = "QUESTION";

    public static final String VISIT = "VISIT";
    public static final String SESSION = "SESSION";
    public static final String ANNOUNCEMENT = "ANNOUNCEMENT";

    public InteractionHappened {
        Text.code("data.unit", unit);
        Text.code("data.touchpoint", touchpoint);
        Text.code("data.kind", kind);
        Text.optionalCode("data.topic", topic);
        Text.optionalCode("data.outcome", outcome);
        if (durationSeconds != null && (durationSeconds < 0 || durationSeconds > 86_400)) {
            throw new InvalidField("data.durationSeconds", "is not between 0 and 86400");
        }
    }

    /** What it adds to a measure: 1 or 0, of the duration its seconds. */
    public int adds(InteractionMeasure measure) {
        return switch (measure) {
            case COUNT -> 1;
            case ANSWERED -> one(ANSWERED.equals(outcome));
            case HANDED_OVER -> one(HANDED_OVER.equals(outcome));
            case FINISHED -> one(FINISHED.equals(outcome));
            case ABANDONED -> one(ABANDONED.equals(outcome));
            case FROM_45 -> one(ageBand == AgeBand.FROM_45);
            case AGE_KNOWN -> one(ageBand != null);
            case DURATION_SECONDS -> durationSeconds == null ? 0 : durationSeconds;
            case DURATION_KNOWN -> one(durationSeconds != null);
        };
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
