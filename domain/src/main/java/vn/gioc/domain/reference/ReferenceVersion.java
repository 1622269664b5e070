package vn.gioc.domain.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.alert.AlertRules;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.CalendarContent;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Text;
import vn.gioc.domain.index.Weights;

/**
 * A version of a calendar, a catalog, weights or rules of alerts. The event's time is the moment from which it is in force.
 *
 * @param name of a calendar {@code vn} or the id of a unit, of the catalog and the alerts
 *     {@code ward}, of the weights {@code 766}
 * @param content as it stands in its file, valid for its kind; never changed after this is made
 */
public record ReferenceVersion(Kind kind, String name, String version, JsonNode content) implements EventData {
    /** What there are versions of. */
    public enum Kind {
        CALENDAR("calendar"),
        CATALOG("catalog"),
        WEIGHTS("weights"),
        ALERTS("alerts");

        private final String subject;

        Kind(String subject) {
            this.subject = subject;
        }
    }

    /** The name of the one catalog, and of the one file of alerts. */
    public static final String WARD = "ward";

    /** The name of the weights of QĐ 766/QĐ-TTg. */
    public static final String INDEX_766 = "766";

    public ReferenceVersion {
        if (Objects.isNull(kind)) {
            throw new InvalidField("data.kind", "is required");
        }
        Text.code("data.name", name);
        Text.code("data.version", version);
        if (Objects.isNull(content) || !content.isObject()) {
            throw new InvalidField("data.content", "is required, as an object");
        }
        String only = only(kind);
        if (only != null && !name.equals(only)) {
            throw new InvalidField("data.name", "is not " + only + ", the only one of its kind");
        }
        try {
            check(kind, version, content);
        } catch (IllegalArgumentException e) {
            throw new InvalidField("data.content", String.valueOf(e.getMessage()));
        }
    }

    /** It speaks of no unit. */
    @Override
    public String unit() {
        return "";
    }

    /** The subject of its event, such as {@code calendar/vn}. */
    public String subject() {
        return kind.subject + "/" + name;
    }

    private static @Nullable String only(Kind kind) {
        return switch (kind) {
            case CALENDAR -> null;
            case CATALOG, ALERTS -> WARD;
            case WEIGHTS -> INDEX_766;
        };
    }

    private static void check(Kind kind, String version, JsonNode content) {
        switch (kind) {
            case CALENDAR -> same(version, CalendarContent.parse(content).version());
            case CATALOG -> same(version, Catalog.parse(content).version());
            case WEIGHTS -> same(version, Weights.parse(content).version());
            case ALERTS -> same(version, AlertRules.parse(content).version());
        }
    }

    private static void same(String version, String inside) {
        if (!version.equals(inside)) {
            throw new IllegalArgumentException("has another version than data.version");
        }
    }
}
