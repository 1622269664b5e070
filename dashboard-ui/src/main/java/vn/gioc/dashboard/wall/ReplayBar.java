package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.gioc.dashboard.figure.PastTables.Span;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;

/**
 * Where a replay is governed: its day, its minute, its pace, and the way back. It lies over the foot, whose freshness and
 * beat would be those of now; of now it tells the time only, and that this is now.
 */
final class ReplayBar extends Section {
    private static final int MINUTES_A_DAY = 24 * 60;

    private final Words words;
    private final NativeButton play;
    private final Word date = new Word("b");
    private final Input day = new Input();
    private final Input minute = new Input();
    private final Map<Integer, NativeButton> speeds = new LinkedHashMap<>();
    /** While somebody moves the thumb, the replay does not. */
    private boolean held;

    /** What a person does here. */
    interface Acts {
        /** Stands still, or goes on. */
        void turn();

        void speed(int speed);

        /** @param typed the how-manieth minute of the day, as the browser writes it */
        void minute(String typed);

        /** @param typed a date, as the browser writes it */
        void day(String typed);

        /** Back to now. */
        void now();
    }

    ReplayBar(Words words, Acts acts) {
        this.words = words;
        addClassName("replay");
        getElement().setAttribute("aria-label", words.say("replay.bar"));
        play = new NativeButton(words.say("replay.pause"), clicked -> acts.turn());
        play.addClassName("play");
        play.getElement().setAttribute("aria-keyshortcuts", "P");
        changes(day, "date", "replay.day", acts::day);
        changes(minute, "range", "replay.minute", typed -> {
            held = false;
            acts.minute(typed);
        });
        minute.getElement().setAttribute("min", "0").setAttribute("max", Integer.toString(MINUTES_A_DAY - 1));
        minute.getElement().addEventListener("pointerdown", down -> held = true);
        NativeButton back = new NativeButton(words.say("replay.live"), clicked -> acts.now());
        back.addClassName("strong");
        back.getElement().setAttribute("aria-keyshortcuts", "R");
        add(
                Shown.box("now-clock", new Word("time", "clock"), Word.of("span", words.say("replay.now"))),
                play,
                Shown.box("day", date, day),
                minute,
                pace(acts),
                back);
    }

    private Div pace(Acts acts) {
        Div group = Shown.box("speeds");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("replay.pace"));
        for (int speed : ReplayPace.SPEEDS) {
            NativeButton button = new NativeButton(words.say("replay.speed", speed), clicked -> acts.speed(speed));
            speeds.put(speed, button);
            group.add(button);
        }
        return group;
    }

    private void changes(Input input, String type, String named, Consumer<String> act) {
        input.setType(type);
        input.getElement()
                .setAttribute("aria-label", words.say(named))
                .addEventListener("change", changed -> act.accept(input.getValue()))
                .synchronizeProperty("value");
    }

    /** Which days can be asked for. */
    void reach(Span span, Instant now) {
        Instant first = span.first();
        Word.mark(day, "min", first == null ? null : Zone.dateOf(first).toString());
        Word.mark(day, "max", Zone.dateOf(now).toString());
    }

    /** While nothing is replayed only another day can be asked for. */
    void enable(boolean running) {
        String disabled = running ? null : "";
        Word.mark(play, "disabled", disabled);
        Word.mark(minute, "disabled", disabled);
        speeds.values().forEach(each -> Word.mark(each, "disabled", disabled));
    }

    void show(ReplayPace pace, Instant reached, Instant now) {
        enable(true);
        play.setText(words.say(pace.isOver(now) ? "replay.again" : pace.playing() ? "replay.pause" : "replay.play"));
        date.say(words.written().day(pace.first()));
        day.setValue(Zone.dateOf(pace.first()).toString());
        if (!held) {
            minute.setValue(
                    Long.toString(Duration.between(pace.first(), reached).toMinutes()));
            Word.mark(minute, "aria-valuetext", words.written().time(reached));
        }
        speeds.forEach((speed, button) -> Word.mark(button, "aria-pressed", Boolean.toString(speed == pace.speed())));
    }
}
