package vn.gioc.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gioc.domain.event.InvalidField;

class MappingFileTest {
    private static final String GOOD = """
            source: one-stop
            unit: cho-quan
            zone: Asia/Ho_Chi_Minh
            events:
              - type: dossier.status.v1
                when: {column: received}
                subject: {column: code}
                time: {column: received}
                data:
                  procedure: "1.001193"
                  status: RECEIVED
                  channel: {column: way, values: {Net: ONLINE, Desk: IN_PERSON}}
            """;

    @TempDir
    Path folder;

    @Test
    void aGoodMappingIsRead() throws IOException {
        Mapping mapping = read(GOOD);
        assertThat(mapping.source()).isEqualTo("one-stop");
        assertThat(mapping.separator()).isEqualTo(',');
        assertThat(mapping.rules()).hasSize(1);
        assertThat(mapping.rules().getFirst().data().keySet())
                .extracting(DataField::name)
                .containsExactly("unit", "procedure", "status", "channel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "source: one-stop   | sauce: x              | map.yaml:1: sauce: is not known here; known are",
                "unit: cho-quan     | # no unit             | map.yaml:1: has no `unit`",
                "zone: Asia/Ho_Chi_Minh | zone: Saigon      | map.yaml:3: zone: is not a time zone",
                "dossier.status.v1  | dossier.status.v2     | map.yaml:5: events[0].type: is not a type that goes with --as dossiers",
                "dossier.status.v1  | report.status.v1      | map.yaml:5: events[0].type: is not a type that goes with --as dossiers",
                "subject: {column: code} | about: x         | map.yaml:7: events[0].about: is not known here",
                "time: {column: received} | time: {}        | map.yaml:8: events[0].time: has no `column`",
                "procedure: \"1.001193\" | area: kp-1       | map.yaml:10: events[0].data: has no `procedure`, which dossier.status.v1 requires",
                "status: RECEIVED   | status: LOST          | map.yaml:11: events[0].data.status: is not one of REGISTERED, RECEIVED",
                "Desk: IN_PERSON    | Desk: DESK            | map.yaml:12: events[0].data.channel.values.Desk: is not one of IN_PERSON, ONLINE, POST",
                "Desk: IN_PERSON    | Net: POST             | map.yaml:12: events[0].data.channel.values.Net: stands twice",
                "channel:           | fullName:             | map.yaml:12: events[0].data.fullName: is not known here",
                "zone: Asia/Ho_Chi_Minh | zone: [           | is not YAML",
            })
    void whatIsWrongIsSaidWithItsPlace(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining(message);
    }

    @Test
    void aPatternThatIsNoneIsNamed() {
        assertThatThrownBy(() -> read(GOOD.replace("events:", "times: [\"uuuu-MM-dd\", \"who knows\"]\nevents:")))
                .hasMessage("map.yaml:4: times[1]: is not a pattern of a time, such as dd/MM/uuuu HH:mm");
    }

    @Test
    void interactionsMustSayWhatTellsThemApart() {
        assertThatThrownBy(() -> read("""
                        source: a
                        unit: b
                        zone: UTC
                        events:
                          - type: interaction.v1
                            time: {column: t}
                            data: {touchpoint: KIOSK, kind: SESSION}
                        """, ImportKind.interactions))
                .hasMessageStartingWith("map.yaml:5: events[0]: has no `distinguish`");
    }

    @Test
    void aWordThatTheMappingDoesNotListIsRefusedUnlessItSaysOtherwise() throws IOException {
        assertThatThrownBy(() -> channel(GOOD, "Fax"))
                .isInstanceOf(InvalidField.class)
                .hasMessage("is not among the values that the mapping lists");
        assertThat(channel(GOOD.replace("IN_PERSON}", "IN_PERSON}, otherwise: POST"), "Fax"))
                .isEqualTo("POST");
        assertThat(channel(GOOD.replace("IN_PERSON}", "IN_PERSON}, otherwise: ~"), "Fax"))
                .isNull();
        assertThat(channel(GOOD, " ")).isNull();
        assertThat(channel(GOOD.replace("IN_PERSON}", "IN_PERSON}, empty: POST"), " "))
                .isEqualTo("POST");
        assertThat(channel(GOOD, " Net ")).isEqualTo("ONLINE");
    }

    private String channel(String yaml, String cell) throws IOException {
        TableRow row = new TableRow(2, Map.of("way", 0), List.of(cell));
        return read(yaml).rules().getFirst().data().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals("channel"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .of(row, "data.channel");
    }

    private Mapping read(String yaml) throws IOException {
        return read(yaml, ImportKind.dossiers);
    }

    private Mapping read(String yaml, ImportKind kind) throws IOException {
        return MappingFile.read(Files.writeString(folder.resolve("map.yaml"), yaml), kind);
    }
}
