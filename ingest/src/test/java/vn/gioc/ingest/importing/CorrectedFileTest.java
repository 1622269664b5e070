package vn.gioc.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gioc.domain.dossier.Channel;
import vn.gioc.domain.dossier.Dossier;
import vn.gioc.domain.dossier.DossierEvent;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.dossier.DossierTimeline;
import vn.gioc.domain.event.EventDataReader;
import vn.gioc.domain.event.EventType;
import vn.gioc.domain.reference.ReferenceBook;
import vn.gioc.domain.unit.Units;

/** What a file and its correction add up to, by the rules of the domain, in whatever order they come. */
class CorrectedFileTest {
    private static final Mapping PERMITS =
            MappingFile.read(Examples.FOLDER.resolve("permit-receipts.yaml"), ImportKind.dossiers);
    private static final Map<String, Integer> COLUMNS = Map.of(
            "case:concept:name", 0, "case:startdate", 1, "case:channel", 2, "case:deadline", 3, "case:enddate", 4);

    private static final TableRow FIRST = row("2011-10-06 09:00+02:00", "Desk", "2011-12-01 09:00+01:00", "");

    @Test
    void anEndThatWasMissingEndsTheDossier() {
        TableRow ended = row("2011-10-06 09:00+02:00", "Desk", "2011-12-01 09:00+01:00", "2011-11-17 08:00+01:00");
        assertThat(told(FIRST, 0, ended, 0).status()).isEqualTo(DossierStatus.PROCESSED);
    }

    @Test
    void aCorrectionOfTheSameMomentHasTheLastWordByItsRevision() {
        for (String channel : List.of("Internet", "Post", "e-mail", "Intern")) {
            TableRow corrected = row("2011-10-06 09:00+02:00", channel, "2011-12-24 09:00+01:00", "");
            Dossier dossier = told(FIRST, 0, corrected, 1);
            assertThat(dossier.attributes().touchpoint())
                    .isEqualTo(channel.replace('-', '_').toUpperCase(Locale.ROOT));
            assertThat(dossier.dueAt()).isEqualTo(Instant.parse("2011-12-24T08:00:00Z"));
            assertThat(told(corrected, 1, FIRST, 2).attributes().channel()).isEqualTo(Channel.IN_PERSON);
        }
    }

    /** Told twice, the second time from the events as they come last first: it must not matter. */
    private static Dossier told(TableRow first, int firstRevision, TableRow second, int secondRevision) {
        List<DossierEvent> events =
                new ArrayList<>(Stream.concat(events(first, firstRevision), events(second, secondRevision))
                        .distinct()
                        .toList());
        Dossier dossier =
                DossierTimeline.of(events, ReferenceBook.sample(Units.sample())).orElseThrow();
        Collections.reverse(events);
        assertThat(DossierTimeline.of(events, ReferenceBook.sample(Units.sample())))
                .contains(dossier);
        return dossier;
    }

    private static Stream<DossierEvent> events(TableRow row, int revision) {
        RowEvents rows = new RowEvents(PERMITS, revision);
        return PERMITS.rules().stream()
                .filter(rule -> rule.tells(row))
                .map(rule -> event(rows.event(rule, row).json()));
    }

    private static DossierEvent event(byte[] json) {
        try {
            JsonNode read = JsonMapper.builder().build().readTree(json);
            return new DossierEvent(
                    Instant.parse(read.path("time").asText()),
                    read.path("source").asText(),
                    read.path("id").asText(),
                    EventDataReader.read(
                            EventType.DOSSIER_STATUS,
                            read.path("data").toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableRow row(String start, String channel, String deadline, String end) {
        return new TableRow(2, COLUMNS, List.of("case-1", start, channel, deadline, end));
    }
}
