package vn.gioc.sql.recount;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dossiers whose codes have a hash that is {@code number} under {@code mask}; what is no dossier belongs to number 0. */
record Share(int mask, int number) {
    static final Share WHOLE = new Share(0, 0);
    static final Share FIRST = new Share(1, 0);
    static final Share SECOND = new Share(1, 1);

    /** Leaves its sums and where its rows differ in temporary tables. */
    void count(Connection connection, RecountQuestion question) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(RecountSql.PREPARE);
            ask(connection, question);
            statement.execute(RecountSql.NAME);
            for (String step : RecountSql.COUNT) {
                statement.execute(RecountSql.step(step));
            }
        }
    }

    private void ask(Connection connection, RecountQuestion question) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(RecountSql.ASK)) {
            ask.setObject(1, utc(question.from()));
            ask.setObject(2, utc(question.to()));
            ask.setObject(3, utc(question.clock()));
            ask.setObject(4, utc(question.knownUntil()));
            ask.setBoolean(5, question.everything());
            ask.setInt(6, mask);
            ask.setInt(7, number);
            ask.executeUpdate();
        }
        try (PreparedStatement units = connection.prepareStatement(RecountSql.ASK_UNITS)) {
            units.setArray(1, connection.createArrayOf("text", question.units().toArray()));
            units.executeUpdate();
        }
        List<String> below = new ArrayList<>();
        List<String> above = new ArrayList<>();
        List<Integer> distances = new ArrayList<>();
        question.ancestors().forEach((unit, ancestors) -> {
            for (int i = 0; i < ancestors.size(); i++) {
                below.add(unit);
                above.add(ancestors.get(i));
                distances.add(i + 1);
            }
        });
        try (PreparedStatement ancestors = connection.prepareStatement(RecountSql.ASK_ANCESTORS)) {
            ancestors.setArray(1, connection.createArrayOf("text", below.toArray()));
            ancestors.setArray(2, connection.createArrayOf("text", above.toArray()));
            ancestors.setArray(3, connection.createArrayOf("int4", distances.toArray()));
            ancestors.executeUpdate();
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
