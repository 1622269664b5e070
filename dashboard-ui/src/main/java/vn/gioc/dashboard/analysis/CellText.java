package vn.gioc.dashboard.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.export.Column;
import vn.gioc.dashboard.language.Words;

/** A cell as a person reads it: names for codes, dates and numbers the Vietnamese way. */
record CellText(CodeNames names, Words words) {
    String of(Column column, @Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Instant moment -> words.written().moment(moment);
            case LocalDate day -> words.written().day(day);
            case BigDecimal number -> words.written().limit(number);
            case Boolean truth -> words.say(truth ? "analysis.yes" : "analysis.no");
            default -> names.name(column.code(), cell.toString());
        };
    }
}
