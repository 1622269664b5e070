package vn.gioc.dashboard.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gioc.dashboard.TestDatabase;

@ExportServer.Up
class FactFilesTest {
    private final Files files;

    FactFilesTest(@LocalServerPort int port) {
        files = new Files(port);
    }

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    @Test
    void dossiersStandAsTheyAre() throws Exception {
        TestDatabase.dossier("H29-261122-0001")
                .with("area", "kp-1")
                .with("channel", "ONLINE")
                .with("touchpoint", "MINI_APP")
                .with("level", "FULL")
                .with("time_limit", "P5D")
                .with("officer", "cb-7")
                .with("step", "THAM_DINH")
                .with("step_at", Instant.parse("2026-11-21T01:00:00.25Z"))
                .with("received_at", Instant.parse("2026-11-20T18:00:00Z"))
                .with("due_at", Instant.parse("2026-11-27T10:00:00Z"))
                .with("first_due_at", Instant.parse("2026-11-27T10:00:00Z"))
                .with("overdue_from", Instant.parse("2026-11-27T17:00:00Z"))
                .with("computed_due_at", Instant.parse("2026-11-26T10:00:00Z"))
                .with("limit_used", "P5D")
                .with("due_provisional", false)
                .with("due_calendar", "cho-quan@2")
                .with("fee_due", true)
                .with("paid_online", false)
                .with("rating", 5)
                .with("last_event_at", Instant.parse("2026-11-20T18:00:00.123456Z"))
                .insert();
        TestDatabase.client().sql("""
                        update dossier set due_moves = '[{"calendar": "cho-quan@2"}]',
                          reschedules = '[{"apology": "PXL-1"}, {"apology": null}]'""").update();
        assertThat(files.text("dossiers.csv"))
                .isEqualTo(
                        "code,unit,procedure,area,channel,touchpoint,level,time_limit,officer,step,step_at,status,stage,"
                                + "registered_at,received_at,ended_at,ended_by,due_at,first_due_at,overdue_from,"
                                + "paused_since,timeliness,fee_due,paid_online,digitised,rating,out_of_order,last_event_at,"
                                + "computed_due_at,limit_used,due_provisional,due_calendar,moved_by_calendars,rescheduled,"
                                + "apologies,stopped_since\r\n"
                                + "H29-261122-0001,cho-quan,'1.001193,kp-1,ONLINE,MINI_APP,FULL,P5D,cb-7,THAM_DINH,"
                                + "2026-11-21T08:00:00.25+07:00,RECEIVED,OPEN,,2026-11-21T01:00:00+07:00,,,"
                                + "2026-11-27T17:00:00+07:00,2026-11-27T17:00:00+07:00,2026-11-28T00:00:00+07:00,,,"
                                + "true,false,,5,false,2026-11-21T01:00:00.123456+07:00,"
                                + "2026-11-26T17:00:00+07:00,P5D,false,cho-quan@2,1,2,1,\r\n");
    }

    @Test
    void reportsStandAsTheyAre() throws Exception {
        TestDatabase.report("R-1")
                .with("category", "tieng-on")
                .with("area", "kp-2")
                .with("touchpoint", "CHATBOT")
                .with("urgent", true)
                .with("lat", 10.7554)
                .with("lon", 106.6692)
                .with("assignee", "Công an phường, \"tổ 3\"")
                .with("received_at", Instant.parse("2026-11-20T18:00:00Z"))
                .with("late_against_first", false)
                .with("computed_due_at", Instant.parse("2026-11-21T13:00:00Z"))
                .with("reassignments", 1)
                .with("last_event_at", Instant.parse("2026-11-20T18:00:00Z"))
                .insert();
        assertThat(files.text("reports.csv"))
                .isEqualTo("code,unit,category,area,touchpoint,urgent,lat,lon,assignee,reason,duplicate_of,status,open,"
                        + "hidden,received_at,ended_at,ended_by,due_at,first_due_at,overdue_from,timeliness,"
                        + "late_against_first,rating,out_of_order,last_event_at,computed_due_at,assigned_at,assignee_due_at,"
                        + "reassignments\r\n"
                        + "R-1,cho-quan,tieng-on,kp-2,CHATBOT,true,10.7554,106.6692,"
                        + "\"Công an phường, \"\"tổ 3\"\"\",,,RECEIVED,true,false,2026-11-21T01:00:00+07:00,,,,,,,"
                        + "false,,false,2026-11-21T01:00:00+07:00,2026-11-21T20:00:00+07:00,,,1\r\n");
    }

    @Test
    void textsThatASpreadsheetWouldRunOrTurnIntoANumberAreDefused() throws Exception {
        for (String code :
                new String[] {"=1+1", "+84901", "@x", "-3", "0012", "1.001193", "a\"b,c", "=\"a\",b", "dòng 1\ndòng 2"
                }) {
            TestDatabase.dossier(code).insert();
        }
        assertThat(firstCells(files.text("dossiers.csv")))
                .containsExactly(
                        "'=1+1",
                        "'+84901",
                        "'@x",
                        "'-3",
                        "'0012",
                        "'1.001193",
                        "\"a\"\"b,c\"",
                        "\"'=\"\"a\"\",b\"",
                        "\"dòng 1\ndòng 2\"");
    }

    @Test
    void aCityStandsForItsWardsAndAUnitMayRepeat() throws Exception {
        TestDatabase.dossier("d-1").with("unit", "cho-quan").insert();
        TestDatabase.dossier("d-2").with("unit", "an-dong").insert();
        TestDatabase.dossier("d-3").with("unit", "nowhere").insert();
        assertThat(firstCells(files.text("dossiers.csv?unit=cho-quan"))).containsExactly("d-1");
        assertThat(firstCells(files.text("dossiers.csv?unit=hcm"))).containsExactly("d-1", "d-2");
        assertThat(firstCells(files.text("dossiers.csv?unit=an-dong&unit=cho-quan&unit=hcm")))
                .containsExactly("d-1", "d-2");
        assertThat(firstCells(files.text("dossiers.csv"))).containsExactly("d-1", "d-2");
    }

    @Test
    void aPeriodHoldsItsBeginningAndNotItsEnd() throws Exception {
        TestDatabase.dossier("d-1")
                .with("received_at", Instant.parse("2026-11-21T16:59:59Z"))
                .insert();
        TestDatabase.dossier("d-2")
                .with("received_at", Instant.parse("2026-11-21T17:00:00Z"))
                .insert();
        TestDatabase.dossier("d-3")
                .with("registered_at", Instant.parse("2026-11-22T16:59:59Z"))
                .insert();
        TestDatabase.dossier("d-4")
                .with("received_at", Instant.parse("2026-11-22T17:00:00Z"))
                .insert();
        assertThat(firstCells(files.text("dossiers.csv?from=2026-11-22&to=2026-11-23")))
                .containsExactly("d-2", "d-3");
        assertThat(firstCells(files.text("dossiers.csv?from=2026-11-22T00:00:00+07:00&to=2026-11-22T17:00:00Z")))
                .containsExactly("d-2", "d-3");
    }

    @Test
    void excelInVietnameseGetsItsSeparatorsItsMarkAndItsHeadings() throws Exception {
        TestDatabase.report("R-1").with("lat", 10.7554).with("assignee", "a;b").insert();
        HttpResponse<byte[]> answer = files.get("reports.csv?sep=;&bom=1&lang=vi&unit=cho-quan&from=1950-01-01");
        assertThat(new String(answer.body(), UTF_8))
                .startsWith("\ufeffMã phản ánh;Đơn vị;Lĩnh vực;Khu phố;Điểm chạm;Khẩn;Vĩ độ;")
                .contains("R-1;cho-quan;;;;;10,7554;;\"a;b\";");
        assertThat(answer.body()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(answer.headers().firstValue("content-type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("content-disposition"))
                .contains("attachment; filename=\"reports_cho-quan_1950-01-01.csv\"");
        assertThat(files.text("reports.csv?lang=en")).startsWith("Report,Unit,Category,");
    }

    @Test
    void aFileSaysWhichStateItIs() throws Exception {
        TestDatabase.flushed(3, 41, Instant.parse("2026-11-22T07:05:02Z"));
        var headers = files.get("dossiers.csv").headers();
        assertThat(headers.firstValue("gioc-epoch")).contains("3");
        assertThat(headers.firstValue("gioc-seq")).contains("41");
        assertThat(headers.firstValue("gioc-as-of")).contains("2026-11-22T14:05:02+07:00");
    }

    private static String[] firstCells(String csv) {
        String[] rows = csv.split("\r\n");
        String[] cells = new String[rows.length - 1];
        for (int i = 1; i < rows.length; i++) {
            cells[i - 1] =
                    rows[i].substring(0, rows[i].indexOf(rows[i].contains(",cho-quan") ? ",cho-quan" : ",an-dong"));
        }
        return cells;
    }
}
