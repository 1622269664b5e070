package vn.gioc.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as people read them: name, value, unit, aim, note, a line each. */
final class MeasureTable {
    private static final Measure HEADING = new Measure("", 0, "", "aim", "");

    private MeasureTable() {}

    static String of(List<Measure> measures) {
        int name = widest(measures.stream().map(Measure::name).toList());
        int value = widest(measures.stream().map(MeasureTable::value).toList());
        int unit = widest(measures.stream().map(Measure::unit).toList());
        int aim = Math.max(
                HEADING.aim().length(),
                widest(measures.stream().map(Measure::aim).toList()));
        String form = "%-" + name + "s  %" + value + "s  %-" + unit + "s  %-" + aim + "s  %s";
        return measures.stream()
                .map(each -> form.formatted(each.name(), value(each), each.unit(), each.aim(), each.note())
                        .stripTrailing())
                .collect(Collectors.joining(
                        "\n", form.formatted("", "", "", HEADING.aim(), "").stripTrailing() + "\n", "\n"));
    }

    /** Three digits that say something, and no more. */
    static String value(Measure measure) {
        double size = Math.abs(measure.value());
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, measure.value());
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0) + 1;
    }
}
