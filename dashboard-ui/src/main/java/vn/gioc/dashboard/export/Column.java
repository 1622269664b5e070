package vn.gioc.dashboard.export;

import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Names;

/**
 * A column of a file. Its code and its place are stable; its heading follows the language asked for.
 *
 * @param unitOfMeasure of a number; null where it is no measure
 * @param sql what it holds, over the rows of its dataset
 */
public record Column(String code, Kind kind, @Nullable String unitOfMeasure, Names heading, Names meaning, String sql) {
    /** What the cells of a column are. */
    public enum Kind {
        /** Anything a source may send: defused in CSV. */
        TEXT,
        /** A word of a closed list of the domain. */
        WORD,
        WHOLE,
        DECIMAL,
        BOOLEAN,
        /** Written with the offset +07:00. */
        MOMENT,
        DATE
    }

    /** A column that is held under its own name and needs no more words than its heading. */
    static Column of(String code, Kind kind, String vi, String en) {
        return new Column(code, kind, null, new Names(vi, en), new Names(vi, en), code);
    }

    Column meaning(String vi, String en) {
        return new Column(code, kind, unitOfMeasure, heading, new Names(vi, en), sql);
    }

    Column in(String measure) {
        return new Column(code, kind, measure, heading, meaning, sql);
    }

    Column from(String expression) {
        return new Column(code, kind, unitOfMeasure, heading, meaning, expression);
    }
}
