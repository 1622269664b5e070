package vn.gioc.dashboard.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.alert.AlertRule;
import vn.gioc.domain.catalog.Names;

/**
 * The alerts of the centre and what people do with them. Everything done is an entry, written together with its
 * messages. What is done to an alert that is not there or is closed changes nothing and answers false.
 */
public interface Alerts {
    /** An alert with everything that happened to it, the first entry first. */
    record Course(Alert alert, List<AlertEntry> entries) {
        public Course {
            entries = List.copyOf(entries);
        }
    }

    /** Those not closed of the unit and of all below it: bad ones first, then by how long they have stood. */
    List<Alert> open(String unit);

    /** The last ones closed of the unit and of all below it, newest first. */
    List<Alert> closed(String unit, int most);

    Optional<Course> find(UUID alert);

    /** The rule in force that raised it; empty where the rules no longer have it. */
    Optional<AlertRule> rule(String code);

    /** What the rules in force call owners, by code; who is not there goes by the code. */
    Map<String, Names> owners();

    /** {@code by} has it in hand from now on. */
    boolean take(UUID alert, String by);

    /** It is {@code to}'s from now on, and open again until taken. */
    boolean passOn(UUID alert, String by, String to, @Nullable String note);

    boolean note(UUID alert, String by, String text);

    /** Closed by a person, it is not raised again before what it tells of was over once. */
    boolean close(UUID alert, String by, @Nullable String note);
}
