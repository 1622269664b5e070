package vn.gioc.domain.report;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Text;

/**
 * A citizen report took a status. What is not known is null.
 *
 * @param category a code of the ward's list
 * @param dueAt the due moment that the source sends
 * @param lat degrees, WGS 84
 * @param lon degrees, WGS 84
 * @param assignee an organisation, never a person
 * @param reason a code, for a refusal
 * @param duplicateOf the code of the report that this one repeats
 * @param rating of the citizen, 1 to 5
 */
public record ReportStatusChanged(
        String unit,
        ReportStatus status,
        @Nullable String category,
        @Nullable String area,
        @Nullable String touchpoint,
        @Nullable Boolean urgent,
        @Nullable Instant dueAt,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String assignee,
        @Nullable String reason,
        @Nullable String duplicateOf,
        @Nullable Integer rating)
        implements EventData {
    public ReportStatusChanged {
        Text.code("data.unit", unit);
        if (Objects.isNull(status)) {
            throw new InvalidField("data.status", "is required");
        }
        Text.optionalCode("data.category", category);
        Text.optionalCode("data.area", area);
        Text.optionalCode("data.touchpoint", touchpoint);
        Text.optionalCode("data.assignee", assignee);
        Text.optionalCode("data.reason", reason);
        Text.optionalCode("data.duplicateOf", duplicateOf);
        degrees("data.lat", lat, 90);
        degrees("data.lon", lon, 180);
        if (rating != null && (rating < 1 || rating > 5)) {
            throw new InvalidField("data.rating", "is not between 1 and 5");
        }
    }

    private static void degrees(String field, @Nullable Double value, double limit) {
        if (value != null && !(Math.abs(value) <= limit)) {
            throw new InvalidField(field, "is not between -" + limit + " and " + limit + " degrees");
        }
    }
}
