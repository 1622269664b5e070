package vn.gioc.dashboard.knowledge;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.gioc.domain.indicator.ReportingPeriod;
import vn.gioc.domain.indicator.Rollup;
import vn.gioc.domain.indicator.UnitTree;
import vn.gioc.domain.indicator.UnitValue;

/** What the values told again make of the units above them. */
final class Rollups implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 2000;

    private static final List<String> COLUMNS = List.of(
            "unit",
            "indicator",
            "period",
            "frequency",
            "period_start",
            "period_end",
            "value_count",
            "value_sum",
            "last_value",
            "own",
            "small",
            "occurred_at",
            "recorded_at");

    private final Connection connection;
    private final UnitTree tree;
    private final List<String> asked;
    private final FactRows rows;

    /** @param asked the units whose values were told again, with all below them */
    Rollups(Connection connection, Map<String, String> parents, List<String> asked) {
        this.connection = connection;
        this.tree = new UnitTree(parents);
        this.asked = asked;
        rows = new FactRows(connection, Part.INDICATOR_ROLLUP, COLUMNS);
    }

    /** Of all values, one indicator and period after the other. */
    void tell() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            ResultSet row = statement.executeQuery("""
                    select unit, indicator, area, period, value, occurred_at, recorded_at
                    from pg_temp.indicator_value
                    order by indicator collate "C", period collate "C\"""");
            List<UnitValue> values = new ArrayList<>();
            String indicator = "";
            String period = "";
            while (row.next()) {
                if (!values.isEmpty() && !(indicator.equals(row.getString(2)) && period.equals(row.getString(4)))) {
                    tell(indicator, ReportingPeriod.parse(period), values);
                    values.clear();
                }
                indicator = row.getString(2);
                period = row.getString(4);
                values.add(new UnitValue(
                        row.getString(1), row.getString(3), row.getBigDecimal(5), moment(row, 6), moment(row, 7)));
            }
            if (!values.isEmpty()) {
                tell(indicator, ReportingPeriod.parse(period), values);
            }
        }
    }

    private void tell(String indicator, ReportingPeriod period, List<UnitValue> values) throws SQLException {
        List<String> above = values.stream()
                .flatMap(value -> tree.rolledUp(value.unit()).stream())
                .distinct()
                .filter(asked::contains)
                .toList();
        for (String unit : above) {
            Rollup rollup = tree.rollup(unit, values).orElseThrow();
            rows.add(
                    unit,
                    indicator,
                    period.text(),
                    period.frequency().toString(),
                    period.start().toString(),
                    period.end().toString(),
                    String.valueOf(rollup.values()),
                    rollup.sum().toPlainString(),
                    rollup.last().toPlainString(),
                    String.valueOf(rollup.own()),
                    rollup.small().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",", "{", "}")),
                    rollup.occurredAt().toString(),
                    rollup.recordedAt().toString());
        }
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void close() throws SQLException {
        rows.send();
    }
}
