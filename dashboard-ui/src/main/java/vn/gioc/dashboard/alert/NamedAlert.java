package vn.gioc.dashboard.alert;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.alert.Severity;
import vn.gioc.domain.catalog.Names;

/**
 * An alert with what people call its things.
 *
 * @param what the rule's names; its code where the rules no longer have it
 * @param where the unit's names
 * @param part null where it is of the whole figure
 * @param owners what owners are called, by code
 * @param decimals of its values
 * @param measure in which they are counted, such as {@code ca}; empty where a number says enough
 */
public record NamedAlert(
        Alert alert,
        Names what,
        Names where,
        @Nullable Names part,
        Map<String, Names> owners,
        int decimals,
        String measure) {
    public boolean isOpen() {
        return alert.state() != Alert.State.CLOSED;
    }

    public boolean isBad() {
        return alert.severity() == Severity.BAD;
    }

    /** Nobody has it in hand. */
    public boolean isUntaken() {
        return alert.state() == Alert.State.OPEN;
    }
}
