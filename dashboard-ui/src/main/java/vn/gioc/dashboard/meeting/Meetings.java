package vn.gioc.dashboard.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import vn.gioc.dashboard.board.Board;

/**
 * The boards that stand still, in memory: a screen that is loaded again finds its own, and its sheet is had while it is
 * kept. What is lost with the server was a look at figures that the database still has.
 */
@Service
public class Meetings {
    /** For so long a board is kept after it was frozen. */
    public static final Duration KEPT = Duration.ofHours(12);

    /** Of one unit: more push out the oldest, so that nobody fills the heap by a key. */
    public static final int MOST_OF_A_UNIT = 20;

    private final Clock clock;
    private final Map<UUID, Meeting> meetings = new ConcurrentHashMap<>();

    Meetings(Clock clock) {
        this.clock = clock;
    }

    /** Freezes the board at this moment. */
    public synchronized Meeting begin(Board board, String scene, String title, String statement, Locale language) {
        Instant now = clock.instant();
        meetings.values().removeIf(each -> isForgotten(each, now));
        makeRoom(board.unit().unit());
        Meeting meeting = new Meeting(UUID.randomUUID(), board, scene, title, statement, language, now, List.of());
        meetings.put(meeting.id(), meeting);
        return meeting;
    }

    /** Empty for an unknown one, and for one that is kept no longer. */
    public Optional<Meeting> find(UUID id) {
        Instant now = clock.instant();
        return Optional.ofNullable(meetings.get(id)).filter(each -> !isForgotten(each, now));
    }

    /** Keeps a note with the board; a blank one, and one beyond the most, is not taken. */
    public void note(UUID id, String text) {
        if (!Note.line(text).isEmpty()) {
            Note note = new Note(clock.instant(), text);
            meetings.computeIfPresent(id, (same, each) -> each.takesNotes() ? each.with(note) : each);
        }
    }

    private void makeRoom(String unit) {
        List<Meeting> own = new ArrayList<>(meetings.values().stream()
                .filter(each -> each.board().unit().unit().equals(unit))
                .sorted(Comparator.comparing(Meeting::frozenAt))
                .toList());
        while (own.size() >= MOST_OF_A_UNIT) {
            meetings.remove(own.removeFirst().id());
        }
    }

    private static boolean isForgotten(Meeting meeting, Instant now) {
        return !now.isBefore(meeting.frozenAt().plus(KEPT));
    }
}
