package vn.gioc.dashboard.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
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

    public static void figure(Word word, Board board, String name, Words words) {
        Figure figure = figure(board, name);
        word.say(count(figure, words));
        mark(word, name, figure.asOf());
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
