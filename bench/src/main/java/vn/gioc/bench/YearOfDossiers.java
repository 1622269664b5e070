package vn.gioc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierRow;
import vn.gioc.domain.dossier.DossierTimeline;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.figure.DossierMeasure;
import vn.gioc.domain.figure.Movement;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.unit.Units;

/**
 * A year of dossiers of two wards, five events each, written past log and jobs: the raw events, and what the rules of
 * {@code domain} make of them as rows and movements.
 */
final class YearOfDossiers {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String[] AREAS = {"kp-1", "kp-2", "kp-3", "kp-4"};
    private static final String[] LIMITS = {"P1D", "P3D", "P5D", "P10D", "PT16H"};

    private final Random random = new Random(11);
    private final ReferenceBook book = ReferenceBook.sample(Units.sample());
    private final Instant clock;
    private long offset;

    /** @param clock the end of the year */
    YearOfDossiers(Instant clock) {
        this.clock = clock;
    }

    /** Fills the ledger, the rows, and the table {@code moved} of movements that hold by the clock. */
    void write(int dossiers, CopyFile ledger, CopyFile rows, CopyFile moved) throws IOException, SQLException {
        reference(ledger, "CALENDAR", "vn", "calendar/vn", "working-calendar.json");
        reference(ledger, "CATALOG", "ward", "catalog/ward", "catalog.json");
        for (int i = 0; i < dossiers; i++) {
            String unit = random.nextInt(10) < 7 ? "cho-quan" : "an-dong";
            one("%s-%07d".formatted(unit, i), unit, ledger, rows, moved);
        }
    }

    private void one(String code, String unit, CopyFile ledger, CopyFile rows, CopyFile moved)
            throws IOException, SQLException {
        Instant at = clock.minusSeconds((long) (random.nextDouble() * YEAR.toSeconds()));
        List<DossierEvent> events = new ArrayList<>();
        String known = ",\"channel\":\"ONLINE\",\"touchpoint\":\"NATIONAL_PORTAL\",\"area\":\"" + any(AREAS)
                + "\",\"limit\":\"" + any(LIMITS) + "\"";
        String dueAt = random.nextBoolean() ? ",\"dueAt\":\"" + at.plus(Duration.ofDays(6)) + "\"" : "";
        String third = random.nextInt(5) == 0 ? "SUPPLEMENT_REQUESTED" : "IN_PROGRESS";
        String[] statuses = {"RECEIVED", "IN_PROGRESS", third, "IN_PROGRESS", "PROCESSED"};
        String procedure = "1.%06d".formatted(random.nextInt(100));
        for (int i = 0; i < statuses.length && at.isBefore(clock); i++) {
            String json = "{\"unit\":\"%s\",\"procedure\":\"%s\",\"status\":\"%s\"%s}"
                    .formatted(unit, procedure, statuses[i], i == 0 ? known + dueAt : "");
            String id = code + "-" + i;
            event(ledger, EventType.DOSSIER_STATUS.wireName(), at, unit, id, code, json);
            events.add(new DossierEvent(
                    at,
                    "one-stop",
                    id,
                    EventDataReader.read(EventType.DOSSIER_STATUS, json.getBytes(StandardCharsets.UTF_8))));
            at = at.plusSeconds(random.nextInt(4 * 86_400));
        }
        Dossier dossier = DossierTimeline.of(events, book).orElseThrow();
        rows.row(Stream.concat(Stream.of(DossierRow.values(code, dossier)), Stream.of("1", "1"))
                .toArray(String[]::new));
        for (Movement<DossierMeasure> each : dossier.movements()) {
            if (!each.scheduled() || !each.at().isAfter(clock)) {
                moved.row(
                        each.unit(),
                        each.at().toString(),
                        dossier.attributes().procedure(),
                        "ONLINE",
                        "NATIONAL_PORTAL",
                        dossier.attributes().area(),
                        each.measure().column(),
                        String.valueOf(each.delta()));
            }
        }
    }

    private void reference(CopyFile ledger, String kind, String name, String subject, String file) throws SQLException {
        try (InputStream in = ReferenceBook.class.getResourceAsStream("/vn/gioc/domain/" + file)) {
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.joining());
            event(
                    ledger,
                    EventType.REFERENCE_VERSION.wireName(),
                    Instant.EPOCH,
                    "",
                    file,
                    subject,
                    "{\"kind\":\"%s\",\"name\":\"%s\",\"version\":\"1\",\"content\":%s}"
                            .formatted(kind, name, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the columns of {@code LedgerSql.COPY_EVENTS}. */
    private void event(CopyFile ledger, String type, Instant at, String unit, String id, String subject, String json)
            throws SQLException {
        String moment = at.toString();
        ledger.row(type, "0", String.valueOf(offset++), moment, unit, "one-stop", id, subject, moment, json);
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
