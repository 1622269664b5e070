package vn.gioc.ingest.importing;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV (RFC 4180) in UTF-8, with or without a byte order mark. */
final class CsvTable implements Table {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Counted bytes;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Heading heading;

    CsvTable(Path file, char separator) throws IOException {
        bytes = new Counted(Files.newInputStream(file));
        // A decoder made by hand reports what is not UTF-8; one made by name would put question marks in silence.
        Reader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(reader);
        records = parser.iterator();
        CSVRecord first = record();
        heading = Heading.of(first == null ? List.of() : first.toList());
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public @Nullable TableRow next() {
        for (CSVRecord record = record(); record != null; record = record()) {
            List<String> cells = record.toList();
            if (!cells.stream().allMatch(String::isBlank)) {
                return new TableRow((int) record.getRecordNumber(), heading.columns(), cells);
            }
        }
        return null;
    }

    private @Nullable CSVRecord record() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String why =
                    cause instanceof CharacterCodingException ? "it is not UTF-8" : String.valueOf(cause.getMessage());
            throw new Unusable("the file can't be read after row " + parser.getRecordNumber() + ": " + why, e);
        }
    }

    @Override
    public long position() {
        return bytes.read;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
