package vn.gioc.dashboard.handout;

import java.time.Instant;
import java.util.List;
import vn.gioc.dashboard.alert.AlertWords;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.meeting.Meeting;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.figure.Zone;

/** Writes the sheet of a meeting from its frozen board alone: nothing on it is newer than what was on the wall. */
record SheetText(Words words) {
    Sheet of(Meeting meeting) {
        Board board = meeting.board();
        return new Sheet(
                words.name(board.unit().names()),
                words.say("handout.title"),
                words.say("handout.frozen", moment(meeting.frozenAt())),
                known(board),
                meeting.title(),
                meeting.statement(),
                new SheetFigures(board, words).groups(),
                words.say("handout.alerts", words.written().count(board.alerts().size())),
                alerts(board),
                words.say("handout.notes"),
                meeting.notes().stream()
                        .map(note -> new Sheet.Line(words.written().second(note.at()), Tone.PLAIN, note.text()))
                        .toList());
    }

    private String known(Board board) {
        if (board.asOf() == null) {
            return words.say("handout.known.never");
        }
        return words.say(board.live() ? "handout.known" : "handout.known.lost", moment(board.asOf()));
    }

    private List<Sheet.Line> alerts(Board board) {
        if (board.alerts().isEmpty()) {
            return List.of(new Sheet.Line("", Tone.GOOD, words.say("say.alerts.none")));
        }
        return board.alerts().stream()
                .map(each -> {
                    AlertWords said = new AlertWords(each, words);
                    String due = said.due(board.at());
                    return new Sheet.Line(
                            said.severity(),
                            said.tone(),
                            String.join(
                                    " · ",
                                    said.what() + ", " + said.where(),
                                    said.howBad(),
                                    said.since(board.at()),
                                    said.state() + (due.isEmpty() ? "" : ", " + due)));
                })
                .toList();
    }

    private String moment(Instant at) {
        return words.written().second(at) + " " + words.written().day(Zone.dateOf(at));
    }
}
