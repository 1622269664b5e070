package vn.gioc.dashboard.analysis;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the analyst asks, as it stands in the address: the parameters of the files' API, and how the page shows it. Whether
 * it makes sense is for that API to say.
 *
 * @param sort the column the rows are ordered by, with a minus in front for descending; empty: the newest first
 * @param chart what the chart counts by: a bucket or a filter; empty: what suits the period
 * @param parameters of the API, each with its values
 */
record AnalysisQuestion(String dataset, String sort, String chart, Map<String, List<String>> parameters) {
    /** Dates and times as a browser's field gives them, in Asia/Ho_Chi_Minh. */
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");

    /** Of the page and not of the API. */
    private static final List<String> PAGE = List.of("dataset", "sort", "chart", "lang");

    AnalysisQuestion {
        Map<String, List<String>> said = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (!PAGE.contains(name) && !values.isEmpty()) {
                said.put(name, List.copyOf(values));
            }
        });
        parameters = java.util.Collections.unmodifiableMap(said);
    }

    /** @param query of an address, or of a form; fields of a form that hold nothing say nothing */
    static AnalysisQuestion parse(Map<String, List<String>> query) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            if (name.equals("columns")) {
                said.put(name, columns(values));
            } else if (List.of("from", "to", "asOf", "bucket", "by").contains(name)) {
                said.put(
                        name,
                        values.stream()
                                .filter(each -> !each.isEmpty())
                                .map(AnalysisQuestion::moment)
                                .toList());
            } else {
                said.put(name, values.stream().distinct().sorted().toList());
            }
        });
        return new AnalysisQuestion(
                one(query, "dataset", "dossiers"), one(query, "sort", ""), one(query, "chart", ""), said);
    }

    private static List<String> columns(List<String> values) {
        String joined = values.stream()
                .flatMap(each -> Stream.of(each.split(",")))
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
        return joined.isEmpty() ? List.of() : List.of(joined);
    }

    private static String moment(String value) {
        return LOCAL_TIME.matcher(value).matches() ? (value.length() == 16 ? value + ":00" : value) + "+07:00" : value;
    }

    private static String one(Map<String, List<String>> query, String name, String unsaid) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? unsaid : values.getFirst();
    }

    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    String value(String name) {
        return values(name).isEmpty() ? "" : values(name).getFirst();
    }

    List<String> columns() {
        return value("columns").isEmpty() ? List.of() : List.of(value("columns").split(","));
    }

    AnalysisQuestion with(String name, List<String> values) {
        Map<String, List<String>> other = new LinkedHashMap<>(parameters);
        other.put(name, values);
        return new AnalysisQuestion(dataset, sort, chart, other);
    }

    AnalysisQuestion sorted(String by) {
        return new AnalysisQuestion(dataset, by, chart, parameters);
    }

    /** As a request of the API has it. */
    Map<String, String[]> asked() {
        Map<String, String[]> asked = new LinkedHashMap<>();
        parameters.forEach((name, values) -> asked.put(name, values.toArray(String[]::new)));
        return asked;
    }

    /** The address of the page, after its question mark. */
    String query() {
        List<String> said = new ArrayList<>(List.of("dataset=" + escaped(dataset)));
        said.addAll(api());
        if (!sort.isEmpty()) {
            said.add("sort=" + escaped(sort));
        }
        if (!chart.isEmpty()) {
            said.add("chart=" + escaped(chart));
        }
        return String.join("&", said);
    }

    /** The file that holds what is asked. */
    String file(String ending, String... more) {
        String said = Stream.concat(api().stream(), Stream.of(more)).collect(Collectors.joining("&"));
        return "/api/v1/exports/" + escaped(dataset) + ending + (said.isEmpty() ? "" : "?" + said);
    }

    private List<String> api() {
        return parameters.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> escaped(each.getKey()) + "=" + escaped(value)))
                .toList();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":");
    }
}
