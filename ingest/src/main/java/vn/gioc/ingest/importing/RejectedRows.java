package vn.gioc.ingest.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.InvalidField;

/**
 * The rows whose events were not taken, in a CSV: row, event, field, reason; never a value. Without any such row there
 * is no file, not even that of an earlier import.
 */
final class RejectedRows implements Closeable {
    private final Path file;
    private @Nullable CSVPrinter out;

    /** @throws Unusable where the list of an earlier import can't be taken away */
    RejectedRows(Path file) {
        this.file = file;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** The list, if there is one. */
    @Nullable
    Path written() {
        return out == null ? null : file;
    }

    /** @throws Unusable where it can't be written */
    void add(int row, String event, InvalidField why) {
        try {
            if (out == null) {
                out = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.RFC4180);
                out.printRecord("row", "event", "field", "reason");
            }
            out.printRecord(row, event, why.field(), why.detail());
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private Unusable cannotWrite(IOException e) {
        return new Unusable(
                "the list of rejected rows " + file + " can't be written: --rejected names another place", e);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
