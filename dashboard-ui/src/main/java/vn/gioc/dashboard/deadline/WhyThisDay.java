package vn.gioc.dashboard.deadline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.deadline.Deadline;
import vn.gioc.domain.deadline.DueStep;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DueBasis;
import vn.gioc.domain.dossier.DueMove;
import vn.gioc.domain.dossier.Reschedule;
import vn.gioc.domain.figure.Zone;

/** "Vì sao ngày này?": how the due moment of a dossier was counted, what its source says otherwise, and what moved it. */
public final class WhyThisDay extends Div {
    private final Words words;
    private final CalendarNames calendars;
    private final StepText text;

    public WhyThisDay(Dossier dossier, CalendarNames calendars, Words words) {
        this.words = words;
        this.calendars = calendars;
        this.text = new StepText(words, calendars::of);
        addClassName("why");
        DueBasis basis = dossier.basis();
        moved(basis).forEach(line -> add(Word.of("p", line, "note")));
        NativeDetails details = new NativeDetails(words.say("why.title"));
        details.setContent(counted(basis));
        add(details);
    }

    private Div counted(DueBasis basis) {
        Div content = new Div();
        content.add(Word.of("p", limit(basis)));
        Deadline computed = basis.computed();
        if (computed == null) {
            content.add(Word.of("p", words.say(basis.limit() == null ? "why.no-limit" : "why.no-calendar"), "quiet"));
            return content;
        }
        OrderedList steps = new OrderedList();
        computed.explanation().forEach(step -> steps.add(item(step)));
        content.add(steps);
        return content;
    }

    private ListItem item(DueStep step) {
        ListItem item = new ListItem(text.of(step));
        if (step instanceof DueStep.CountedOn on) {
            item.getElement().setAttribute("title", String.join(", ", on.calendars()));
        }
        return item;
    }

    private String limit(DueBasis basis) {
        if (basis.limit() == null) {
            return words.say("why.limit.none");
        }
        return words.say(
                basis.limitFromCatalog() ? "why.limit.catalog" : "why.limit.source", text.limit(basis.limit()));
    }

    /** What stands outside the count: a line each, in the order in which it happened. */
    private List<String> moved(DueBasis basis) {
        List<String> lines = new ArrayList<>();
        difference(basis, lines);
        for (Reschedule each : basis.reschedules()) {
            String apology = each.apology();
            String said = words.say(
                    "why.rescheduled",
                    words.written().day(each.at()),
                    words.written().moment(each.from()),
                    words.written().moment(each.to()));
            lines.add(
                    said + " " + (apology == null ? words.say("why.apology.none") : words.say("why.apology", apology)));
        }
        for (DueMove each : basis.moves()) {
            lines.add(words.say(
                    "why.moved",
                    calendars.of(each.calendar()),
                    words.written().moment(each.at()),
                    each.from() == null ? "–" : words.written().moment(each.from()),
                    each.to() == null ? "–" : words.written().moment(each.to())));
        }
        return lines;
    }

    private void difference(DueBasis basis, List<String> lines) {
        Deadline computed = basis.computed();
        if (basis.sentDueAt() == null || computed == null || basis.sentDueAt().equals(computed.dueAt())) {
            return;
        }
        long days = ChronoUnit.DAYS.between(computed.dueDate(), Zone.dateOf(basis.sentDueAt()));
        String ours = words.written().moment(computed.dueAt());
        String key = days == 0 ? "why.differs.time" : days > 0 ? "why.differs.later" : "why.differs.earlier";
        lines.add(words.say(key, ours, words.count("deadline.days", Math.abs(days))));
    }
}
