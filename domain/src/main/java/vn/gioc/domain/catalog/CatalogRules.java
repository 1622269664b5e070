package vn.gioc.domain.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.indicator.ReportingPeriod;

/**
 * What the fields of a catalog mean to each other, which no schema says. Judges what is there and of the right kind,
 * also where other fields are not, so that all faults are told at once.
 */
final class CatalogRules {
    private static final List<String> LISTS =
            List.of("fields", "procedures", "steps", "categories", "topics", "touchpoints", "indicators");

    private final JsonNode content;
    private final List<CatalogFault> faults = new ArrayList<>();

    private CatalogRules(JsonNode content) {
        this.content = content;
    }

    static List<CatalogFault> faults(JsonNode content) {
        CatalogRules rules = new CatalogRules(content);
        LISTS.forEach(rules::eachCodeOnce);
        JsonNode indicators = content.path("indicators");
        for (int i = 0; i < indicators.size(); i++) {
            rules.indicator("indicators[" + i + "]", indicators.path(i));
        }
        return rules.faults;
    }

    private void eachCodeOnce(String list) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < content.path(list).size(); i++) {
            String code = content.path(list).path(i).path("code").asText();
            Integer before = code.isEmpty() ? null : seen.putIfAbsent(code, i);
            if (before != null) {
                fault(list + "[" + i + "].code", code + " stands already in " + list + "[" + before + "]");
            }
        }
    }

    private void indicator(String place, JsonNode row) {
        ratio(place + ".ratio", row);
        thresholds(place, row);
        targets(place + ".targets", row.path("targets"));
        JsonNode staleAfter = row.path("staleAfter");
        if (staleAfter.isTextual() && !isDuration(staleAfter.asText())) {
            fault(
                    place + ".staleAfter",
                    staleAfter.asText() + " is no duration such as PT3H or P9D, more than nothing");
        }
    }

    private void ratio(String place, JsonNode row) {
        boolean combined = isRatio(row);
        JsonNode ratio = row.path("ratio");
        if (!ratio.isObject()) {
            if (combined) {
                fault(place, "is required where overTime or overAreas is RATIO");
            }
            return;
        }
        if (!combined) {
            fault(place, "is for an indicator whose overTime or overAreas is RATIO");
        }
        part(place + ".of", ratio.path("of"), row);
        part(place + ".to", ratio.path("to"), row);
    }

    private void part(String place, JsonNode code, JsonNode row) {
        if (!code.isTextual()) {
            return;
        }
        if (code.equals(row.path("code"))) {
            fault(place, code.asText() + " is the indicator itself");
            return;
        }
        for (JsonNode other : content.path("indicators")) {
            if (other.path("code").equals(code)) {
                if (isRatio(other) || other.path("ratio").isObject()) {
                    fault(place, code.asText() + " is a ratio itself: a ratio is of two indicators that are sent");
                }
                return;
            }
        }
        fault(place, code.asText() + " is no indicator of this catalog");
    }

    private void thresholds(String place, JsonNode row) {
        JsonNode watch = row.path("watchFrom");
        JsonNode bad = row.path("badFrom");
        if (!watch.isNumber() || !bad.isNumber()) {
            return;
        }
        BigDecimal from = watch.decimalValue();
        int order = from.compareTo(bad.decimalValue());
        String good = row.path("good").asText();
        if (good.equals("DOWN") && order > 0) {
            fault(place + ".watchFrom", watch.asText() + " is above badFrom " + bad.asText() + ", though low is good");
        } else if (good.equals("UP") && order < 0) {
            fault(place + ".watchFrom", watch.asText() + " is below badFrom " + bad.asText() + ", though high is good");
        }
    }

    private void targets(String place, JsonNode targets) {
        targets.fieldNames().forEachRemaining(period -> {
            try {
                ReportingPeriod.parse(period);
            } catch (InvalidField e) {
                fault(place + "." + period, "is no period such as 2026, 2026-Q4, 2026-11 or 2026-W47");
            }
        });
    }

    private static boolean isRatio(JsonNode row) {
        return row.path("overTime").asText().equals("RATIO")
                || row.path("overAreas").asText().equals("RATIO");
    }

    private static boolean isDuration(String text) {
        try {
            return Duration.parse(text).compareTo(Duration.ZERO) > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void fault(String place, String reason) {
        faults.add(new CatalogFault(place, reason));
    }
}
