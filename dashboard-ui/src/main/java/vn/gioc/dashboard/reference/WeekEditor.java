package vn.gioc.dashboard.reference;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.deadline.CalendarContent;
import vn.gioc.domain.deadline.WorkingCalendar;

/** The sessions of a week that a calendar says itself; without any, it has those it inherits. */
final class WeekEditor extends Div {
    private final transient CalendarDraft draft;
    private final transient Words words;
    private final transient List<CalendarContent.Hours> sessions;
    private final Div rows = Shown.box("rows");
    private final Word wrong = new Word("p", "state");

    WeekEditor(CalendarDraft draft, Words words) {
        this.draft = draft;
        this.words = words;
        List<CalendarContent.Hours> said = draft.read().sessions();
        this.sessions = new ArrayList<>(said == null ? List.of() : said);
        wrong.mark("role", "alert");
        add(rows, form(), wrong);
        showRows();
    }

    private void showRows() {
        rows.removeAll();
        if (sessions.isEmpty()) {
            rows.add(Word.of("p", words.say("calendar.inherited-week"), "quiet"));
        }
        for (CalendarContent.Hours hours : List.copyOf(sessions)) {
            NativeButton forget = new NativeButton(words.say("calendar.forget"), clicked -> {
                sessions.remove(hours);
                changed();
            });
            rows.add(Shown.box("session", Word.of("b", said(hours)), Word.of("span", flags(hours), "note"), forget));
        }
    }

    private Div form() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Div week = Shown.box("days");
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(tick(name(day), on -> {
                if (on) {
                    days.add(day);
                } else {
                    days.remove(day);
                }
            }));
        }
        Input start = time();
        Input end = time();
        boolean[] flags = {false, false};
        NativeButton more = new NativeButton(words.say("calendar.add-session"), clicked -> {
            try {
                sessions.add(new CalendarContent.Hours(
                        Set.copyOf(days),
                        new WorkingCalendar.Session(
                                LocalTime.parse(start.getValue()),
                                LocalTime.parse(end.getValue()),
                                !flags[0],
                                !flags[1])));
                changed();
            } catch (DateTimeParseException | IllegalArgumentException e) {
                wrong.say(words.say("calendar.wrong-session"), Tone.BAD);
            }
        });
        return Shown.box(
                "form",
                week,
                labelled("calendar.start", start),
                labelled("calendar.end", end),
                tick(words.say("calendar.not-accepting"), on -> flags[0] = on),
                tick(words.say("calendar.not-counting"), on -> flags[1] = on),
                more);
    }

    private void changed() {
        wrong.say("");
        draft.sessions(sessions);
        showRows();
    }

    private static Input time() {
        Input input = new Input();
        input.setType("time");
        return input;
    }

    private NativeLabel labelled(String key, Input input) {
        NativeLabel label = new NativeLabel(words.say(key));
        label.add(input);
        return label;
    }

    /** What a ticked box does. */
    private interface Ticked {
        void is(boolean on);
    }

    private static NativeLabel tick(String text, Ticked ticked) {
        Input box = new Input();
        box.setType("checkbox");
        box.getElement()
                .addPropertyChangeListener(
                        "checked", "change", changed -> ticked.is(Boolean.TRUE.equals(changed.getValue())));
        NativeLabel label = new NativeLabel();
        label.addClassName("tick");
        label.add(box, Word.of("span", text));
        return label;
    }

    private String said(CalendarContent.Hours hours) {
        return days(hours.days().stream().sorted().toList()) + " · "
                + hours.session().start() + "–" + hours.session().end();
    }

    /** Days that follow one another as from the first to the last: Th 2 – Th 6. */
    private String days(List<DayOfWeek> days) {
        boolean inARow =
                days.size() > 2 && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
        return inARow
                ? name(days.getFirst()) + " – " + name(days.getLast())
                : days.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, words.locale());
    }

    private String flags(CalendarContent.Hours hours) {
        return words.say(hours.session().accepts() ? "calendar.accepts" : "calendar.not-accepting") + " · "
                + words.say(hours.session().counts() ? "calendar.counts" : "calendar.not-counting");
    }
}
