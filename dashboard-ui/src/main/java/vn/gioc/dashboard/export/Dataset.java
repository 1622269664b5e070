package vn.gioc.dashboard.export;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gioc.domain.catalog.Names;

/** A kind of file: which rows it holds, and in which columns. */
interface Dataset {
    String name();

    Names title();

    /** Which of {@code bucket} and {@code by} it understands. */
    default Set<String> choices() {
        return Set.of();
    }

    /** What {@code by} may be. */
    default Set<String> dimensions() {
        return Set.of();
    }

    List<Column> columns(Question question);

    /** The rows, as everything of a SELECT from FROM on. */
    String rows(Question question);

    /** @param csv whether the cells are to be text as CSV has it, instead of the values themselves */
    default String select(Question question, boolean csv) {
        return columns(question).stream()
                .map(column ->
                        csv && column.kind() == Column.Kind.BOOLEAN ? "(" + column.sql() + ")::text" : column.sql())
                .collect(Collectors.joining(",\n  ", "select\n  ", "\n" + rows(question)));
    }
}
