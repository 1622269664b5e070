package vn.gioc.dashboard.export;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Units;

/** Reads what a request asks for. What it does not understand it refuses, so that a slip never gives a wrong file. */
public final class Request {
    private static final List<String> COMMON = List.of("unit", "from", "to", "asOf");
    private static final List<String> FORM = List.of("sep", "bom", "lang", "columns", "watch");

    /** Longer ones are no codes. */
    private static final int VALUE_MAX = 200;

    private final Dataset dataset;
    private final Map<String, String[]> parameters;

    Request(Dataset dataset, Map<String, String[]> parameters) {
        this.dataset = dataset;
        this.parameters = parameters;
        Set<String> known = new TreeSet<>(COMMON);
        known.addAll(FORM);
        known.addAll(dataset.choices());
        dataset.filters().forEach(each -> known.add(each.name()));
        for (String name : parameters.keySet()) {
            if (!known.contains(name) && !name.equals("digest")) {
                throw Refusal.badRequest(dataset.name() + " knows no parameter " + name + ", but " + known);
            }
        }
    }

    /** @param minutesFrom flows by the minute are kept from this moment on; null: all of them */
    Question question(Units units, @Nullable Instant minutesFrom) {
        Question question = question(units);
        if (asOf() == null && minutesFrom != null && dataset.choices().contains("bucket")) {
            boolean gone = question.bucket() == Bucket.MINUTE
                    ? question.from() == null || question.from().isBefore(minutesFrom)
                    : cutsHourBefore(question.from(), minutesFrom) || cutsHourBefore(question.to(), minutesFrom);
            if (gone) {
                throw Refusal.of(
                        HttpStatus.GONE,
                        "flows by the minute are kept from " + Zone.written(minutesFrom)
                                + " on: ask for wider buckets and whole hours");
            }
        }
        return question;
    }

    private static boolean cutsHourBefore(@Nullable Instant moment, Instant kept) {
        return moment != null
                && moment.isBefore(kept)
                && !BucketWidth.HOUR.floor(moment).equals(moment);
    }

    private Question question(Units units) {
        Instant from = Moments.parse("from", text("from", ""));
        Instant to = Moments.parse("to", text("to", ""));
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.badRequest("from is later than to");
        }
        if (dataset.choices().contains("bucket") && !(wholeMinute(from) && wholeMinute(to))) {
            throw Refusal.badRequest("flows are kept by the minute: from and to must be whole minutes");
        }
        Question all = new Question(unitsOf(units), from, to, bucket(), by(), filters(), List.of());
        return new Question(all.units(), from, to, all.bucket(), all.by(), all.filters(), columns(all));
    }

    private Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new TreeMap<>();
        for (Filter filter : dataset.filters()) {
            String[] values = parameters.get(filter.name());
            if (values != null) {
                filters.put(filter.name(), values(filter, values));
            }
        }
        return filters;
    }

    private static List<String> values(Filter filter, String[] asked) {
        for (String value : asked) {
            if (value.length() > VALUE_MAX || value.chars().anyMatch(Character::isISOControl)) {
                throw Refusal.badRequest(filter.name() + " is no code");
            }
            if (!value.isEmpty() && !filter.words().isEmpty() && !filter.words().contains(value)) {
                throw Refusal.badRequest(filter.name() + " is none of " + new TreeSet<>(filter.words()));
            }
        }
        return Stream.of(asked).distinct().sorted().toList();
    }

    private List<String> columns(Question question) {
        String[] asked = parameters.get("columns");
        if (asked == null) {
            return List.of();
        }
        List<String> known =
                dataset.columns(question).stream().map(Column::code).toList();
        Set<String> codes =
                Stream.of(asked).flatMap(each -> Stream.of(each.split(",", -1))).collect(Collectors.toSet());
        for (String code : codes) {
            if (!known.contains(code)) {
                throw Refusal.badRequest(dataset.name() + " has no such column, but " + known);
            }
        }
        return known.stream().filter(codes::contains).toList();
    }

    /** The name under which the page that asks follows the file; null where nobody does. */
    @Nullable
    String watch() {
        String name = text("watch", "");
        return name.isEmpty() ? null : name;
    }

    private static boolean wholeMinute(@Nullable Instant moment) {
        return moment == null || BucketWidth.MINUTE.floor(moment).equals(moment);
    }

    /** The moment of knowledge; null: now. What was known then is told again from the ledger, minutes too. */
    @Nullable
    public Instant asOf() {
        return Moments.parse("asOf", text("asOf", ""));
    }

    CsvForm form() {
        String separator = text("sep", ",");
        if (!List.of(",", ";", "\t").contains(separator)) {
            throw Refusal.badRequest("sep is neither a comma, a semicolon nor a tab");
        }
        String language = text("lang", "");
        if (!List.of("", "vi", "en").contains(language)) {
            throw Refusal.badRequest("lang is neither vi nor en");
        }
        return new CsvForm(separator.charAt(0), flag("bom", false), language.isEmpty() ? null : Locale.of(language));
    }

    boolean digest() {
        return flag("digest", true);
    }

    /** What a name of the file says of the request: its only unit, if there is one, and its days. */
    String name() {
        StringBuilder name = new StringBuilder(dataset.name());
        for (String each : List.of("unit", "from", "to", "asOf")) {
            String[] values = parameters.getOrDefault(each, new String[0]);
            if (values.length == 1 && !values[0].isBlank()) {
                String value =
                        each.equals("unit") ? values[0] : values[0].substring(0, Math.min(10, values[0].length()));
                name.append('_').append(value.replaceAll("[^A-Za-z0-9.-]", "-"));
            }
        }
        return name.toString();
    }

    private List<String> unitsOf(Units units) {
        String[] asked = parameters.get("unit");
        if (asked == null) {
            return units.units().stream().map(each -> each.unit()).toList();
        }
        Set<String> within = new LinkedHashSet<>();
        for (String unit : asked) {
            if (!units.knows(unit)) {
                throw Refusal.badRequest("there is no unit " + unit);
            }
            within.addAll(units.within(unit));
        }
        return List.copyOf(within);
    }

    private Bucket bucket() {
        return Bucket.ofWord(text("bucket", "day"))
                .orElseThrow(
                        () -> Refusal.badRequest("bucket is none of minute, hour, day, week, month, quarter, year"));
    }

    private @Nullable String by() {
        String by = text("by", "");
        if (!by.isEmpty() && !dataset.dimensions().contains(by)) {
            throw Refusal.badRequest("by is none of " + new TreeSet<>(dataset.dimensions()));
        }
        return by.isEmpty() ? null : by;
    }

    private boolean flag(String name, boolean unsaid) {
        return switch (text(name, unsaid ? "1" : "0")) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw Refusal.badRequest(name + " is neither 1 nor 0");
        };
    }

    private String text(String name, String unsaid) {
        String[] values = parameters.get(name);
        if (values == null) {
            return unsaid;
        }
        if (values.length > 1) {
            throw Refusal.badRequest(name + " stands more than once");
        }
        return values[0];
    }
}
