package vn.gioc.dashboard.reference;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.TreeMap;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.deadline.CalendarContent;

/** The days off and the days worked in exchange that a calendar says itself. */
final class SpecialDays extends Div {
    private static final String OFF = "OFF";

    private final transient CalendarDraft draft;
    private final transient Words words;
    private final transient Runnable changed;
    private final Input date = new Input();
    private final Input notice = new Input();
    private final Element meaning = new Element("select");
    private final Word wrong = new Word("p", "state");

    SpecialDays(CalendarDraft draft, Words words, Runnable changed) {
        this.draft = draft;
        this.words = words;
        this.changed = changed;
        add(form(), list());
    }

    private Div form() {
        date.setType("date");
        notice.getElement().setAttribute("maxlength", "200");
        meaning.appendChild(option(OFF, words.say("calendar.off")));
        for (DayOfWeek day : DayOfWeek.values()) {
            meaning.appendChild(option(day.name(), words.say("calendar.as", weekday(day))));
        }
        meaning.setAttribute("aria-label", words.say("calendar.meaning"));
        meaning.addPropertyChangeListener("value", "change", chosen -> {});
        NativeLabel meant = new NativeLabel(words.say("calendar.meaning"));
        meant.getElement().appendChild(meaning);
        wrong.mark("role", "alert");
        return Shown.box(
                "form",
                labelled("calendar.date", date),
                meant,
                labelled("calendar.notice", notice),
                new NativeButton(words.say("calendar.add"), clicked -> addDay()),
                wrong);
    }

    private void addDay() {
        try {
            LocalDate day = LocalDate.parse(date.getValue());
            if (notice.getValue().isBlank()) {
                wrong.say(words.say("calendar.needs-notice"), Tone.BAD);
                return;
            }
            String chosen = meaning.getProperty("value", OFF);
            if (chosen.equals(OFF)) {
                draft.off(day, notice.getValue().strip());
            } else {
                draft.worked(day, DayOfWeek.valueOf(chosen), notice.getValue().strip());
            }
            changed.run();
        } catch (DateTimeParseException e) {
            wrong.say(words.say("calendar.needs-date"), Tone.BAD);
        }
    }

    private UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        CalendarContent content = draft.read();
        Map<LocalDate, String[]> days = new TreeMap<>((one, other) -> other.compareTo(one));
        content.off().forEach(day -> days.put(day.date(), new String[] {words.say("calendar.off"), day.notice()}));
        content.worked()
                .forEach(day ->
                        days.put(day.date(), new String[] {words.say("calendar.as", weekday(day.as())), day.notice()}));
        if (days.isEmpty()) {
            list.add(new ListItem(Word.of("span", words.say("calendar.no-days"), "quiet")));
        }
        days.forEach((day, said) -> {
            NativeButton forget = new NativeButton(words.say("calendar.forget"), clicked -> {
                draft.forget(day);
                changed.run();
            });
            String written = words.written().day(day);
            forget.getElement().setAttribute("aria-label", words.say("calendar.forget") + ": " + written);
            Word ordered = Word.of("span", said[1], "note");
            ordered.mark("lang", "vi");
            list.add(new ListItem(Shown.box("what", Word.of("b", written + " · " + said[0]), ordered), forget));
        });
        return list;
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, words.locale());
    }

    private NativeLabel labelled(String key, Input input) {
        NativeLabel label = new NativeLabel(words.say(key));
        label.add(input);
        return label;
    }

    private static Element option(String value, String text) {
        return new Element("option").setAttribute("value", value).setText(text);
    }
}
