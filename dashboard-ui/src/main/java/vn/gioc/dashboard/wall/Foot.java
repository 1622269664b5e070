package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;

/** The clock, how fresh each source is, and a beat that stops when data stops. The browser moves the clock. */
final class Foot extends Footer {
    private static final int MINUTES = 20;

    private record Place(ListItem item, Word name, Word heard) {}

    private final Words words;
    private final Word clock = new Word("time", "clock");
    private final Word weekday = new Word("span");
    private final Word day = new Word("span");
    private final UnorderedList sources = new UnorderedList();
    private final List<Place> places = new ArrayList<>();
    private final List<Div> bars = new ArrayList<>();
    private final Word rate = new Word("span", "rate");

    Foot(Words words) {
        this.words = words;
        addClassName("foot");
        sources.addClassName("sources");
        sources.getElement().setAttribute("aria-label", words.say("sources"));
        Div pulse = Shown.box("pulse");
        pulse.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < MINUTES; i++) {
            Div bar = new Div();
            bars.add(bar);
            pulse.add(bar);
        }
        add(Shown.box("when", clock, Shown.box("date", weekday, day)), sources, Shown.box("beat", pulse, rate));
    }

    void show(Board board) {
        if (clock.getElement().getText().isEmpty()) {
            clock.say(words.written().second(board.at()));
        }
        weekday.say(words.written().weekday(Zone.dateOf(board.at())));
        day.say(words.written().day(board.at()));
        while (places.size() < board.sources().size()) {
            Place place = new Place(new ListItem(), new Word("b"), new Word("span"));
            place.item().add(place.name(), place.heard());
            places.add(place);
            sources.add(place.item());
        }
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            Word.hide(place.item(), i >= board.sources().size());
            if (i < board.sources().size()) {
                SourceState source = board.sources().get(i);
                place.name().say(words.name(source.names()));
                place.heard().say(heard(source, board));
                Word.mark(place.item(), "class", source.stale() ? "stale" : "fresh");
            }
        }
        beat(board.beat().perMinute());
    }

    private String heard(SourceState source, Board board) {
        if (source.lastReceivedAt() == null) {
            return words.say("source.never");
        }
        String at = words.written().brief(source.lastReceivedAt(), board.at());
        return source.stale() ? words.say("source.since", at) : at;
    }

    private void beat(List<Long> perMinute) {
        long most =
                Math.max(1, perMinute.stream().mapToLong(Long::longValue).max().orElse(1));
        for (int i = 0; i < MINUTES; i++) {
            int from = perMinute.size() - MINUTES + i;
            long events = from < 0 ? 0 : perMinute.get(from);
            long height = events == 0 ? 0 : Math.max(8, Math.round(100.0 * events / most));
            Word.mark(bars.get(i), "style", String.format(Locale.ROOT, "height:%d%%", height));
        }
        rate.say(words.count("beat", perMinute.isEmpty() ? 0 : perMinute.getLast()));
    }
}
