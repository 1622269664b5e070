package vn.gioc.dashboard.knowledge;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table of facts, which carry the flush that wrote them: of those told again there is none. */
final class FactRows {
    private final CopyRows rows;

    FactRows(Connection connection, Part part, List<String> columns) {
        List<String> all = new ArrayList<>(columns);
        all.addAll(List.of("epoch", "seq"));
        rows = new CopyRows(connection, part, all);
    }

    void add(@Nullable String... values) throws SQLException {
        @Nullable String[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = "0";
        all[values.length + 1] = "0";
        rows.add(all);
    }

    void send() throws SQLException {
        rows.send();
    }
}
