package vn.gioc.dashboard.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.meeting.Meeting;
import vn.gioc.dashboard.meeting.Meetings;
import vn.gioc.dashboard.meeting.MeetingsOfTests;
import vn.gioc.dashboard.wall.IndicatorWords;
import vn.gioc.dashboard.wall.SampleBoards;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The sheet of a meeting, read back from its PDF. */
class HandoutTest {
    private static final Unit WARD = Units.sample().find("cho-quan").orElseThrow();
    /** 14:05:23 in the ward. */
    private static final Instant NOW = Instant.parse("2026-11-25T07:05:23Z");

    private final Words words = Words.vietnamese();
    private final SampleBoards sample = new SampleBoards();
    private final Meetings meetings = MeetingsOfTests.by(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void everyFigureOfTheBoardStandsInItWithUnitLimitStateAndTime() throws IOException {
        Board board = sample.busy(WARD, NOW, 40);
        String text = text(meeting(board));
        assertThat(text)
                .contains("Hồ sơ đang xử lý" + board.figure("dossiers.open").count() + "hồ sơKhông đánh giá14:05:22")
                .contains("Hồ sơ quá hạn14hồ sơCần xử lý14:05:22")
                .contains("Giải quyết hôm nay196hồ sơ")
                .contains("Lượt dùng hôm nay2.913lượt");
        assertThat(board.indicators()).hasSizeGreaterThan(20);
        for (IndicatorBoard each : board.indicators()) {
            IndicatorWords said = new IndicatorWords(each, words);
            assertThat(text).contains(words.name(each.indicator().names()) + said.value() + said.unit());
        }
        assertThat(text)
                .contains("Ca sốt xuất huyết trong tuần17catheo dõi ≥ 10; xử lý ≥ 15Vượt ngưỡng 15T47, nhận 13:48:23")
                .contains("Tỷ lệ chuyên cần97,4%đích ≥ 97; theo dõi < 96; xử lý < 93Cũ: 21/11 08:05");
    }

    @Test
    void itSaysOfWhomOfWhenAndWhatTheWallSaid() throws IOException {
        Meeting meeting = meeting(sample.busy(WARD, NOW, 40));
        assertThat(text(meeting))
                .startsWith("Phường Chợ Quán – Số liệu cuộc họp")
                .contains("Dừng hình lúc 14:05:23 25/11/2026")
                .contains("Số liệu biết đến 14:05:22 25/11/2026")
                .contains("Tổng quan: Phường ổn, trừ 3 việc");
    }

    @Test
    void theSheetOfAnEnglishWallIsEnglishWithItsNumbersToo() throws IOException {
        Words english = Words.english();
        Board board = sample.busy(WARD, NOW, 40);
        Meeting meeting = meetings.begin(board, "overview", "Overview", "All is well.", english.locale());
        assertThat(text(meeting))
                .startsWith("Cho Quan Ward – Figures of the meeting")
                .contains("Frozen at 14:05:23 25/11/2026")
                .contains("Uses today2,913uses")
                .contains("Air quality index84AQI")
                .contains("Not met");
    }

    @Test
    void theOpenAlertsAndTheNotesStandBelowWithWhoAndWhen() throws IOException {
        Board board = sample.busy(WARD, NOW, 40);
        UUID id = meeting(board).id();
        meetings.note(id, "Đội Thoát nước xử lý ngập ở khu phố 5 trước thứ Sáu 😀");
        String text = text(meetings.find(id).orElseThrow());
        assertThat(text)
                .contains("Cảnh báo đang mở: 4")
                .contains("Cần xử lý Ca sốt xuất huyết vượt ngưỡng, Phường Chợ Quán · 17 ca, ngưỡng 15 ca")
                .contains("Ghi chú 14:05:23 Đội Thoát nước xử lý ngập ở khu phố 5 trước thứ Sáu ?");
    }

    @Test
    void noRowOfFiguresBreaks() throws IOException {
        try (PdfReader reader = new PdfReader(pdf(meeting(sample.busy(WARD, NOW, 40))))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("đích ≥ 300; theo dõi < 250; xử lý < 150")
                    .contains("Thu ngân sách luỹ kế từ đầu năm")
                    .contains("Quý 4/2026, nhận 22/11 19:25");
        }
    }

    @Test
    void everythingFitsOnePageEvenWithAllNotes() throws IOException {
        UUID id = meeting(sample.busy(WARD, NOW, 40)).id();
        for (int i = 0; i < Meeting.MOST_NOTES; i++) {
            meetings.note(id, "Việc thứ " + i + ": giao cho tổ công tác của khu phố, báo cáo trước phiên họp sau");
        }
        byte[] pdf = pdf(meetings.find(id).orElseThrow());
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(text(meetings.find(id).orElseThrow()))
                .contains("Việc thứ " + (Meeting.MOST_NOTES - 1) + ": giao cho tổ công tác");
    }

    @Test
    void aBoardThatWasNotLiveSaysSoOnPaperToo() throws IOException {
        assertThat(text(meeting(sample.lost(WARD, NOW, 40))))
                .contains("Trung tâm mất tín hiệu, số liệu dừng ở 14:02:23 25/11/2026");
        assertThat(text(meeting(sample.empty(WARD, NOW))))
                .as("no figure is no zero")
                .contains("Hồ sơ quá hạn–Chưa có số–");
    }

    @Test
    void theFontHasEveryVietnameseLetter() throws IOException {
        String letters = "ăâđêôơư áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ ≥≤–−·";
        UUID id = meeting(sample.calm(WARD, NOW, 40)).id();
        meetings.note(id, letters + letters.toUpperCase(Locale.of("vi")));
        assertThat(text(meetings.find(id).orElseThrow())).contains(letters + letters.toUpperCase(Locale.of("vi")));
    }

    private Meeting meeting(Board board) {
        String said =
                new vn.gioc.dashboard.wall.Sentences(words).overview(board).text();
        return meetings.begin(board, "overview", words.say("scene.overview"), said, words.locale());
    }

    private byte[] pdf(Meeting meeting) {
        Words spoken = Words.of(meeting.language().getLanguage(), null);
        return new SheetPdf(spoken).draw(new SheetText(spoken).of(meeting));
    }

    /** Words as they follow each other, whatever lines they stand in; a cell follows the one before it without a space. */
    private String text(Meeting meeting) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(pdf(meeting))) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
        }
        return String.join(" ", List.of(text.toString().strip().split("\\s+")));
    }
}
