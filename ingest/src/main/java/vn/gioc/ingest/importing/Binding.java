package vn.gioc.ingest.importing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.InvalidField;

/** Where a value of an event comes from. */
sealed interface Binding {
    /**
     * What it is for this row; null where that is not known.
     *
     * @throws InvalidField naming {@code field} where the mapping has no word for what the cell says
     */
    @Nullable
    String of(TableRow row, String field);

    /** The column it reads, if any. */
    Optional<ColumnPlace> reads();

    /** The same for every row. */
    record Constant(String text) implements Binding {
        @Override
        public String of(TableRow row, String field) {
            return text;
        }

        @Override
        public Optional<ColumnPlace> reads() {
            return Optional.empty();
        }
    }

    /**
     * A cell, as it stands or by a table of words.
     *
     * @param values what the file's words mean; empty where they are taken as they stand
     * @param refuses whether a word that is not in {@code values} is a mistake
     * @param otherwise what it means if it is none; null leaves it out
     * @param empty what an empty cell means; null leaves it out
     */
    record Column(
            ColumnPlace column,
            Map<String, String> values,
            boolean refuses,
            @Nullable String otherwise,
            @Nullable String empty)
            implements Binding {
        public Column {
            values = Map.copyOf(values);
        }

        @Override
        public @Nullable String of(TableRow row, String field) {
            String cell = row.cell(column.name());
            if (cell == null) {
                return empty;
            }
            if (values.isEmpty()) {
                return cell;
            }
            String meant = values.get(cell);
            if (meant == null && refuses) {
                throw new InvalidField(field, "is not among the values that the mapping lists");
            }
            return meant == null ? otherwise : meant;
        }

        @Override
        public Optional<ColumnPlace> reads() {
            return Optional.of(column);
        }
    }
}
