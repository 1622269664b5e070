package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.feed.ReplayBoards;
import vn.gioc.dashboard.figure.PastTables.Span;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;

/**
 * One wall's replay of a day: at each beat of the real boards it asks for the board of the minute that the replay has come
 * to, one at a time, apart from the thread of the screen. Until the first is there, and where the day is refused, there is
 * none: never one of now.
 */
final class Replaying {
    private static final Logger LOG = LoggerFactory.getLogger(Replaying.class);

    private final ReplayAsked asked;
    private final Unit unit;
    private final Words words;
    private final ReplayBoards boards;
    private final Clock clock;
    private final Desk desk;
    private final ReplayBanner banner;
    private final ReplayBar bar;
    private Runnable redraw = () -> {};
    private @Nullable ReplayPace pace;
    private @Nullable Board board;
    /** The minute that the board was asked for; it may tell of the whole hour before. */
    private @Nullable Instant asOf;

    private @Nullable String refused;
    private boolean reading;
    private boolean failed;
    private boolean lags;
    private final Instant opened;

    /** Where a replay does its work: reading apart, drawing back on the screen, and leaving for another address. */
    interface Desk {
        void apart(Runnable reading);

        void back(Runnable drawing);

        void go(String address);
    }

    Replaying(ReplayAsked asked, Unit unit, Words words, ReplayBoards boards, Clock clock, Desk desk) {
        this.asked = asked;
        this.unit = unit;
        this.words = words;
        this.boards = boards;
        this.clock = clock;
        this.desk = desk;
        this.opened = clock.instant();
        this.banner = new ReplayBanner(words);
        this.bar = new ReplayBar(words, new ReplayBar.Acts() {
            @Override
            public void turn() {
                Replaying.this.turn();
            }

            @Override
            public void speed(int speed) {
                change(run -> run.by(speed, clock.instant()));
            }

            @Override
            public void minute(String typed) {
                minuteOf(typed)
                        .ifPresent(minute ->
                                change(run -> run.to(run.first().plus(Duration.ofMinutes(minute)), clock.instant())));
            }

            @Override
            public void day(String typed) {
                if (!typed.isEmpty()) {
                    desk.go(ReplayAddress.of(unit, typed, Replaying.this.speed()));
                }
            }

            @Override
            public void now() {
                desk.go(ReplayAddress.ofNow(unit));
            }
        });
        bar.enable(false);
    }

    List<Component> parts() {
        return List.of(banner, bar);
    }

    /** Writes on the page what its address is to hold, so that it comes back to the same minute. */
    void mark(Component view) {
        String reached = asOf == null
                ? asked.text()
                : Zone.written(asOf).toLocalDateTime().toString();
        Word.mark(view, "data-replay", reached);
        Word.mark(view, "data-speed", Integer.toString(speed()));
        Word.mark(view, "data-paused", pace != null && !pace.playing() ? "" : null);
    }

    private int speed() {
        return pace == null ? asked.speed() : pace.speed();
    }

    /** What is to be seen; empty until it was read, and where the day is refused. */
    Optional<Board> board() {
        return Optional.ofNullable(board);
    }

    /** Said while there is no board. */
    String sentence() {
        return refused != null ? refused : words.say(failed ? "replay.unreachable" : "replay.waiting");
    }

    /** @param drawing called when there is something else to be seen */
    void open(Runnable drawing) {
        redraw = drawing;
        beat(true);
    }

    /**
     * A second has gone: asks for the next board, and goes back to now where it was forgotten.
     *
     * @param live whether the tables hold everything by now: what is being counted still may lack of the past as well
     */
    void beat(boolean live) {
        lags = !live;
        advance();
    }

    private void advance() {
        Instant now = clock.instant();
        ReplayPace run = pace;
        if (run == null ? !now.isBefore(opened.plus(ReplayPace.LONGEST_STANDSTILL)) : run.isForgotten(now)) {
            desk.go(ReplayAddress.ofNow(unit));
        } else if (run == null && refused == null) {
            read(() -> boards.span(unit), this::begin);
        } else if (run != null && (board == null || !run.at(now).equals(asOf))) {
            Instant minute = run.at(now);
            read(() -> boards.at(unit, minute), read -> {
                board = read;
                asOf = minute;
            });
        }
        show();
    }

    private void begin(Span span) {
        Instant now = clock.instant();
        bar.reach(span, now);
        refused = ReplayRefusal.of(asked, span, now, words).orElse(null);
        if (refused == null && asked.day() != null && span.known() != null) {
            pace = ReplayPace.of(asked.day(), asked.begin(), asked.speed(), !asked.paused(), span.known(), now);
        }
    }

    private <T> void read(Supplier<T> what, Consumer<T> then) {
        if (reading) {
            return;
        }
        reading = true;
        desk.apart(() -> {
            T read;
            try {
                read = what.get();
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("A replay of {} can't be read ({})", unit.unit(), e.getMessage());
                desk.back(() -> done(true));
                return;
            }
            desk.back(() -> {
                then.accept(read);
                done(false);
            });
        });
    }

    private void done(boolean broken) {
        reading = false;
        failed = broken;
        if (!broken && pace != null && board == null) {
            advance();
        }
        show();
        redraw.run();
    }

    void turn() {
        change(run -> run.turned(clock.instant()));
    }

    void quicker(int steps) {
        change(run -> run.quicker(steps, clock.instant()));
    }

    private void change(UnaryOperator<ReplayPace> to) {
        ReplayPace run = pace;
        if (run != null) {
            pace = to.apply(run);
            advance();
            redraw.run();
        }
    }

    private void show() {
        ReplayPace run = pace;
        Board shown = board;
        if (run != null && shown != null) {
            banner.show(shown.at(), run, clock.instant(), note(shown));
            bar.show(run, shown.at(), clock.instant());
        }
    }

    private @Nullable String note(Board shown) {
        if (failed) {
            return words.say("replay.unreachable");
        }
        if (lags) {
            return words.say("replay.lags");
        }
        return shown.replayed() != null && shown.replayed().byHour() ? words.say("replay.byHour") : null;
    }

    private static Optional<Long> minuteOf(String typed) {
        try {
            return Optional.of(Long.parseLong(typed));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
