package vn.gioc.dashboard.export;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gioc.dashboard.knowledge.Part;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Names;

/** A kind of file: which rows it holds, and in which columns. */
public interface Dataset {
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

    /** By what its rows can be narrowed. */
    default List<Filter> filters() {
        return List.of();
    }

    /** The moment that a period is a period of; empty where rows are of buckets. */
    default String moment() {
        return "";
    }

    /** Which columns of flows a series shows, added up over units and parts. */
    default List<String> measures() {
        return List.of();
    }

    /** The tables it reads that the jobs tell from events; the ledger and what the jobs say of themselves need no word. */
    Set<Part> parts();

    /** An order that leaves no two rows undecided, as expressions of SQL. */
    String order();

    /** Whether its rows are so few that they are always put in order. */
    default boolean alwaysInOrder() {
        return false;
    }

    /** The same by another version of the catalog. */
    default Dataset by(Catalog catalog) {
        return this;
    }

    List<Column> columns(Question question);

    /** Those asked for, in their own order. */
    default List<Column> chosen(Question question) {
        return columns(question).stream()
                .filter(each ->
                        question.columns().isEmpty() || question.columns().contains(each.code()))
                .toList();
    }

    /** The rows, as everything of a SELECT from FROM on. */
    String rows(Question question);

    /**
     * Rows of now come in the order they are stored in, which costs nothing; those of what was known then in one that is
     * the same tomorrow.
     *
     * @param csv whether the cells are to be text as CSV has it, instead of the values themselves
     */
    default String select(Question question, Snapshot snapshot, boolean csv) {
        boolean ordered = alwaysInOrder() || snapshot.known() != null;
        return chosen(question).stream()
                        .map(column -> csv && column.kind() == Column.Kind.BOOLEAN
                                ? "(" + column.sql() + ")::text"
                                : column.sql())
                        .collect(Collectors.joining(",\n  ", "select\n  ", "\n" + rows(question)))
                + (ordered ? "\norder by " + order() : "");
    }
}
