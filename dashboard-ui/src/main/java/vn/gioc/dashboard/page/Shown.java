package vn.gioc.dashboard.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.figure.Zone;

/** A figure as a person reads it, and as a test finds it: by the contract's name, with the moment it is known for. */
public final class Shown {
    private static final Figure UNKNOWN = new Figure(null, null, true, null, List.of());

    private Shown() {}

    /** The figure of that name, or one without a value. */
    public static Figure figure(Board board, String name) {
        return board.figures().getOrDefault(name, UNKNOWN);
    }

    public static String count(Figure figure, Words words) {
        return figure.value() == null ? "–" : words.written().count(figure.count());
    }

    /** The count, or a dash where nobody ever told it: the zero of an empty table is none. */
    public static String count(Figure figure, Board board, Words words) {
        return isKnown(figure, board) ? count(figure, words) : "–";
    }

    public static boolean isKnown(Figure figure, Board board) {
        boolean heard = !figure.stale() || heard(figure, board).isPresent();
        return figure.value() != null && (heard || figure.count() != 0);
    }

    /** Whether nobody has told anything of the unit yet: then nothing may be called well. */
    public static boolean isUntold(Board board) {
        return !hasIndicator(board)
                && board.figures().entrySet().stream()
                        .noneMatch(each -> !each.getKey().startsWith("alerts.") && isKnown(each.getValue(), board));
    }

    public static boolean hasIndicator(Board board) {
        return board.indicators().stream().anyMatch(each -> each.value() != null || each.suppressed());
    }

    public static void figure(Word word, Board board, String name, Words words) {
        Figure figure = figure(board, name);
        word.say(count(figure, board, words));
        mark(word, name, figure.asOf());
        word.mark("data-stale", figure.stale() ? "" : null);
    }

    /** That a figure is old, and since when; that there is none, where nothing was ever heard. */
    public static String old(Figure figure, Board board, Words words) {
        return heard(figure, board)
                .map(heard -> words.say("state.old", words.written().brief(heard, board.at())))
                .orElse(words.say("state.none"));
    }

    /** When what an old figure rests on was last heard; empty where it never was: then it is as old as the board. */
    public static Optional<Instant> heard(Figure figure, Board board) {
        return Optional.ofNullable(figure.asOf())
                .filter(known -> !board.live() || board.asOf() == null || known.isBefore(board.asOf()));
    }

    public static void mark(Word word, String name, @Nullable Instant asOf) {
        word.mark("data-figure", name);
        word.mark("data-as-of", asOf == null ? null : Zone.written(asOf).toString());
    }

    /** A box of a class with its parts. */
    public static Div box(String name, Component... parts) {
        Div box = new Div(parts);
        for (String each : name.split(" ")) {
            box.addClassName(each);
        }
        return box;
    }
}
