package vn.gioc.streamjobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.gioc.domain.indicator.ReportingPeriod;
import vn.gioc.streamjobs.log.LogRecord;

/** What a log of indicator values makes of the city, reckoned in tenths and without the rules of the domain. */
final class RolledUpByHand {
    private record Sent(String unit, String area, long tenths, int revision, long at, String source, String id) {}

    private static final JsonMapper JSON = new JsonMapper();

    private RolledUpByHand() {}

    /** Columns joined by a bar, as the table is read. */
    static List<String> of(List<LogRecord> log) throws IOException {
        Map<String, LogRecord> once = new HashMap<>();
        log.forEach(each -> once.putIfAbsent(each.subject() + "/" + each.source() + "/" + each.id(), each));
        Map<String, Map<String, Sent>> periods = new TreeMap<>();
        for (LogRecord each : once.values()) {
            JsonNode data = JSON.readTree(each.data());
            String period = ReportingPeriod.parse(data.get("period").asText().toUpperCase(Locale.ROOT))
                    .text();
            Sent sent = new Sent(
                    data.get("unit").asText(),
                    data.path("area").asText(""),
                    data.get("value").decimalValue().movePointRight(1).longValueExact(),
                    data.path("revision").asInt(0),
                    each.occurredAt(),
                    each.source(),
                    each.id());
            periods.computeIfAbsent("city|" + each.subject() + "|" + period, first -> new HashMap<>())
                    .merge(sent.unit() + "/" + sent.area(), sent, RolledUpByHand::inForce);
        }
        List<String> rows = new ArrayList<>();
        periods.forEach((key, cells) -> row(cells).ifPresent(row -> rows.add(key + "|" + row)));
        return rows;
    }

    private static Sent inForce(Sent one, Sent other) {
        return Comparator.comparingInt(Sent::revision)
                                .thenComparingLong(Sent::at)
                                .thenComparing(Sent::source)
                                .thenComparing(Sent::id)
                                .compare(one, other)
                        > 0
                ? one
                : other;
    }

    private static java.util.Optional<String> row(Map<String, Sent> cells) {
        boolean own = cells.containsKey("city/");
        List<Sent> counted = new ArrayList<>();
        Map<String, Long> units = new HashMap<>();
        for (Sent each : cells.values()) {
            boolean whole = each.area().isEmpty() || !cells.containsKey(each.unit() + "/");
            if (whole && !each.unit().equals("c")) {
                units.merge(each.unit(), each.tenths(), Long::sum);
                if (!own || each.unit().equals("city")) {
                    counted.add(each);
                }
            }
        }
        if (counted.isEmpty()) {
            return java.util.Optional.empty();
        }
        Sent last = counted.stream()
                .max(Comparator.comparingLong(Sent::at)
                        .thenComparing(Sent::unit)
                        .thenComparing(Sent::area))
                .orElseThrow();
        String small = units.values().stream()
                .filter(each -> each != 0 && each < 100)
                .sorted()
                .map(RolledUpByHand::plain)
                .collect(Collectors.joining(",", "{", "}"));
        long sum = counted.stream().mapToLong(Sent::tenths).sum();
        return java.util.Optional.of(String.join(
                "|", String.valueOf(counted.size()), plain(sum), plain(last.tenths()), own ? "t" : "f", small));
    }

    private static String plain(long tenths) {
        BigDecimal value = BigDecimal.valueOf(tenths, 1);
        return value.signum() == 0
                ? "0"
                : value.setScale(tenths % 10 == 0 ? 0 : 1, RoundingMode.UNNECESSARY)
                        .toPlainString();
    }
}
