package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.meeting.Meeting;
import vn.gioc.dashboard.meeting.Note;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;

/**
 * What a wall says while it stands still: since when, for how long, and that the figures themselves go on. Here notes are
 * taken and the sheet is had. It lies over the foot, whose freshness would be that of another moment.
 */
final class MeetingBar extends Section {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final Words words;
    private final Word said = new Word("b", "frozen");
    private final Word length = new Word("span", "for");
    private final Word taken = new Word("span", "note");
    private final Input note = new Input();
    private final Anchor sheet = new Anchor();

    /** @param noted gets a note as it was typed */
    MeetingBar(Words words, Consumer<String> noted, Runnable goOn) {
        this.words = words;
        addClassName("meeting");
        getElement().setAttribute("aria-label", words.say("meeting"));
        said.mark("role", "status");
        note.getElement()
                .setAttribute("aria-label", words.say("meeting.note"))
                .setAttribute("placeholder", words.say("meeting.note.hint"))
                .setAttribute("autocomplete", "off")
                .setAttribute("maxlength", Integer.toString(Note.LONGEST));
        // An input method ends its word by Enter too: that is no note yet.
        note.getElement()
                .addEventListener("keydown", typed -> take(noted))
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .synchronizeProperty("value");
        NativeButton add = new NativeButton(words.say("meeting.note.add"), clicked -> take(noted));
        sheet.setText(words.say("meeting.sheet"));
        sheet.getElement().setAttribute("router-ignore", "").setAttribute("target", "_blank");
        NativeButton end = new NativeButton(words.say("meeting.end"), clicked -> goOn.run());
        end.addClassName("strong");
        end.getElement().setAttribute("aria-keyshortcuts", "M");
        add(
                new Word("time", "clock"),
                Shown.box("told", said, new Word("span", "lost"), length),
                Shown.box("notes", Shown.box("typed", note, add), taken),
                Shown.box("acts", sheet, end));
        hide();
    }

    void hide() {
        Word.hide(this, true);
    }

    /** @param running whether the figures themselves go on; where they don't, that is not claimed */
    void show(Meeting meeting, boolean running, Instant now) {
        Word.hide(this, false);
        String at = words.written().second(meeting.frozenAt()) + " "
                + words.written().day(meeting.frozenAt());
        said.say(words.say("meeting.frozen", at));
        String themselves = words.say(running ? "meeting.running" : "meeting.alone");
        length.say(words.say("meeting.for", themselves, length(Duration.between(meeting.frozenAt(), now))));
        int notes = meeting.notes().size();
        taken.say(
                notes == 0
                        ? words.say("meeting.notes.none")
                        : words.count("meeting.notes", notes) + ": "
                                + meeting.notes().getLast().text());
        Word.mark(note, "disabled", meeting.takesNotes() ? null : "");
        sheet.setHref("/meeting.pdf?id=" + meeting.id());
    }

    private void take(Consumer<String> noted) {
        String typed = note.getValue();
        note.clear();
        noted.accept(typed);
    }

    private String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds < MINUTE) {
            return words.count("meeting.seconds", seconds);
        }
        return seconds < HOUR
                ? words.say("meeting.minutes", seconds / MINUTE, seconds % MINUTE)
                : words.say("meeting.hours", seconds / HOUR, seconds % HOUR / MINUTE);
    }
}
