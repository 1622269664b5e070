package vn.gioc.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class LedgerTest {
    @Test
    void momentsAreReadAsMicrosecondsSince1970() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Schema.migrate(postgres.getPostgresDatabase());
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        insert into event_ledger values ('t', 0, 7, '2026-11-22T10:00:00.123456Z', 'u', 's', 'i', 'x',
                          '1970-01-01T00:00:00.000001Z', '{"a":1}')""");
                try (ResultSet row = statement.executeQuery(LedgerSql.READ_ALL)) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getLong("recorded_at")).isEqualTo(1_795_341_600_123_456L);
                    assertThat(row.getLong("occurred_at")).isEqualTo(1);
                    assertThat(row.getString("data")).isEqualTo("{\"a\":1}");
                }
            }
        }
    }
}
