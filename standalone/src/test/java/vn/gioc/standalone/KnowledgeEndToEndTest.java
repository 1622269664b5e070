package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What the jobs had written at a moment, and what is told again from the ledger about that moment once more has come, are
 * the same: figures, rows, and every byte where rows have an order.
 */
class KnowledgeEndToEndTest {
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));
    private static final List<String> LIFE = List.of(
            "REGISTERED",
            "RECEIVED",
            "SUPPLEMENT_REQUESTED",
            "IN_PROGRESS",
            "TRANSFERRED",
            "STOPPED",
            "IN_PROGRESS",
            "PROCESSED",
            "REOPENED",
            "RETURNED");
    private static final List<String> REPORT_LIFE =
            List.of("RECEIVED", "FORWARDED", "EXTENDED", "RESOLVED", "REOPENED", "REFUSED");
    private static final List<String> FACTS =
            List.of("dossiers", "reports", "indicators", "dossier-events", "report-events");
    private static final List<String> SERIES = List.of("dossier-throughput", "report-throughput", "interactions");

    private final Random random = new Random(20261122);
    private final CentreProcess centre = SharedCentre.get();
    private int sent;

    @Test
    void whatWasShownAtAMomentCanBeToldAgainFromTheLedger() throws Exception {
        send(lives("known", 40, YESTERDAY));
        Instant then = quiet();
        Map<String, String> shownThen = shown();
        List<String> late = lives("known", 40, YESTERDAY.minus(Duration.ofDays(3)));
        late.addAll(lives("later", 15, YESTERDAY));
        send(late);
        Instant now = quiet();
        Map<String, String> shownNow = shown();
        assertThat(known(then)).isEqualTo(shownThen).isNotEqualTo(shownNow);
        assertThat(known(now)).isEqualTo(shownNow);
    }

    /** Each life ends somewhere, some events are doubled, and nothing comes in its order. */
    private List<String> lives(String prefix, int count, Instant last) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = last.minus(Duration.ofMinutes(random.nextInt(40 * 24 * 60)));
            String unit = random.nextInt(4) == 0 ? "an-dong" : "cho-quan";
            for (int step = random.nextInt(2);
                    step < LIFE.size() && random.nextInt(8) > 0;
                    step += 1 + random.nextInt(3)) {
                String status = LIFE.get(step);
                String other = unit.equals("an-dong") ? "cho-quan" : "an-dong";
                String more = status.equals("TRANSFERRED") ? ",\"toUnit\":\"" + other + "\"" : "";
                more += random.nextInt(3) == 0 ? ",\"limit\":\"P" + (1 + random.nextInt(9)) + "D\"" : "";
                more += random.nextInt(5) == 0 ? ",\"dueAt\":\"" + at.plus(Duration.ofDays(4)) + "\"" : "";
                events.add(event("dossier.status.v1", prefix + "-d" + i, at, """
                        {"unit":"%s","procedure":"1.001193","status":"%s"%s}""".formatted(unit, status, more)));
                unit = status.equals("TRANSFERRED") ? other : unit;
                at = earlier(at.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60))), last);
            }
            at = last.minus(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
            for (int step = 0; step < REPORT_LIFE.size() && random.nextInt(5) > 0; step += 1 + random.nextInt(2)) {
                events.add(event("report.status.v1", prefix + "-r" + i, at, """
                        {"unit":"cho-quan","status":"%s","category":"tieng-on"}""".formatted(REPORT_LIFE.get(step))));
                at = earlier(at.plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60))), last);
            }
            events.add(event("interaction.v1", null, at, """
                    {"unit":"cho-quan","touchpoint":"CHATBOT","kind":"QUESTION","outcome":"ANSWERED"}"""));
            events.add(event("indicator.value.v1", "dengue-cases", at, """
                    {"unit":"cho-quan","period":"2026-W%d","value":%d,"revision":%d}""".formatted(
                            40 + random.nextInt(6), i, random.nextInt(3))));
        }
        events.addAll(events.subList(0, events.size() / 5));
        java.util.Collections.shuffle(events, random);
        return events;
    }

    private String event(String type, String subject, Instant at, String data) {
        return """
                {"specversion":"1.0","id":"k%d","source":"one-stop","type":"%s","time":"%s",%s"data":%s}""".formatted(
                        random.nextLong(), type, at, subject == null ? "" : "\"subject\":\"" + subject + "\",", data);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void send(List<String> events) throws Exception {
        sent += events.size();
        HttpResponse<String> answer = centre.send(TestEvents.batch(events));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).contains("\"rejected\":[]");
    }

    /** Once the ledger holds all that was sent, and the tables have come to a moment after it. */
    private Instant quiet() {
        return await().atMost(Duration.ofSeconds(90)).until(this::committed, asOf -> asOf.isAfter(Instant.EPOCH));
    }

    private Instant committed() throws Exception {
        try (Connection connection = centre.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select as_of from job_flush
                        where (select count(*) from event_ledger where id like 'k%') = SENT
                          and as_of > (select max(recorded_at) + interval '2 seconds' from event_ledger)""".replace("SENT", String.valueOf(sent)))) {
            return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : Instant.EPOCH;
        }
    }

    private Map<String, String> shown() throws Exception {
        return answers("");
    }

    private Map<String, String> known(Instant asOf) throws Exception {
        return answers("&asOf=" + asOf);
    }

    private Map<String, String> answers(String asOf) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String unit : List.of("cho-quan", "hcm")) {
            for (String each : FACTS) {
                String[] lines = text("/api/v1/exports/" + each + ".csv?unit=" + unit + asOf)
                        .split("\r\n");
                Arrays.sort(lines);
                answers.put(each + " of " + unit, String.join("\n", lines));
            }
            for (String each : SERIES) {
                answers.put(
                        each + " of " + unit, text("/api/v1/exports/" + each + ".csv?bucket=week&unit=" + unit + asOf));
            }
            answers.put(
                    "figures of " + unit, figures(text("/api/v1/units/" + unit + "/snapshot?from=2026-10-01" + asOf)));
        }
        return answers;
    }

    private static String figures(String snapshot) throws Exception {
        Map<String, String> values = new TreeMap<>();
        JsonNode figures = JsonMapper.builder().build().readTree(snapshot).path("figures");
        figures.properties()
                .forEach(each ->
                        values.put(each.getKey(), each.getValue().path("value").toString()));
        assertThat(values).containsKey("dossiers.overdue");
        return values.toString();
    }

    private String text(String path) throws Exception {
        HttpResponse<String> answer = centre.get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
