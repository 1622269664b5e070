package vn.gioc.bench;

/**
 * One figure of a run.
 *
 * @param name what was measured, in words
 * @param unit such as {@code events/s}, {@code ms} or {@code ratio}
 * @param aim what the project aims at, in words; empty where it is only told
 * @param note what one must know to read it, such as of how many samples it is
 */
record Measure(String name, double value, String unit, String aim, String note) {
    Measure(String name, double value, String unit) {
        this(name, value, unit, "", "");
    }

    Measure aim(String words) {
        return new Measure(name, value, unit, words, note);
    }

    Measure note(String words) {
        return new Measure(name, value, unit, aim, words);
    }
}
