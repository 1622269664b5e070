package vn.gioc.streamjobs.sink;

import org.jspecify.annotations.Nullable;
import vn.gioc.sql.FactSql;

/** Where a change is written. The order of the constants is the order of writing. */
public enum Table {
    LEDGER(null, 0, 0, false, ""),
    DOSSIER(FactSql.SAVE_DOSSIERS, 37, 0, true, "dossier"),
    REPORT(FactSql.SAVE_REPORTS, 31, 0, true, "report"),
    INDICATOR_VALUE(FactSql.SAVE_INDICATOR_VALUES, 14, 0, true, "indicator_value"),
    INDICATOR_ROLLUP(FactSql.SAVE_INDICATOR_ROLLUPS, 13, 0, true, "indicator_rollup"),
    DOSSIER_FLOW(FactSql.SAVE_DOSSIER_FLOWS, 7, 15, true, "dossier_flow"),
    REPORT_FLOW(FactSql.SAVE_REPORT_FLOWS, 6, 9, true, "report_flow"),
    INTERACTION_FLOW(FactSql.SAVE_INTERACTION_FLOWS, 6, 9, true, "interaction_flow"),
    DOSSIER_TOTAL_FLOW(FactSql.SAVE_DOSSIER_TOTALS, 3, 15, true, "dossier_total_flow"),
    REPORT_TOTAL_FLOW(FactSql.SAVE_REPORT_TOTALS, 3, 9, true, "report_total_flow"),
    INTERACTION_TOTAL_FLOW(FactSql.SAVE_INTERACTION_TOTALS, 3, 9, true, "interaction_total_flow"),
    FINDING(FactSql.SAVE_FINDINGS, 9, 0, false, ""),
    REFERENCE(FactSql.SAVE_REFERENCES, 8, 0, true, "reference_version"),
    CORRECTION(FactSql.SAVE_CORRECTIONS, 12, 1, true, "correction");

    private static final Table[] ALL = values();

    private final @Nullable String sql;
    private final int texts;
    private final int numbers;
    private final boolean versioned;
    private final String tableName;

    Table(@Nullable String sql, int texts, int numbers, boolean versioned, String tableName) {
        this.sql = sql;
        this.texts = texts;
        this.numbers = numbers;
        this.versioned = versioned;
        this.tableName = tableName;
    }

    public static Table at(int ordinal) {
        return ALL[ordinal];
    }

    /** Where the leaves of a flow table are added up without their dimensions. */
    public static Table totals(int flows) {
        return switch (at(flows)) {
            case DOSSIER_FLOW -> DOSSIER_TOTAL_FLOW;
            case REPORT_FLOW -> REPORT_TOTAL_FLOW;
            case INTERACTION_FLOW -> INTERACTION_TOTAL_FLOW;
            default -> throw new IllegalArgumentException(at(flows) + " has no leaves");
        };
    }

    /** The upsert; null for the ledger, which is copied. */
    @Nullable
    String sql() {
        return sql;
    }

    int texts() {
        return texts;
    }

    int numbers() {
        return numbers;
    }

    /** Whether its rows carry epoch and seq, and can be told stale by them. */
    boolean versioned() {
        return versioned;
    }

    String tableName() {
        return tableName;
    }
}
