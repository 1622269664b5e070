package vn.gioc.dashboard.quality;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Figures of days gone by that late events changed: before, after, why, and each event where one wants to see them. */
final class CorrectionSheet extends Section {
    private static final int AT_ONCE = 30;
    private static final int EVENTS_AT_ONCE = 100;
    private static final List<String> COLUMNS = List.of("recorded", "unit", "figure", "day", "before", "after", "why");

    private final transient CorrectionQueries queries;
    private final transient Units units;
    private final transient Words words;
    private final NativeTable table = new NativeTable();

    CorrectionSheet(CorrectionQueries queries, Units units, Words words) {
        this.queries = queries;
        this.units = units;
        this.words = words;
        setId("corrections");
        H2 heading = new H2(words.say("corrections.title"));
        heading.setId("corrections-title");
        getElement().setAttribute("aria-labelledby", "corrections-title");
        add(heading, Word.of("p", words.say("corrections.what")));
        NativeTableRow head = table.getHead().addRow();
        for (String column : COLUMNS) {
            var cell = head.addHeaderCell();
            cell.setText(words.say("corrections." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        Div scrolled = new Div(table);
        scrolled.addClassName("sheet");
        scrolled.getElement().setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("role", "group");
        scrolled.getElement().setAttribute("aria-labelledby", "corrections-title");
        @Nullable String next = rows(null);
        if (table.getBody().getChildren().findAny().isEmpty()) {
            add(Word.of("p", words.say("corrections.none"), "none"));
            return;
        }
        add(scrolled);
        if (next != null) {
            add(more(next));
        }
    }

    private NativeButton more(String first) {
        NativeButton more = new NativeButton(words.say("corrections.more"));
        String[] place = {first};
        more.addClickListener(click -> {
            @Nullable String following = rows(place[0]);
            if (following == null) {
                remove(more);
            } else {
                place[0] = following;
            }
        });
        return more;
    }

    /** @return where the following ones begin; null where there are none */
    private @Nullable String rows(@Nullable String after) {
        Page<Correction> page = queries.newest(
                units.units().stream().map(Unit::unit).toList(),
                AT_ONCE,
                after == null ? Cursor.START : Cursor.parse(after));
        page.items().forEach(this::row);
        return page.next();
    }

    private void row(Correction correction) {
        NativeTableRow row = table.getBody().addRow();
        row.addDataCell().setText(words.written().moment(correction.minute()));
        row.addDataCell().setText(unit(correction.unit()));
        row.addDataCell().setText(figure(correction));
        row.addDataCell().setText(words.written().day(correction.day()));
        number(row, correction.before());
        number(row, correction.after());
        NativeTableRow opened = table.getBody().addRow();
        opened.addClassName("events");
        opened.setVisible(false);
        NativeButton why = new NativeButton(why(correction));
        why.getElement().setAttribute("aria-expanded", "false");
        why.addClickListener(click -> open(opened, why, correction));
        row.addDataCell().add(why);
        Sheet.label(
                row,
                COLUMNS.stream()
                        .map(column -> words.say("corrections." + column))
                        .toList());
    }

    private void number(NativeTableRow row, long value) {
        var cell = row.addDataCell();
        cell.setText(words.written().count(value));
        cell.addClassName("number");
    }

    private void open(NativeTableRow opened, NativeButton why, Correction correction) {
        boolean shown = !opened.isVisible();
        opened.setVisible(shown);
        why.getElement().setAttribute("aria-expanded", String.valueOf(shown));
        if (shown && opened.getChildren().findAny().isEmpty()) {
            var cell = opened.addDataCell();
            cell.setColspan(COLUMNS.size());
            for (Correction.Event event : queries.events(correction, EVENTS_AT_ONCE)) {
                cell.add(Word.of("p", told(event)));
            }
            if (correction.events() > EVENTS_AT_ONCE) {
                cell.add(Word.of("p", words.say("corrections.first", EVENTS_AT_ONCE, correction.events())));
            }
        }
    }

    private String told(Correction.Event event) {
        String delta = event.delta() > 0
                ? "+" + words.written().count(event.delta())
                : words.written().count(event.delta());
        return words.say(
                "corrections.event",
                delta,
                event.code(),
                event.type(),
                event.source(),
                event.id(),
                words.written().moment(event.occurredAt()),
                late(Duration.between(event.occurredAt(), event.recordedAt())));
    }

    private String why(Correction correction) {
        return words.count("corrections.events", correction.events()) + " · "
                + words.say("corrections.late", late(correction.lateBy()));
    }

    /** In the largest unit that is not zero: as exact as a reader needs to judge it. */
    private String late(Duration late) {
        if (late.toDays() > 0) {
            return words.count("corrections.days", late.toDays());
        }
        return late.toHours() > 0
                ? words.count("corrections.hours", late.toHours())
                : words.count("corrections.minutes", late.toMinutes());
    }

    private String figure(Correction correction) {
        String key = "corrections.figure." + correction.figure();
        return words.has(key) ? words.say(key) : correction.figure();
    }

    private String unit(String id) {
        Optional<Unit> unit = units.find(id);
        return unit.map(each -> words.name(each.names())).orElse(id);
    }
}
