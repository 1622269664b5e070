package vn.gioc.ingest.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.InvalidField;

/** An event on its way, with the rows that tell of it, until the centre has answered. */
final class Parcel {
    private final EventRule rule;
    private final List<Integer> rows = new ArrayList<>(1);
    private boolean answered;
    private @Nullable InvalidField refusal;

    Parcel(EventRule rule) {
        this.rule = rule;
    }

    /** One more row tells of it: listed with the others if it is refused, at once if it already was. */
    void alsoIn(int row, RejectedRows list) {
        if (refusal != null) {
            list.add(row, rule.label(), refusal);
        } else if (!answered) {
            rows.add(row);
        }
    }

    void refused(InvalidField why, RejectedRows list) {
        refusal = why;
        rows.forEach(row -> list.add(row, rule.label(), why));
    }

    /** The centre has answered: its rows need not be remembered any longer. */
    void settle() {
        answered = true;
        rows.clear();
    }
}
