package vn.gioc.dashboard.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.figure.Zone;
import vn.gioc.sql.recount.Recount;
import vn.gioc.sql.recount.RecountQuestion;
import vn.gioc.sql.recount.RecountResult;

/** Writes events into the ledger by hand, in the order of the log, and counts them again. */
final class LedgerRows {
    static final Map<String, List<String>> ANCESTORS =
            Map.of("hcm", List.of(), "cho-quan", List.of("hcm"), "an-dong", List.of("hcm"));
    static final String SESSIONS = """
            {"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"start":"07:00","end":"11:30"},
            {"days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],"start":"13:30","end":"17:00"}""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Map<String, Object>> events = new ArrayList<>();
    private int written;

    /** A moment of Asia/Ho_Chi_Minh without its offset, such as {@code 2026-10-05T11:30}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.ID).toInstant();
    }

    /** @param fields of data beside unit, procedure and status, as JSON without braces; may be empty */
    LedgerRows dossier(String code, String local, String unit, String status, String fields) {
        return said(EventType.DOSSIER_STATUS, code, at(local), unit, """
                {"unit":"%s","procedure":"1.001193","status":"%s"%s}""".formatted(unit, status, more(fields)));
    }

    LedgerRows report(String code, String local, String unit, String status, String fields) {
        return said(
                EventType.REPORT_STATUS,
                code,
                at(local),
                unit,
                "{\"unit\":\"%s\",\"status\":\"%s\"%s}".formatted(unit, status, more(fields)));
    }

    LedgerRows calendar(String name, String version, String inForceFrom, String fields) {
        return said(EventType.REFERENCE_VERSION, "calendar/" + name, at(inForceFrom), "", """
                {"kind":"CALENDAR","name":"%s","version":"%s","content":{"version":"%s"%s}}""".formatted(
                        name, version, version, more(fields)));
    }

    LedgerRows catalog(String version, String inForceFrom, String fields) {
        return said(EventType.REFERENCE_VERSION, "catalog/ward", at(inForceFrom), "", """
                {"kind":"CATALOG","name":"ward","version":"%s","content":{"version":"%s"%s}}""".formatted(
                        version, version, more(fields)));
    }

    /** The calendar that comes with the centre, in force from the beginning. */
    LedgerRows civilService() {
        try (InputStream file = EventType.class.getResourceAsStream("/vn/gioc/domain/working-calendar.json")) {
            String content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return said(EventType.REFERENCE_VERSION, "calendar/vn", at("2025-01-01T00:00"), "", """
                    {"kind":"CALENDAR","name":"vn","version":"civil-service-2026.1","content":%s}""".formatted(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With an id of its own. */
    LedgerRows said(EventType type, String subject, Instant at, String unit, String data) {
        return said(type, subject, at, unit, "e-" + events.size(), at, data);
    }

    LedgerRows said(
            EventType type, String subject, Instant at, String unit, String id, Instant recordedAt, String data) {
        events.add(Map.of(
                "type",
                type.wireName(),
                "log_partition",
                0,
                "log_offset",
                events.size(),
                "recorded_at",
                recordedAt.toString(),
                "unit",
                unit,
                "source",
                "one-stop",
                "id",
                id,
                "subject",
                subject,
                "occurred_at",
                at.toString(),
                "data",
                new RawValue(data)));
        return this;
    }

    RecountResult counted(List<String> units, String from, String to, String clock) {
        return counted(new RecountQuestion(ANCESTORS, units, at(from), at(to), at(clock), null));
    }

    RecountResult counted(RecountQuestion question) {
        write();
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Connection helper = TestDatabase.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            RecountResult alone = Recount.run(connection, question);
            connection.rollback();
            useTemporaryTables(helper);
            RecountResult helped = Recount.run(connection, helper, question);
            connection.rollback();
            assertThat(helped.figures()).isEqualTo(alone.figures());
            assertThat(helped.rows()).isEqualTo(alone.rows());
            assertThat(helped.leaves()).isEqualTo(alone.leaves());
            return helped;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A session that did so before keeps its buffers for them: a recount must bear it. */
    private static void useTemporaryTables(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("create temp table used_before as select 1 as one; drop table used_before");
        }
    }

    /** What was said and is not in the table yet. */
    void write() {
        insert("event_ledger", events.subList(written, events.size()));
        written = events.size();
    }

    /** In one statement, by the names of the columns. */
    static void insert(String table, List<? extends Map<String, ?>> rows) {
        try {
            TestDatabase.client()
                    .sql("insert into %s select * from json_populate_recordset(null::%s, ?::json)"
                            .formatted(table, table))
                    .param(JSON.writeValueAsString(rows))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String more(String fields) {
        return fields.isEmpty() ? "" : "," + fields;
    }
}
