package vn.gioc.dashboard.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Streams a file with the speed of COPY: whatever its size, no more than a chunk of it is held. */
final class CsvExport {
    private CsvExport() {}

    /**
     * @param told hears of each row
     * @return how many rows there were, without the heading
     * @throws IOException where the reader of the file has gone: the query is then ended
     * @throws SQLException where the database fails: what was written is then no whole file
     */
    static long write(
            Snapshot snapshot, Dataset dataset, Question question, CsvForm form, OutputStream out, Runnable told)
            throws IOException, SQLException {
        List<Column> columns = dataset.chosen(question);
        CsvRows rows = new CsvRows(columns, form, out);
        CopyOut copy = snapshot.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + dataset.select(question, snapshot, true) + ") to stdout (format csv, delimiter "
                        + Question.literal(String.valueOf(form.separator())) + ")");
        try {
            rows.raw(form.head(columns));
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                rows.row(row);
                told.run();
            }
            rows.finish();
        } finally {
            if (copy.isActive()) {
                snapshot.abandon();
            }
        }
        return copy.getHandledRowCount();
    }
}
