package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the ledger no longer holds of finished dossiers and reports: a boundary to what can be told again, and balances. */
final class Retired {
    private Retired() {}

    /** @throws NoLongerKnown before the last thing that was recorded of anything that is gone from the ledger */
    static void check(Connection connection, Instant asOf) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(last_recorded_at) from retired_subject")) {
            row.next();
            OffsetDateTime last = row.getObject(1, OffsetDateTime.class);
            if (last != null && asOf.isBefore(last.toInstant())) {
                throw new NoLongerKnown();
            }
        }
    }

    /** Begins the flows with what everything that is gone has added to them. */
    static void open(Connection connection, Set<Part> parts) throws SQLException {
        for (Retiring kind : Retiring.values()) {
            if (parts.contains(kind.flows())) {
                open(connection, kind);
            }
        }
    }

    private static void open(Connection connection, Retiring kind) throws SQLException {
        List<String> dimensions = kind.dimensions();
        List<String> measures = kind.measures();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= dimensions.size(); i++) {
            values.add("dimensions[" + i + "]");
        }
        for (int i = 1; i <= measures.size(); i++) {
            values.add("coalesce(sums[" + i + "], 0)");
        }
        String insert = "insert into pg_temp.%s (unit, width, bucket, %s, %s, epoch, seq)"
                        .formatted(kind.flows().table(), String.join(", ", dimensions), String.join(", ", measures))
                + " select unit, width, bucket, " + String.join(", ", values)
                + ", 0, 0 from opening_flow where kind = ?";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, kind.table());
            statement.executeUpdate();
        }
    }
}
