package vn.gioc.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gioc.dashboard.TestDatabase;

@ExportServer.Up
class LedgerFilesTest {
    private final Files files;

    LedgerFilesTest(@LocalServerPort int port) {
        files = new Files(port);
    }

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @Test
    void eventsOfDossiersStandAsTheyWereSentEachOnce() throws Exception {
        event("dossier.status.v1", 0, "e-1", "d-1", """
                {"unit":"cho-quan","procedure":"1.001193","status":"RECEIVED","limit":"P5D","channel":"ONLINE",
                "dueAt":"2026-11-27T10:00:00Z","feeDue":35000,"digitised":true,"rating":4}""");
        event(
                "dossier.status.v1",
                1,
                "e-1",
                "d-1",
                "{\"unit\":\"cho-quan\",\"procedure\":\"1.1\",\"status\":\"RETURNED\"}");
        event("dossier.step.v1", 2, "e-1", "d-1", "{\"unit\":\"cho-quan\",\"step\":\"=CALL\",\"officer\":\"0012\"}");
        event("report.status.v1", 3, "e-4", "r-1", "{\"unit\":\"cho-quan\",\"status\":\"RECEIVED\"}");
        assertThat(files.text("dossier-events.csv?unit=cho-quan&from=2026-11-20&to=2026-11-22")
                        .split("\r\n"))
                .containsExactlyInAnyOrder(
                        "code,occurred_at,type,unit,source,id,recorded_at,status,step,procedure,area,channel,touchpoint,level,"
                                + "time_limit,due_at,to_unit,officer,fee_due,paid_online,digitised,rating",
                        "d-1,2026-11-21T09:00:00+07:00,dossier.status.v1,cho-quan,one-stop,e-1,2026-11-21T10:00:00+07:00,RECEIVED,,"
                                + "'1.001193,,ONLINE,,,P5D,2026-11-27T17:00:00+07:00,,,35000,,true,4",
                        "d-1,2026-11-21T09:00:00+07:00,dossier.step.v1,cho-quan,one-stop,e-1,2026-11-21T10:00:02+07:00,,'=CALL,"
                                + ",,,,,,,,'0012,,,,");
        assertThat(files.text("dossier-events.csv?from=2026-11-22")).doesNotContain("d-1");
    }

    @Test
    void eventsOfReportsStandAsTheyWereSent() throws Exception {
        event("report.status.v1", 0, "e-1", "r-1", """
                {"unit":"cho-quan","status":"DUPLICATE","category":"tieng-on","lat":10.7554,"lon":106.6692,"urgent":false,
                "duplicateOf":"r-0","assignee":"Đội quản lý"}""");
        assertThat(files.text("report-events.csv"))
                .isEqualTo(
                        "code,occurred_at,type,unit,source,id,recorded_at,status,category,area,touchpoint,urgent,due_at,lat,"
                                + "lon,assignee,reason,duplicate_of,rating\r\n"
                                + "r-1,2026-11-21T09:00:00+07:00,report.status.v1,cho-quan,one-stop,e-1,2026-11-21T10:00:00+07:00,"
                                + "DUPLICATE,tieng-on,,,false,,10.7554,106.6692,Đội quản lý,,r-0,\r\n");
    }

    @Test
    void ofSmallCountsTheWholeWardStandsWhereItIsLargeEnoughAndOfWhatTheCatalogDoesNotListNothing() throws Exception {
        indicator("dengue-cases", "kp-1", "2026-W46", "2", null);
        indicator("dengue-cases", "kp-2", "2026-W46", "0", null);
        indicator("dengue-cases", "", "2026-W46", "14", "1");
        indicator("hfmd-cases", "kp-1", "2026-W46", "2", "7");
        indicator("hfmd-cases", "kp-2", "2026-W46", "0", "7");
        indicator("insurance-coverage", "kp-1", "2026-11", "1.50", "1.40");
        indicator("unlisted", "", "2026-11", "1.50", null);
        assertThat(files.text("indicators.csv"))
                .isEqualTo("unit,indicator,area,period,frequency,period_start,period_end,value,suppressed,revision,"
                        + "previous_value,revisions,source,occurred_at,recorded_at\r\n"
                        + "cho-quan,insurance-coverage,kp-1,'2026-11,WEEK" + REST.formatted("1.50", "false", "1,1.40,2")
                        + "cho-quan,dengue-cases,,2026-W46,WEEK" + REST.formatted("14", "false", ",,")
                        + "cho-quan,hfmd-cases,,2026-W46,WEEK" + REST.formatted("", "true", ",,"));
        assertThat(files.text("indicators.csv?sep=;")).contains(";1,50;false;");
    }

    private static final String REST = ",2026-11-09T00:00:00+07:00,2026-11-16T00:00:00+07:00,%s,%s,%s,health,"
            + "2026-11-17T07:00:00+07:00,2026-11-17T07:00:00+07:00\r\n";

    private static void indicator(String code, String area, String period, String value, String previous) {
        TestDatabase.row("indicator_value")
                .with("unit", "cho-quan")
                .with("indicator", code)
                .with("area", area)
                .with("period", period)
                .with("frequency", "WEEK")
                .with("period_start", Instant.parse("2026-11-08T17:00:00Z"))
                .with("period_end", Instant.parse("2026-11-15T17:00:00Z"))
                .with("value", new BigDecimal(value))
                .with("revision", 1)
                .with("previous_value", previous == null ? null : new BigDecimal(previous))
                .with("revisions", 2)
                .with("source", "health")
                .with("occurred_at", Instant.parse("2026-11-17T00:00:00Z"))
                .with("recorded_at", Instant.parse("2026-11-17T00:00:00Z"))
                .with("epoch", 1)
                .with("seq", 1)
                .insert();
    }

    private static void event(String type, long offset, String id, String subject, String data) {
        TestDatabase.client()
                .sql("insert into event_ledger values (?, 0, ?, ?, 'cho-quan', 'one-stop', ?, ?, ?, ?::json)")
                .params(
                        type,
                        offset,
                        Instant.parse("2026-11-21T03:00:00Z")
                                .plusSeconds(offset)
                                .atOffset(ZoneOffset.UTC),
                        id,
                        subject,
                        Instant.parse("2026-11-21T02:00:00Z").atOffset(ZoneOffset.UTC),
                        data)
                .update();
    }
}
