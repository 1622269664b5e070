package vn.gioc.dashboard.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.figure.Zone;

/**
 * What a file holds and how it is to be read.
 *
 * @param units whose rows it holds, cities replaced by their wards
 * @param epoch with {@code seq}: the state of the tables that was read for this
 * @param asOf everything up to this moment is in it; where it was asked for, it was all that was known
 * @param calendar the version in force, of several calendars all; null where none was known
 * @param csv of the file with the same parameters; null where it was not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Description(
        String dataset,
        Names title,
        List<String> units,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable String bucket,
        @Nullable String by,
        Map<String, List<String>> filters,
        long epoch,
        long seq,
        @Nullable OffsetDateTime asOf,
        @Nullable String calendar,
        @Nullable String catalog,
        Form form,
        List<Described> columns,
        @Nullable Whole csv) {

    /**
     * How the CSV is written.
     *
     * @param defused what stands before a text that a spreadsheet would run or turn into a number; strip one to read it
     */
    record Form(String separator, String decimal, String encoding, String lineEnd, String defused) {
        static Form of(CsvForm form) {
            return new Form(String.valueOf(form.separator()), form.decimalComma() ? "," : ".", "UTF-8", "CRLF", "'");
        }
    }

    /** A column. Its name and its place are stable. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Described(String name, String type, @Nullable String unit, Names heading, Names meaning) {
        static Described of(Column column) {
            return new Described(
                    column.code(),
                    switch (column.kind()) {
                        case TEXT -> "text";
                        case WORD -> "word";
                        case WHOLE -> "integer";
                        case DECIMAL -> "number";
                        case BOOLEAN -> "boolean";
                        case MOMENT -> "moment";
                        case DATE -> "date";
                    },
                    column.unitOfMeasure(),
                    column.heading(),
                    column.meaning());
        }
    }

    /** The whole file, written once to be told: its rows without the heading, its bytes, and their SHA-256 in hex. */
    record Whole(long rows, long bytes, String sha256) {
        static Whole of(Snapshot snapshot, Dataset dataset, Question question, CsvForm form)
                throws IOException, SQLException {
            AtomicLong bytes = new AtomicLong();
            MessageDigest digest = digester();
            OutputStream counting = new DigestOutputStream(OutputStream.nullOutputStream(), digest) {
                @Override
                public void write(byte[] chunk, int start, int length) throws IOException {
                    bytes.addAndGet(length);
                    super.write(chunk, start, length);
                }
            };
            long rows = CsvExport.write(snapshot, dataset, question, form, counting, () -> {});
            return new Whole(rows, bytes.get(), HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest digester() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    static Description of(
            Snapshot snapshot,
            Dataset dataset,
            Question question,
            CsvForm form,
            boolean digest,
            @Nullable String calendar,
            @Nullable String catalog)
            throws IOException, SQLException {
        return new Description(
                dataset.name(),
                dataset.title(),
                question.units(),
                question.from() == null ? null : Zone.written(question.from()),
                question.to() == null ? null : Zone.written(question.to()),
                dataset.choices().contains("bucket") ? question.bucket().word() : null,
                question.by(),
                new TreeMap<>(question.filters()),
                snapshot.epoch(),
                snapshot.seq(),
                snapshot.asOf() == null ? null : Zone.written(snapshot.asOf()),
                calendar,
                catalog,
                Form.of(form),
                dataset.chosen(question).stream().map(Described::of).toList(),
                digest ? Whole.of(snapshot, dataset, question, form) : null);
    }
}
