package vn.gioc.dashboard.delivery;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.AlertEntry;
import vn.gioc.dashboard.alert.AlertWords;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.figure.Zone;

/** What a message says: an alert and the entry it tells of, as text for people and as JSON for programs. */
record Telling(NamedAlert named, AlertEntry entry) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    UUID alert() {
        return named.alert().id();
    }

    Instant at() {
        return entry.at();
    }

    /** The page of the alert. */
    String path() {
        return "/alerts/" + alert();
    }

    String title(Words words) {
        AlertWords said = said(words);
        String kind = switch (entry.kind()) {
            case OPENED, WORSE -> said.severity();
            default -> words.say("alert.told." + entry.kind());
        };
        return words.say("alert.told", kind, said.what(), said.where());
    }

    List<String> lines(Words words) {
        AlertWords said = said(words);
        List<String> lines = new ArrayList<>();
        lines.add(words.written().moment(entry.at()) + " · " + said.happened(entry));
        if (entry.note() != null) {
            lines.add("“" + entry.note() + "”");
        }
        lines.add(said.what() + " · " + said.where());
        lines.add(said.howBad() + " · " + said.since(entry.at()));
        String due = said.due(entry.at());
        lines.add(due.isEmpty() ? said.state() : said.state() + " · " + due);
        return lines;
    }

    /** For a notification of a phone. What is too long for a push service is cut at the end of what it says. */
    String note(UUID id, Words words, int mostBytes) {
        List<String> lines = lines(words);
        String body = String.join("\n", lines.subList(0, lines.size() - 1));
        for (int most = Math.min(body.length(), mostBytes); ; most = most * 3 / 4) {
            String shorter = body.length() <= most ? body : body.substring(0, most) + "…";
            String json = JSON.writeValueAsString(fields(
                    "id",
                    id,
                    "alert",
                    alert(),
                    "title",
                    title(words),
                    "body",
                    shorter,
                    "url",
                    path(),
                    "lang",
                    words.locale().getLanguage()));
            if (json.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= mostBytes || most == 0) {
                return json;
            }
        }
    }

    /** @param link the address of the alert's page */
    String json(UUID id, String link) {
        Alert alert = named.alert();
        Words words = Words.vietnamese();
        Map<String, Object> fields = fields(
                "id", id,
                "alert", alert.id(),
                "n", entry.n(),
                "kind", entry.kind(),
                "at", written(entry.at()),
                "by", entry.by(),
                "rule", alert.rule(),
                "unit", alert.unit(),
                "figure", alert.figure(),
                "part", alert.part(),
                "severity", alert.severity(),
                "since", written(alert.since()),
                "value", entry.value() == null ? alert.value() : entry.value(),
                "threshold", alert.threshold(),
                "title", title(words),
                "text", String.join("\n", lines(words)),
                "url", link);
        if (entry.note() != null) {
            fields.put("note", entry.note());
        }
        if (entry.owner() != null) {
            fields.put("owner", entry.owner());
        }
        if (alert.dueAt() != null) {
            fields.put("dueAt", written(alert.dueAt()));
        }
        return JSON.writeValueAsString(fields);
    }

    private AlertWords said(Words words) {
        return new AlertWords(named, words);
    }

    /** With its seconds, also where they are none: every moment has one form. */
    private static String written(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Zone.written(moment));
    }

    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i].toString(), pairs[i + 1]);
        }
        return fields;
    }
}
