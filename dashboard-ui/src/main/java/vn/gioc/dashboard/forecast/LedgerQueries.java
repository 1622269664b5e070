package vn.gioc.dashboard.forecast;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.domain.forecast.PastCase;

/** Reads from the ledger what dossiers went through. */
@Component
class LedgerQueries {
    /** More cases of one procedure tell nothing more: the last ones are as many as anyone would read. */
    private static final int CASES_A_PROCEDURE = 400;

    private static final String EVENTS = """
            select subject, occurred_at, data ->> 'status' as status, data ->> 'step' as step
            from event_ledger
            where subject = any (:codes) and type in ('dossier.status.v1', 'dossier.step.v1')
            order by occurred_at, type desc, source, id""";

    private final JdbcClient database;

    LedgerQueries(JdbcClient database) {
        this.database = database;
    }

    /** The last dossiers of each of the procedures that ended in {@code [since, now)}; not those opened again. */
    List<PastCase> past(List<String> units, Collection<String> procedures, Instant since, Instant now) {
        List<Ended> ended = database.sql("""
                        select code, procedure, received_at, ended_at
                        from unnest(:procedures::text[]) as wanted (procedure)
                        cross join lateral (
                          select code, received_at, ended_at
                          from dossier d
                          where d.unit = any (:units) and d.procedure = wanted.procedure and d.received_at is not null
                            and d.ended_at >= :since and d.ended_at < :now
                          order by ended_at desc, code
                          limit :cases) as last""")
                .param("units", units.toArray(String[]::new))
                .param("procedures", procedures.toArray(String[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cases", CASES_A_PROCEDURE)
                .query((row, n) -> new Ended(
                        row.getString("code"),
                        row.getString("procedure"),
                        OpenQueries.moment(row, "received_at").orElseThrow(),
                        OpenQueries.moment(row, "ended_at").orElseThrow()))
                .list();
        Map<String, Life> lives = lives(ended.stream().map(Ended::code).toList());
        List<PastCase> past = new ArrayList<>();
        for (Ended each : ended) {
            Life life = lives.getOrDefault(each.code(), new Life());
            if (!life.reopened()) {
                past.add(
                        new PastCase(each.procedure(), each.receivedAt(), each.endedAt(), life.steps(), life.pauses()));
            }
        }
        return past;
    }

    /** What the ledger holds of each; nothing of those it does not know. */
    Map<String, Life> lives(Collection<String> codes) {
        Map<String, Life> lives = new HashMap<>();
        database.sql(EVENTS).param("codes", codes.toArray(String[]::new)).query(row -> {
            lives.computeIfAbsent(row.getString("subject"), any -> new Life())
                    .take(
                            row.getString("status"),
                            row.getString("step"),
                            OpenQueries.moment(row, "occurred_at").orElseThrow());
        });
        return lives;
    }

    private record Ended(String code, String procedure, Instant receivedAt, Instant endedAt) {}
}
