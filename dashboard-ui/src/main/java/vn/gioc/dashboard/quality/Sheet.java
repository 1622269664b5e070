package vn.gioc.dashboard.quality;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A titled table that draws a part of a list, and the next part when it is asked for. */
final class Sheet extends Section {
    /** Adds the rows after a place; says after which place the next ones come, or null. */
    interface Part {
        @Nullable
        String add(@Nullable String after);
    }

    private final NativeTable table = new NativeTable();
    private final NativeTableBody body;
    private final Div scrolled;
    private final List<String> names = new ArrayList<>();
    private @Nullable NativeTableRow last;

    Sheet(String id, String title) {
        setId(id);
        H2 heading = new H2(title);
        heading.setId(id + "-title");
        getElement().setAttribute("aria-labelledby", id + "-title");
        body = table.getBody();
        scrolled = new Div(table);
        scrolled.addClassName("sheet");
        scrolled.getElement().setAttribute("tabindex", "0");
        scrolled.getElement().setAttribute("role", "group");
        scrolled.getElement().setAttribute("aria-labelledby", id + "-title");
        add(heading, scrolled);
    }

    Sheet columns(String... names) {
        NativeTableRow row = table.getHead().addRow();
        for (String name : names) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.setText(name);
            cell.getElement().setAttribute("scope", "col");
        }
        this.names.addAll(List.of(names));
        return this;
    }

    void row(String... cells) {
        last = body.addRow();
        for (String cell : cells) {
            last.addDataCell().setText(cell);
        }
        label(last, names);
    }

    /** @param judgement a role of the palette: good, watch, bad, stale */
    void markLast(String judgement) {
        if (last != null) {
            last.getElement().setAttribute("data-judged", judgement);
        }
    }

    /** On a phone a row is a card: there each cell says its own name. */
    static void label(NativeTableRow row, List<String> names) {
        List<NativeTableCell> cells = row.getDataCells();
        for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
            cells.get(i).getElement().setAttribute("data-label", names.get(i));
        }
    }

    /** The code of what the first cell names, for who has to find it. */
    void titleLast(String code) {
        if (last != null) {
            last.getDataCells().getFirst().getElement().setAttribute("title", code);
        }
    }

    void lazily(String more, Part part) {
        String next = part.add(null);
        if (next == null) {
            return;
        }
        NativeButton button = new NativeButton(more);
        String[] place = {next};
        button.addClickListener(click -> {
            String following = part.add(place[0]);
            if (following == null) {
                remove(button);
            } else {
                place[0] = following;
            }
        });
        add(button);
    }

    /** A table without rows is replaced by the sentence that says so. */
    Sheet orNothing(String sentence) {
        if (last == null) {
            remove(scrolled);
            add(new Paragraph(sentence));
        }
        return this;
    }
}
