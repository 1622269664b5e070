package vn.gioc.domain.indicator;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The value in force of one unit or one of its areas, for one indicator and period.
 *
 * @param area empty for the unit as a whole
 * @param occurredAt when the source told it
 * @param recordedAt when the centre learned it
 */
public record UnitValue(String unit, String area, BigDecimal value, Instant occurredAt, Instant recordedAt) {
    public boolean isOfWhole() {
        return area.isEmpty();
    }
}
