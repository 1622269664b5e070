package vn.gioc.dashboard.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.reference.ReferenceRows;
import vn.gioc.domain.unit.Units;

/** What a dossier's page says of its due date, from the events in the ledger. */
class WhyThisDayTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T07:00:00Z"), ZoneOffset.UTC);

    private long offset;

    @BeforeEach
    void empty() {
        TestDatabase.clear();
        ReferenceRows.clear();
        ReferenceRows.shipped();
    }

    @AfterEach
    void forget() {
        TestDatabase.clear();
        ReferenceRows.clear();
    }

    @Test
    void theCountIsToldFromReceiptToDueWithPausesAndDaysOff() {
        event("2026-11-20T18:00", "\"status\":\"RECEIVED\"");
        event("2026-11-23T07:00", "\"status\":\"SUPPLEMENT_REQUESTED\"");
        event("2026-11-25T07:00", "\"status\":\"IN_PROGRESS\"");
        Document page = page(Words.vietnamese());
        assertThat(page.select("summary").text()).isEqualTo("Vì sao ngày này?");
        assertThat(page.text()).contains("Thời hạn 5 ngày làm việc, theo danh mục thủ tục.");
        assertThat(page.select("ol li").eachText())
                .containsSequence(
                        "Tính theo lịch làm việc cả nước (bản civil-service-2026.1).",
                        "Tiếp nhận lúc 20/11/2026 18:00, ngoài giờ làm việc.",
                        "Coi như tiếp nhận lúc 23/11/2026 07:00, khi giờ làm việc bắt đầu lại.",
                        "Tạm dừng từ 23/11/2026 07:00 đến 25/11/2026 07:00: 8 giờ làm việc.",
                        "Cộng các lần tạm dừng: 8 giờ làm việc, lùi hạn thêm 1 ngày.",
                        "Thứ Hai 23/11/2026: ngày tiếp nhận, chưa tính vào thời hạn.",
                        "Thứ Ba 24/11/2026: ngày nghỉ, Nghị quyết 28/2026/QH16.")
                .endsWith("Hạn là hết ngày Thứ Tư 02/12/2026; giờ làm việc cuối kết thúc lúc 17:00.");
    }

    @Test
    void theSourcesDateStandsBesideOursAndEveryNewDateWithItsApologyOrNone() {
        event("2026-11-20T09:00", "\"status\":\"RECEIVED\",\"dueAt\":\"2026-11-27T17:00:00+07:00\"");
        event(
                "2026-11-25T09:00",
                "\"status\":\"IN_PROGRESS\",\"dueAt\":\"2026-12-02T17:00:00+07:00\",\"apology\":\"12/PXL\"");
        event("2026-11-26T09:00", "\"status\":\"IN_PROGRESS\",\"dueAt\":\"2026-12-03T17:00:00+07:00\"");
        Document page = page(Words.vietnamese());
        assertThat(page.select(".why > .note").eachText())
                .containsExactly(
                        "GIOC tính ra 30/11/2026 17:00: hạn của nguồn muộn hơn 3 ngày.",
                        "Ngày 25/11/2026 hẹn lại từ 27/11/2026 17:00 sang 02/12/2026 17:00. Phiếu xin lỗi và hẹn lại"
                                + " số 12/PXL.",
                        "Ngày 26/11/2026 hẹn lại từ 02/12/2026 17:00 sang 03/12/2026 17:00. Không có phiếu xin lỗi.");
    }

    @Test
    void aCalendarThatMovedItIsNamed() {
        event("2026-11-20T09:00", "\"status\":\"RECEIVED\"");
        ReferenceRows.dayOff("cho-quan", "2", Instant.parse("2026-11-21T02:00:00Z"), "2026-11-26", "TB 7");
        Document page = page(Words.english());
        assertThat(page.select(".why > .note").eachText())
                .containsExactly(
                        "The calendar Cho Quan Ward (version 2) is in force from 21/11/2026 09:00: the due date moved from"
                                + " 30/11/2026 17:00 to 01/12/2026 17:00.");
        assertThat(page.select("ol li").eachText()).contains("Thursday 26/11/2026: a day off, TB 7.");
    }

    @Test
    void anEventSentTwiceCountsOnceAndOneThatCannotBeReadNot() {
        event("2026-11-20T09:00", "\"status\":\"RECEIVED\"");
        event("e0", "2026-11-20T09:00", "\"status\":\"WITHDRAWN\"");
        event("2026-11-23T09:00", "\"status\":\"NONSENSE\"");
        assertThat(ledger().tell("H29-1").orElseThrow().status().name()).isEqualTo("RECEIVED");
        assertThat(ledger().tell("nobody")).isEmpty();
    }

    private static DossierLedger ledger() {
        return new DossierLedger(TestDatabase.client(), ReferenceRows.queries(CLOCK));
    }

    private static Document page(Words words) {
        return Jsoup.parse(
                new WhyThisDay(ledger().tell("H29-1").orElseThrow(), new CalendarNames(Units.sample(), words), words)
                        .getElement()
                        .getOuterHTML());
    }

    private void event(String local, String data) {
        event("e" + offset, local, data);
    }

    private void event(String id, String local, String data) {
        TestDatabase.client()
                .sql("""
                        insert into event_ledger (type, log_partition, log_offset, recorded_at, unit, source, id,
                                                  subject, occurred_at, data)
                        values ('dossier.status.v1', 0, ?, ?::timestamptz, 'cho-quan', 'one-stop', ?, 'H29-1',
                                ?::timestamptz, ?::json)""")
                .params(
                        offset++,
                        local + "+07",
                        id,
                        local + "+07",
                        "{\"unit\":\"cho-quan\",\"procedure\":\"1.001731\"," + data + "}")
                .update();
    }
}
