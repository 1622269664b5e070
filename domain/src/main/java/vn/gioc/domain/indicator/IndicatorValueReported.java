package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventData;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Text;

/**
 * A value of an indicator for a period.
 *
 * @param revision counts up with each correction by the source; 0 where it sends none
 */
public record IndicatorValueReported(
        String unit,
        ReportingPeriod period,
        BigDecimal value,
        @Nullable String area,
        @Nullable Integer revision) implements EventData {
    public IndicatorValueReported {
        Text.code("data.unit", unit);
        if (Objects.isNull(period)) {
            throw new InvalidField("data.period", "is required");
        }
        if (Objects.isNull(value)) {
            throw new InvalidField("data.value", "is required");
        }
        if ((long) value.precision() - value.scale() > 18 || value.scale() > 9) {
            throw new InvalidField("data.value", "has more than 18 digits before or 9 after the point");
        }
        Text.optionalCode("data.area", area);
        if (revision != null && revision < 0) {
            throw new InvalidField("data.revision", "is negative");
        }
    }
}
