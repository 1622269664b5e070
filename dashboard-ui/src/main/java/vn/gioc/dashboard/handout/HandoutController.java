package vn.gioc.dashboard.handout;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.meeting.Meeting;
import vn.gioc.dashboard.meeting.Meetings;
import vn.gioc.domain.figure.Zone;

/** The sheet of a meeting as PDF, in the language of its wall, for whoever may see the wall it was held before. */
@Controller
class HandoutController {
    private static final DateTimeFormatter FILE = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private final Meetings meetings;
    private final Viewer viewer;

    HandoutController(Meetings meetings, Viewer viewer) {
        this.meetings = meetings;
        this.viewer = viewer;
    }

    /** @return 404 for a meeting that is kept no longer, and for one of a wall that the caller may not see */
    @GetMapping("/meeting.pdf")
    ResponseEntity<byte[]> sheet(@RequestParam UUID id) {
        Optional<Meeting> meeting = meetings.find(id)
                .filter(each -> viewer.maySeeWall(each.board().unit().unit()));
        if (meeting.isEmpty()) {
            return ResponseEntity.notFound()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        Words words = Words.of(meeting.get().language().getLanguage(), null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.inline()
                        .filename(file(meeting.get()))
                        .build()))
                .body(new SheetPdf(words).draw(new SheetText(words).of(meeting.get())));
    }

    private static String file(Meeting meeting) {
        String unit = meeting.board().unit().unit();
        return "gioc-" + unit + "-" + FILE.format(meeting.frozenAt().atZone(Zone.ID)) + ".pdf";
    }
}
