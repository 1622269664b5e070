package vn.gioc.ingest.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an XLSX. A cell shown as a date or a time gives ISO 8601 without an offset; a number gives its
 * digits with a point, however the sheet shows it.
 */
final class XlsxTable implements Table {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Heading heading;

    XlsxTable(Path file) throws IOException {
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException e) {
            throw new Unusable("the file " + file + " is not an XLSX", e);
        }
        stream = workbook.getFirstSheet().openStream();
        rows = stream.iterator();
        heading = Heading.of(rows.hasNext() ? cells(rows.next(), 0) : List.of());
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public @Nullable TableRow next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = cells(row, heading.width());
                if (!cells.stream().allMatch(String::isBlank)) {
                    return new TableRow(row.getRowNum(), heading.columns(), cells);
                }
            }
            return null;
        } catch (ExcelReaderException e) {
            throw new Unusable("the file can't be read on: " + e.getMessage(), e);
        }
    }

    /** A sheet leaves empty cells at the end of a row away. */
    private static List<String> cells(Row row, int width) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
        }
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && showsTime(cell.getDataFormatString())) {
            return cell.asDate().toString();
        }
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Object other -> other.toString();
        };
    }

    /** Whether a number format has letters of a date or time outside its quotes, brackets and escapes. */
    private static boolean showsTime(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|General", "")
                        .matches(".*[yYmMdDhHsS].*");
    }

    @Override
    public long position() {
        return -1;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
