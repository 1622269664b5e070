package vn.gioc.dashboard.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.gioc.domain.figure.Zone;

/**
 * Streams a workbook: numbers are numbers, moments are times of Asia/Ho_Chi_Minh, and texts are texts by their type, so
 * none needs to be defused.
 */
final class XlsxExport {
    /** Of a sheet, its heading included. */
    static final int ROWS_MAX = 1_048_576;

    private static final int ROWS_AT_ONCE = 1000;

    private XlsxExport() {}

    /** Whether its rows and a heading fit into a sheet. Counts no further than it must. */
    static boolean fits(Snapshot snapshot, Dataset dataset, Question question) throws SQLException {
        String count = "select count(*) from (select 1 " + dataset.rows(question) + " limit " + ROWS_MAX + ") limited";
        try (Statement statement = snapshot.connection().createStatement();
                ResultSet row = statement.executeQuery(count)) {
            row.next();
            return row.getInt(1) < ROWS_MAX;
        }
    }

    /** @throws SQLException where the database fails: what was written is then no workbook */
    static void write(
            Snapshot snapshot, Dataset dataset, Question question, CsvForm form, OutputStream out, Runnable told)
            throws IOException, SQLException {
        if (snapshot.known() == null) {
            fill(snapshot, dataset, question, form, out, told);
            return;
        }
        try (SteadyWorkbook steady = new SteadyWorkbook()) {
            fill(snapshot, dataset, question, form, steady.out(), told);
            steady.copyTo(out, snapshot.known().asOf());
        }
    }

    private static void fill(
            Snapshot snapshot, Dataset dataset, Question question, CsvForm form, OutputStream out, Runnable told)
            throws IOException, SQLException {
        List<Column> columns = dataset.chosen(question);
        Workbook workbook = new Workbook(out, "GIOC", "1.0");
        Worksheet sheet = workbook.newWorksheet(dataset.name());
        head(sheet, columns, form);
        try (Statement statement = snapshot.connection().createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(dataset.select(question, snapshot, false))) {
                for (int at = 1; rows.next(); at++) {
                    for (int column = 0; column < columns.size(); column++) {
                        cell(sheet, at, column, columns.get(column).kind(), rows);
                    }
                    told.run();
                    if (at % ROWS_AT_ONCE == 0) {
                        sheet.flush();
                    }
                }
            }
        }
        workbook.finish();
    }

    private static void head(Worksheet sheet, List<Column> columns, CsvForm form) throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, form.heading(columns.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, columns.get(column).kind() == Column.Kind.MOMENT ? 19 : 14);
        }
        sheet.freezePane(0, 1);
        sheet.flush();
    }

    private static void cell(Worksheet sheet, int row, int column, Column.Kind kind, ResultSet rows)
            throws SQLException {
        int at = column + 1;
        switch (kind) {
            case TEXT, WORD -> {
                String text = rows.getString(at);
                if (text != null) {
                    sheet.inlineString(row, column, text);
                }
            }
            case WHOLE, DECIMAL -> sheet.value(row, column, rows.getBigDecimal(at));
            case BOOLEAN -> sheet.value(row, column, rows.getObject(at, Boolean.class));
            case MOMENT -> {
                OffsetDateTime moment = rows.getObject(at, OffsetDateTime.class);
                if (moment != null) {
                    sheet.value(row, column, moment.atZoneSameInstant(Zone.ID).toLocalDateTime());
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
            }
            case DATE -> {
                LocalDate date = rows.getObject(at, LocalDate.class);
                if (date != null) {
                    sheet.value(row, column, date);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
            }
        }
    }
}
