package vn.gioc.dashboard.reference;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** The years whose days off a notice has ordered: a due date in any other is provisional. */
final class YearsEditor extends Div {
    YearsEditor(CalendarDraft draft, Words words) {
        Input years = new Input();
        years.setValue(draft.read().announcedYears().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", ")));
        Word wrong = new Word("p", "state");
        wrong.mark("role", "alert");
        years.addValueChangeListener(changed -> {
            try {
                List<Integer> announced = Arrays.stream(changed.getValue().split("[,;\\s]+"))
                        .filter(year -> !year.isBlank())
                        .map(Integer::valueOf)
                        .toList();
                draft.announce(announced);
                wrong.say("");
            } catch (NumberFormatException e) {
                wrong.say(words.say("calendar.wrong-years"), Tone.BAD);
            }
        });
        NativeLabel label = new NativeLabel(words.say("calendar.announced"));
        label.add(years);
        add(Shown.box("form", label, wrong));
    }
}
