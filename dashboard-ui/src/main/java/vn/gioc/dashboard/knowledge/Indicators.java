package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.indicator.IndicatorValueReported;

/**
 * Values of indicators, told again: of each area and period the highest revision is in force, then the latest by time,
 * source and id.
 */
final class Indicators implements AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "unit",
            "indicator",
            "area",
            "period",
            "frequency",
            "period_start",
            "period_end",
            "value",
            "revision",
            "previous_value",
            "revisions",
            "source",
            "occurred_at",
            "recorded_at");

    private static final Comparator<Sent> FORCE = Comparator.<Sent>comparingInt(sent -> revision(sent.value()))
            .thenComparing(sent -> sent.event().occurredAt())
            .thenComparing(sent -> sent.event().source())
            .thenComparing(sent -> sent.event().id());

    private final FactRows rows;

    Indicators(Connection connection) {
        rows = new FactRows(connection, Part.INDICATOR_VALUE, COLUMNS);
    }

    private record Sent(LedgerEvent event, IndicatorValueReported value) {}

    private record Place(String area, String period) {}

    /** @param events of one indicator and unit, each once */
    void tell(List<LedgerEvent> events) throws SQLException {
        Map<Place, List<Sent>> places = new LinkedHashMap<>();
        for (LedgerEvent event : events) {
            if (event.data().orElse(null) instanceof IndicatorValueReported value) {
                Place place = new Place(
                        Objects.requireNonNullElse(value.area(), ""),
                        value.period().text());
                places.computeIfAbsent(place, first -> new ArrayList<>()).add(new Sent(event, value));
            }
        }
        for (Map.Entry<Place, List<Sent>> each : places.entrySet()) {
            row(each.getKey(), each.getValue().stream().sorted(FORCE).toList());
        }
    }

    private void row(Place place, List<Sent> sent) throws SQLException {
        Sent inForce = sent.getLast();
        @Nullable Sent corrected = sent.size() > 1 ? sent.get(sent.size() - 2) : null;
        IndicatorValueReported value = inForce.value();
        rows.add(
                value.unit(),
                inForce.event().subject(),
                place.area(),
                place.period(),
                value.period().frequency().toString(),
                value.period().start().toString(),
                value.period().end().toString(),
                value.value().toPlainString(),
                String.valueOf(revision(value)),
                corrected == null ? null : corrected.value().value().toPlainString(),
                String.valueOf(sent.size() - 1),
                inForce.event().source(),
                inForce.event().occurredAt().toString(),
                inForce.event().recordedAt().toString());
    }

    private static int revision(IndicatorValueReported value) {
        Integer revision = value.revision();
        return revision == null ? 0 : revision;
    }

    @Override
    public void close() throws SQLException {
        rows.send();
    }
}
