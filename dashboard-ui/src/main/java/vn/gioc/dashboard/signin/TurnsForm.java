package vn.gioc.dashboard.signin;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import vn.gioc.dashboard.access.WallTurns;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.dashboard.wall.SceneNames;

/** One wall's own order of scenes, which of them it turns, and for how many seconds each stays. */
final class TurnsForm extends NativeDetails {
    private record Entry(String scene, boolean shown) {}

    private final Words words;
    private final Consumer<WallTurns> keep;
    private final List<Entry> entries = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Input seconds = new Input();
    private final Word outcome = new Word("p", "state");

    /** @param keep is given what was arranged */
    TurnsForm(WallTurns now, Words words, Consumer<WallTurns> keep) {
        super(words.say("turns.title"));
        this.words = words;
        this.keep = keep;
        now.scenes().stream().filter(SceneNames.ids()::contains).forEach(scene -> entries.add(new Entry(scene, true)));
        boolean all = entries.isEmpty();
        for (String scene : SceneNames.ids()) {
            if (entries.stream().noneMatch(each -> each.scene().equals(scene))) {
                entries.add(new Entry(scene, all));
            }
        }
        seconds.setType("number");
        seconds.setValue(Integer.toString(now.seconds()));
        seconds.getElement()
                .setAttribute("min", Integer.toString(WallTurns.LEAST_SECONDS))
                .setAttribute("max", Integer.toString(WallTurns.MOST_SECONDS));
        NativeLabel label = new NativeLabel(words.say("turns.seconds"));
        label.add(seconds);
        list.addClassName("turns");
        outcome.mark("role", "status");
        NativeButton save = new NativeButton(words.say("turns.keep"), clicked -> keep());
        setContent(Shown.box("arranged", label, list, save, outcome));
        draw();
    }

    private void draw() {
        list.removeAll();
        for (int i = 0; i < entries.size(); i++) {
            list.add(row(i));
        }
    }

    private ListItem row(int place) {
        Entry entry = entries.get(place);
        String name = SceneNames.name(entry.scene(), words);
        Element box = new Element("input");
        box.setAttribute("type", "checkbox").setProperty("checked", entry.shown());
        box.addPropertyChangeListener(
                "checked",
                "change",
                changed -> entries.set(place, new Entry(entry.scene(), box.getProperty("checked", false))));
        NativeLabel label = new NativeLabel();
        label.getElement().appendChild(box, Word.of("span", name).getElement());
        return new ListItem(
                label,
                Shown.box("moves", move("▲", "turns.up", name, place, -1), move("▼", "turns.down", name, place, 1)));
    }

    private NativeButton move(String sign, String key, String name, int place, int by) {
        NativeButton button = new NativeButton(sign, clicked -> {
            Collections.swap(entries, place, place + by);
            draw();
        });
        button.getElement().setAttribute("aria-label", words.say(key, name));
        button.setEnabled(place + by >= 0 && place + by < entries.size());
        return button;
    }

    private void keep() {
        List<String> shown =
                entries.stream().filter(Entry::shown).map(Entry::scene).toList();
        try {
            keep.accept(new WallTurns(
                    shown.equals(SceneNames.ids()) ? List.of() : shown,
                    Integer.parseInt(seconds.getValue().strip())));
            outcome.say(words.say("turns.kept"), Tone.GOOD);
        } catch (IllegalArgumentException outOfBounds) {
            outcome.say(words.say("turns.refused", WallTurns.LEAST_SECONDS, WallTurns.MOST_SECONDS), Tone.BAD);
        }
    }
}
