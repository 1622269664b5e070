package vn.gioc.dashboard.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.gioc.dashboard.board.Board;

/**
 * A wall that stands still: the one board that a meeting looks at, and what was noted over it.
 *
 * @param id nobody guesses it, and yet it opens nothing to whoever may not see the unit's wall
 * @param board what the wall showed; never a newer one
 * @param scene the id of the scene that was in front, {@code title} what it is called
 * @param statement the sentence of that scene, as it was read
 * @param language of that sentence, and so of the sheet
 * @param frozenAt when the figures stopped
 */
public record Meeting(
        UUID id,
        Board board,
        String scene,
        String title,
        String statement,
        Locale language,
        Instant frozenAt,
        List<Note> notes) {
    /** A wall that was forgotten goes on by itself after this. */
    public static final Duration LONGEST = Duration.ofHours(4);

    /** So many fit a sheet of paper and a meeting. */
    public static final int MOST_NOTES = 12;

    public Meeting {
        notes = List.copyOf(notes);
        if (notes.size() > MOST_NOTES) {
            throw new IllegalArgumentException("there are at most " + MOST_NOTES + " notes");
        }
    }

    /** Whether a wall may stand still on it no longer. */
    public boolean isOver(Instant now) {
        return !now.isBefore(frozenAt.plus(LONGEST));
    }

    /** Whether one more note has room. */
    public boolean takesNotes() {
        return notes.size() < MOST_NOTES;
    }

    Meeting with(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return new Meeting(id, board, scene, title, statement, language, frozenAt, more);
    }
}
