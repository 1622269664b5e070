package vn.gioc.dashboard.analysis;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.gioc.dashboard.export.Column;
import vn.gioc.dashboard.export.Rows.Line;

/**
 * The rows of an answer, fetched as they are scrolled to. It goes no deeper than {@link #DEEPEST}: to skip rows the
 * database must read them, and who wants to read so many wants the file.
 */
final class RowGrid extends Div {
    static final int DEEPEST = 10_000;

    private static final int PAGE = 50;
    private static final Set<String> LONG = Set.of("procedure", "category", "indicator", "assignee", "figure");

    /** Fetches rows that were not read with the first ones. */
    interface Fetch {
        List<Line> lines(int offset, int limit);
    }

    private final Grid<Line> grid = new Grid<>();
    private List<Line> first = List.of();
    private int shown;

    /** @param sorted hears by which column to order, with a minus in front for descending */
    RowGrid(List<Column> columns, String sort, CellText text, Fetch fetch, Consumer<String> sorted) {
        addClassName("row-grid");
        add(grid);
        grid.setPageSize(PAGE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setColumnReorderingAllowed(true);
        for (int i = 0; i < columns.size(); i++) {
            add(columns.get(i), i, text);
        }
        mark(sort);
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(event.getSortOrder().stream()
                        .findFirst()
                        .map(RowGrid::code)
                        .orElse(""));
            }
        });
        grid.setItems(
                DataProvider.fromCallbacks(query -> page(query.getOffset(), query.getLimit(), fetch), query -> shown));
    }

    /** @param all how many of them may be scrolled through */
    void show(List<Line> lines, int all) {
        first = List.copyOf(lines);
        shown = all;
        getStyle().set("--rows", Integer.toString(all));
        grid.getDataProvider().refreshAll();
    }

    private Stream<Line> page(int offset, int limit, Fetch fetch) {
        int wanted = Math.min(limit, shown - offset);
        if (wanted <= 0) {
            return Stream.empty();
        }
        return offset + wanted <= first.size()
                ? first.subList(offset, offset + wanted).stream()
                : fetch.lines(offset, wanted).stream();
    }

    private void add(Column column, int at, CellText text) {
        boolean number = column.kind() == Column.Kind.WHOLE || column.kind() == Column.Kind.DECIMAL;
        Grid.Column<Line> added = grid.addColumn(
                        line -> text.of(column, line.cells().get(at)))
                .setKey(column.code())
                .setHeader(text.words().name(column.heading()))
                .setResizable(true)
                .setSortable(true)
                .setWidth(width(column))
                .setFlexGrow(LONG.contains(column.code()) ? 3 : 1);
        if (number) {
            added.setTextAlign(ColumnTextAlign.END);
        }
        if (column.code().equals("timeliness")) {
            added.setPartNameGenerator(line -> "LATE".equals(line.cells().get(at)) ? "late" : null);
        }
        if (column.code().equals("code")) {
            added.setPartNameGenerator(line -> "code");
        }
    }

    private static String width(Column column) {
        if (LONG.contains(column.code())) {
            return "260px";
        }
        return switch (column.kind()) {
            case MOMENT -> "160px";
            case DATE -> "120px";
            case WHOLE, DECIMAL, BOOLEAN -> "118px";
            case TEXT, WORD -> column.code().equals("code") ? "200px" : "166px";
        };
    }

    private void mark(String sort) {
        String code = sort.startsWith("-") ? sort.substring(1) : sort;
        Grid.Column<Line> column = code.isEmpty() ? null : grid.getColumnByKey(code);
        if (column != null) {
            grid.sort(List.of(new GridSortOrder<>(
                    column, sort.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
    }

    private static String code(GridSortOrder<Line> order) {
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                + order.getSorted().getKey();
    }
}
