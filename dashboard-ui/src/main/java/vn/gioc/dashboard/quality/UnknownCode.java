package vn.gioc.dashboard.quality;

/**
 * A code that no list of the ward has. What carries it counts, under "khác".
 *
 * @param list PROCEDURE, STEP, CATEGORY, TOPIC or INDICATOR
 * @param count of dossiers, reports, interactions or values that carry it
 */
record UnknownCode(String list, String code, String unit, long count) {}
