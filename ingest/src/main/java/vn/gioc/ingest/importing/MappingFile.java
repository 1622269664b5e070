package vn.gioc.ingest.importing;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Text;

/** Reads a mapping file. Whatever is wrong in it is said with its line, before anything is sent. */
final class MappingFile {
    private static final Set<String> TOP = Set.of("source", "unit", "zone", "times", "decimal", "separator", "events");
    private static final Set<String> EVENT = Set.of("type", "when", "subject", "time", "data", "distinguish");

    private final ImportKind kind;
    private final YamlPlace unit;

    private MappingFile(ImportKind kind, YamlPlace unit) {
        this.kind = kind;
        this.unit = unit;
    }

    /** @throws Unusable with the file, the line and the path of what is wrong */
    static Mapping read(Path file, ImportKind kind) {
        YamlPlace top = YamlPlace.read(file);
        top.entries(TOP);
        MappingFile reader = new MappingFile(kind, top.get("unit"));
        List<EventRule> rules =
                top.get("events").items().stream().map(reader::rule).toList();
        if (rules.isEmpty()) {
            throw top.get("events").wrong("has no event");
        }
        return new Mapping(code(top.get("source"), "source"), separator(top), formats(top), rules);
    }

    private EventRule rule(YamlPlace place) {
        place.entries(EVENT);
        YamlPlace named = place.get("type");
        EventType type = EventType.ofWireName(named.text())
                .filter(kind::takes)
                .orElseThrow(() -> named.wrong("is not a type that goes with --as " + kind));
        List<ColumnPlace> distinguish = place.find("distinguish").stream()
                .flatMap(list -> list.items().stream())
                .map(item -> new ColumnPlace(item.text(), item))
                .toList();
        if (!type.needsSubject() && distinguish.isEmpty()) {
            throw place.wrong("has no `distinguish`: the columns that tell two interactions of one moment apart,"
                    + " such as the number of a session; they are not sent");
        }
        if (!type.needsSubject() && place.find("subject").isPresent()) {
            throw place.get("subject").wrong("has no place in an interaction: it is about nobody");
        }
        return new EventRule(
                place.path(),
                type,
                place.find("when").map(MappingFile::condition).orElse(null),
                type.needsSubject() ? binding(place.get("subject"), null) : null,
                binding(place.get("time"), null),
                data(place.get("data"), type),
                distinguish);
    }

    private Map<DataField, Binding> data(YamlPlace place, EventType type) {
        Map<String, DataField> fields = DataField.of(type);
        Map<String, YamlPlace> bound = place.entries(fields.keySet());
        Map<DataField, Binding> data = new LinkedHashMap<>();
        for (DataField field : fields.values()) {
            YamlPlace value = field.name().equals("unit") ? bound.getOrDefault("unit", unit) : bound.get(field.name());
            if (value != null) {
                data.put(field, binding(value, field));
            } else if (field.required()) {
                throw place.wrong("has no `" + field.name() + "`, which " + type.wireName() + " requires");
            }
        }
        return Collections.unmodifiableMap(data);
    }

    private static EventRule.Condition condition(YamlPlace place) {
        place.entries(Set.of("column", "is"));
        Set<String> words = place.find("is").stream()
                .flatMap(list -> list.items().stream())
                .map(YamlPlace::text)
                .collect(Collectors.toUnmodifiableSet());
        return new EventRule.Condition(column(place), words);
    }

    private static Binding binding(YamlPlace place, @Nullable DataField field) {
        if (place.isText()) {
            return new Binding.Constant(word(place, field));
        }
        place.entries(Set.of("column", "values", "otherwise", "empty"));
        Map<String, String> values = new LinkedHashMap<>();
        place.find("values")
                .ifPresent(list -> list.entries().forEach((written, meant) -> values.put(written, word(meant, field))));
        Optional<YamlPlace> otherwise = place.find("otherwise");
        if (values.isEmpty() && otherwise.isPresent()) {
            throw place.wrong("has `otherwise` without `values`");
        }
        return new Binding.Column(
                column(place),
                values,
                otherwise.isEmpty(),
                otherwise
                        .filter(YamlPlace::isText)
                        .map(other -> word(other, field))
                        .orElse(null),
                place.find("empty").map(other -> word(other, field)).orElse(null));
    }

    private static ColumnPlace column(YamlPlace place) {
        YamlPlace column = place.get("column");
        return new ColumnPlace(column.text(), column);
    }

    private static String word(YamlPlace place, @Nullable DataField field) {
        String word = place.text();
        if (field != null && !field.words().isEmpty() && !field.words().contains(word)) {
            throw place.wrong("is not one of " + String.join(", ", field.words()));
        }
        return code(place, "text");
    }

    private static String code(YamlPlace place, String field) {
        try {
            return Text.code(field, place.text());
        } catch (InvalidField e) {
            throw place.wrong(e.detail());
        }
    }

    private static char separator(YamlPlace top) {
        Optional<YamlPlace> place = top.find("separator");
        if (place.isEmpty()) {
            return ',';
        }
        String text = place.get().text();
        if (text.length() != 1 || "\"\r\n".contains(text)) {
            throw place.get().wrong("is not one character such as , or ;");
        }
        return text.charAt(0);
    }

    private static CellFormats formats(YamlPlace top) {
        YamlPlace zone = top.get("zone");
        List<DateTimeFormatter> patterns = new ArrayList<>();
        for (YamlPlace time : top.find("times").map(YamlPlace::items).orElse(List.of())) {
            try {
                patterns.add(CellFormats.pattern(time.text()));
            } catch (IllegalArgumentException e) {
                throw time.wrong("is not a pattern of a time, such as dd/MM/uuuu HH:mm");
            }
        }
        String decimal = top.find("decimal").map(YamlPlace::text).orElse(".");
        if (!decimal.equals(".") && !decimal.equals(",")) {
            throw top.get("decimal").wrong("is neither . nor ,");
        }
        try {
            return new CellFormats(ZoneId.of(zone.text()), patterns, decimal.equals(","));
        } catch (DateTimeException e) {
            throw zone.wrong("is not a time zone, such as Asia/Ho_Chi_Minh");
        }
    }
}
