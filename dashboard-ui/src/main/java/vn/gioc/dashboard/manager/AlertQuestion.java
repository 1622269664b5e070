package vn.gioc.dashboard.manager;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.domain.alert.Severity;

/**
 * Which alerts of a unit a list shows, as its address says.
 *
 * @param severity null: both
 */
record AlertQuestion(String unit, Which which, @Nullable Severity severity) {
    /** OPEN: not closed, in hand or not. UNTAKEN: in nobody's hand. */
    enum Which {
        OPEN,
        UNTAKEN,
        CLOSED,
        ALL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AlertQuestion of(String unit, QueryParameters query) {
        Which which = Which.OPEN;
        for (Which each : Which.values()) {
            if (query.getSingleParameter("state").filter(each.word()::equals).isPresent()) {
                which = each;
            }
        }
        String asked = query.getSingleParameter("severity").orElse("");
        Severity severity = asked.equals("bad") ? Severity.BAD : asked.equals("watch") ? Severity.WATCH : null;
        return new AlertQuestion(unit, which, severity);
    }

    String address() {
        return "/alerts?unit=" + unit + "&state=" + which.word()
                + (severity == null ? "" : "&severity=" + severity.name().toLowerCase(Locale.ROOT));
    }

    AlertQuestion with(Which other) {
        return new AlertQuestion(unit, other, severity);
    }

    AlertQuestion with(@Nullable Severity other) {
        return new AlertQuestion(unit, which, other);
    }

    boolean closedToo() {
        return which == Which.CLOSED || which == Which.ALL;
    }

    boolean asksFor(NamedAlert alert) {
        boolean state = switch (which) {
            case OPEN -> alert.isOpen();
            case UNTAKEN -> alert.isUntaken();
            case CLOSED -> !alert.isOpen();
            case ALL -> true;
        };
        return state && (severity == null || alert.alert().severity() == severity);
    }
}
