package vn.gioc.streamjobs.indicator;

import java.math.BigDecimal;
import vn.gioc.domain.indicator.UnitValue;
import vn.gioc.streamjobs.flow.Leaf;
import vn.gioc.streamjobs.log.Micros;

/**
 * A value in force, on its way to the rollups of the units above its own.
 *
 * @param area empty for the unit as a whole
 * @param value in plain digits
 * @param occurredAt microseconds since 1970, as recordedAt
 * @param stamp the last tick before what caused it, milliseconds since 1970
 */
public record SentValue(
        String indicator,
        String period,
        String unit,
        String area,
        String value,
        long occurredAt,
        long recordedAt,
        long stamp) {
    /** Values of one indicator and period meet. */
    public String key() {
        return Leaf.dimensions(indicator, period);
    }

    String place() {
        return Leaf.dimensions(unit, area);
    }

    UnitValue told() {
        return new UnitValue(unit, area, new BigDecimal(value), Micros.instant(occurredAt), Micros.instant(recordedAt));
    }
}
