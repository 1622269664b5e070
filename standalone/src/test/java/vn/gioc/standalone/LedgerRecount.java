package vn.gioc.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Counts dossiers and reports again from the raw events of the ledger, by domain.md alone: it shares no line with the
 * jobs. Due moments are judged by the day, as the sources of the tests send no limits in hours.
 */
final class LedgerRecount {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> DOSSIER_LIFE = List.of(
            "REGISTERED",
            "RECEIVED",
            "REFUSED",
            "IN_PROGRESS",
            "SUPPLEMENT_REQUESTED",
            "PAYMENT_REQUESTED",
            "WITHDRAWN",
            "STOPPED",
            "PROCESSED",
            "RETURNED",
            "REOPENED",
            "TRANSFERRED");
    private static final List<String> REPORT_LIFE = List.of(
            "RECEIVED",
            "FORWARDED",
            "REASSIGNED",
            "IN_PROGRESS",
            "EXTENDED",
            "RESOLVED",
            "CLOSED",
            "REFUSED",
            "DUPLICATE",
            "REOPENED",
            "HIDDEN");

    private final Map<String, Long> figures = new TreeMap<>();

    private record Event(Instant time, String status, String source, String id, Instant dueAt) {}

    /** Figures of a unit by their names in the contract, as of {@code now}; without transfers, which tests avoid. */
    static Map<String, Long> of(DataSource database, String unit, Instant now) throws Exception {
        LedgerRecount recount = new LedgerRecount();
        recount.count(database, unit, now, "dossier.status.v1", DOSSIER_LIFE, "dossiers");
        recount.count(database, unit, now, "report.status.v1", REPORT_LIFE, "reports");
        return recount.figures;
    }

    private void count(DataSource database, String unit, Instant now, String type, List<String> life, String subject)
            throws Exception {
        for (String each : List.of("received.total", "done.total", "late.total", "onTime.total", "open", "overdue")) {
            figures.put(subject + "." + each, 0L);
        }
        for (List<Event> events : bySubject(database, unit, type).values()) {
            events.sort(Comparator.comparing(Event::time)
                    .thenComparing(event -> life.indexOf(event.status()))
                    .thenComparing(Event::source)
                    .thenComparing(Event::id));
            tell(events, now, subject);
        }
    }

    private void tell(List<Event> events, Instant now, String subject) {
        boolean received = events.stream().anyMatch(event -> event.status().equals("RECEIVED"));
        boolean accepted = false;
        boolean done = false;
        boolean paused = false;
        String endBefore = null;
        LocalDate due = null;
        LocalDate ended = null;
        String by = "";
        for (Event event : events) {
            due = event.dueAt() == null ? due : date(event.dueAt());
            String status = event.status();
            boolean completes =
                    List.of("PROCESSED", "RETURNED", "RESOLVED", "CLOSED").contains(status);
            if (!accepted) {
                if (completes && received) {
                    endBefore = status;
                    continue;
                }
                if (List.of("REGISTERED", "HIDDEN").contains(status)
                        || subject.equals("dossiers")
                                && List.of("REFUSED", "WITHDRAWN").contains(status)) {
                    continue;
                }
                accepted = true;
                figures.merge(subject + ".received.total", 1L, Long::sum);
                if (endBefore != null) {
                    done = true;
                    by = endBefore;
                    ended = date(event.time());
                }
            }
            if (done && status.equals("REOPENED")) {
                throw new IllegalStateException("the recount of the tests knows no reopening");
            }
            if (!done
                    && (completes
                            || List.of("WITHDRAWN", "REFUSED", "DUPLICATE").contains(status))) {
                done = true;
                by = status;
                ended = date(event.time());
            }
            paused = List.of("SUPPLEMENT_REQUESTED", "PAYMENT_REQUESTED", "STOPPED")
                            .contains(status)
                    || paused && !List.of("RECEIVED", "IN_PROGRESS").contains(status);
        }
        if (done) {
            figures.merge(subject + ".done.total", 1L, Long::sum);
            if (List.of("PROCESSED", "RETURNED", "RESOLVED", "CLOSED").contains(by)) {
                boolean late = due != null && ended.isAfter(due);
                boolean early = due != null && ended.isBefore(due) && subject.equals("dossiers");
                String judged = late ? ".late.total" : early ? ".early.total" : ".onTime.total";
                figures.merge(subject + judged, 1L, Long::sum);
            }
        } else if (accepted && !paused) {
            figures.merge(subject + ".open", 1L, Long::sum);
            if (due != null && date(now).isAfter(due)) {
                figures.merge(subject + ".overdue", 1L, Long::sum);
            }
        }
    }

    private static Map<String, List<Event>> bySubject(DataSource database, String unit, String type) throws Exception {
        Map<String, List<Event>> events = new HashMap<>();
        String first = """
                select distinct on (subject, source, id) subject, source, id, occurred_at, data
                from event_ledger where unit = '%s' and type = '%s'
                order by subject, source, id, log_partition, log_offset""".formatted(unit, type);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(first)) {
            while (row.next()) {
                JsonNode data = JsonMapper.builder().build().readTree(row.getString("data"));
                String due = data.path("dueAt").asText("");
                events.computeIfAbsent(row.getString("subject"), any -> new ArrayList<>())
                        .add(new Event(
                                row.getObject("occurred_at", OffsetDateTime.class)
                                        .toInstant(),
                                data.path("status").asText(),
                                row.getString("source"),
                                row.getString("id"),
                                due.isEmpty() ? null : OffsetDateTime.parse(due).toInstant()));
            }
        }
        return events;
    }

    private static LocalDate date(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
