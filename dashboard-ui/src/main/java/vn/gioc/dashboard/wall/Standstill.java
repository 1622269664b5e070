package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.meeting.Meeting;
import vn.gioc.dashboard.meeting.Meetings;

/** One wall's standing still for a meeting: which board it holds while newer ones come, and the bar that says so. */
final class Standstill {
    private final Meetings meetings;
    private final Clock clock;
    private final Words words;
    private final MeetingBar bar;
    private @Nullable UUID held;

    /** @param redraw is called where a person changed something */
    Standstill(Meetings meetings, Clock clock, Words words, Runnable redraw) {
        this.meetings = meetings;
        this.clock = clock;
        this.words = words;
        this.bar = new MeetingBar(
                words,
                typed -> {
                    meeting().ifPresent(meeting -> meetings.note(meeting.id(), typed));
                    redraw.run();
                },
                () -> {
                    end();
                    redraw.run();
                });
    }

    Component bar() {
        return bar;
    }

    void begin(Board board, String scene, WallFace face) {
        held = meetings.begin(
                        board,
                        scene,
                        face.title(scene),
                        face.statement(board, scene).text(),
                        words.locale())
                .id();
    }

    /** A page that was loaded again stands where it stood; one whose board is kept no longer goes on. */
    Optional<Meeting> comeBack(String id, String unit) {
        try {
            held = UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            held = null;
        }
        if (meeting().filter(each -> each.board().unit().unit().equals(unit)).isEmpty()) {
            held = null;
        }
        return meeting();
    }

    void end() {
        held = null;
    }

    /** Empty while the wall is live, and once it stood for too long. */
    Optional<Meeting> meeting() {
        return Optional.ofNullable(held).flatMap(meetings::find).filter(each -> !each.isOver(clock.instant()));
    }

    /** @param newest what goes on behind it */
    void show(Board newest) {
        meeting().ifPresentOrElse(each -> bar.show(each, newest.live(), clock.instant()), bar::hide);
    }
}
