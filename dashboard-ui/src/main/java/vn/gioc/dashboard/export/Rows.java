package vn.gioc.dashboard.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.domain.figure.Zone;

/**
 * The rows of a file as a page shows them: how many, some of them, and how they spread. It is the file's own FROM and
 * WHERE that each statement asks.
 *
 * @param running hears of each statement before it runs, so that it can be cancelled
 */
public record Rows(Snapshot snapshot, Dataset dataset, Question question, Consumer<Statement> running) {
    /** Groups beyond these are told as one. */
    private static final int GROUPS = 400;

    /** A row, its cells as values: text, numbers, truth, moments and dates. */
    public record Line(List<@Nullable Object> cells) {
        public Line {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    /** How many, by bucket or group. A series has a value for each measure; a group one. */
    public record Tally(String key, List<Long> values) {
        public Tally {
            values = List.copyOf(values);
        }
    }

    public long count() throws SQLException {
        try (Statement statement = statement();
                ResultSet row = statement.executeQuery("select count(*) " + dataset.rows(question))) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * @param sort the column that comes first in the order, with a minus in front for descending; empty: the newest first
     */
    public List<Line> some(String sort, int offset, int limit) throws SQLException {
        List<Column> columns = dataset.chosen(question);
        String select = columns.stream().map(Column::sql).collect(Collectors.joining(",\n  ", "select\n  ", "\n"))
                + dataset.rows(question) + "\norder by " + order(sort) + "\nlimit " + limit + " offset " + offset;
        List<Line> lines = new ArrayList<>();
        try (Statement statement = statement();
                ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int at = 0; at < columns.size(); at++) {
                    cells.add(cell(rows, at + 1, columns.get(at).kind()));
                }
                lines.add(new Line(cells));
            }
        }
        return lines;
    }

    /** Of the latest buckets, in order of time; keyed by their first day or moment. */
    public List<Tally> series(Bucket bucket, int latest) throws SQLException {
        boolean flows = dataset.moment().isEmpty();
        String at = flows ? "bucket" : "date_trunc('" + bucket.word() + "', " + dataset.moment() + ")";
        List<Tally> tallies = tallies("select " + at + ", " + measured() + " " + dataset.rows(question)
                + "\ngroup by 1 order by 1 desc limit " + latest);
        Collections.reverse(tallies);
        return tallies;
    }

    /** By group, the most first. */
    public List<Tally> groups(String by) throws SQLException {
        String told = dataset.moment().isEmpty() && by.equals(question.by())
                ? "part"
                : dataset.filters().stream()
                        .filter(each -> each.name().equals(by))
                        .findFirst()
                        .map(Filter::told)
                        .orElseThrow();
        return tallies("select " + told + ", " + measured() + " " + dataset.rows(question)
                + "\ngroup by 1 order by 2 desc, 1 limit " + GROUPS);
    }

    private String measured() {
        return dataset.measures().isEmpty()
                ? "count(*)"
                : dataset.measures().stream()
                        .map(each -> "sum(" + each + ")::bigint")
                        .collect(Collectors.joining(", "));
    }

    private String order(String sort) {
        String code = sort.startsWith("-") ? sort.substring(1) : sort;
        String chosen = dataset.columns(question).stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.sql() + (sort.startsWith("-") ? " desc nulls last, " : " nulls last, "))
                .findFirst()
                .orElse(dataset.moment().isEmpty() ? "" : dataset.moment() + " desc, ");
        return chosen + dataset.order();
    }

    private List<Tally> tallies(String select) throws SQLException {
        List<Tally> tallies = new ArrayList<>();
        try (Statement statement = statement();
                ResultSet rows = statement.executeQuery(select)) {
            int measures = rows.getMetaData().getColumnCount() - 1;
            while (rows.next()) {
                List<Long> values = new ArrayList<>();
                for (int at = 0; at < measures; at++) {
                    values.add(rows.getLong(at + 2));
                }
                tallies.add(new Tally(rows.getString(1), values));
            }
        }
        return tallies;
    }

    private Statement statement() throws SQLException {
        Statement statement = snapshot.connection().createStatement();
        running.accept(statement);
        return statement;
    }

    private static @Nullable Object cell(ResultSet rows, int at, Column.Kind kind) throws SQLException {
        return switch (kind) {
            case TEXT, WORD -> rows.getString(at);
            case WHOLE, DECIMAL -> rows.getObject(at) == null ? null : new BigDecimal(rows.getString(at));
            case BOOLEAN -> rows.getObject(at, Boolean.class);
            case MOMENT -> {
                OffsetDateTime moment = rows.getObject(at, OffsetDateTime.class);
                yield moment == null ? null : moment.atZoneSameInstant(Zone.ID).toInstant();
            }
            case DATE -> rows.getObject(at, LocalDate.class);
        };
    }
}
