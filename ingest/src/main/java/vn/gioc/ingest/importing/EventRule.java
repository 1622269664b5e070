package vn.gioc.ingest.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventType;

/**
 * The event that a row tells of, if it does.
 *
 * @param place in the mapping, such as {@code events[1]}
 * @param condition null where every row tells of it
 * @param subject null for interactions
 * @param data in the order of the domain's record, the unit among them
 * @param distinguish columns that tell apart events which say the same; they are not sent
 */
record EventRule(
        String place,
        EventType type,
        @Nullable Condition condition,
        @Nullable Binding subject,
        Binding time,
        Map<DataField, Binding> data,
        List<ColumnPlace> distinguish) {
    /**
     * Which rows tell of it.
     *
     * @param is the words the cell may have; empty where any will do, but an empty cell never
     */
    record Condition(ColumnPlace column, Set<String> is) {
        boolean holds(TableRow row) {
            String cell = row.cell(column.name());
            return cell != null && (is.isEmpty() || is.contains(cell));
        }
    }

    /** What it is called where its rows are listed. */
    String label() {
        return place + " " + type.wireName();
    }

    boolean tells(TableRow row) {
        return condition == null || condition.holds(row);
    }

    /** Every column it reads. */
    Stream<ColumnPlace> columns() {
        Stream<Binding> head = subject == null ? Stream.of(time) : Stream.of(subject, time);
        Stream<ColumnPlace> bound =
                Stream.concat(head, data.values().stream()).flatMap(binding -> binding.reads().stream());
        Stream<ColumnPlace> asked = condition == null ? Stream.of() : Stream.of(condition.column());
        return Stream.of(asked, bound, distinguish.stream()).flatMap(each -> each);
    }
}
