package vn.gioc.dashboard.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.CatalogFault;

/** A ward edits its catalog while the centre runs. */
class CatalogEditsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> laidDown = new ArrayList<>();
    private boolean doorIsShut;

    @TempDir
    Path folder;

    private Path file;
    private CatalogEdits edits;

    @BeforeEach
    void begin() throws IOException {
        ReferenceRows.clear();
        file = Files.write(folder.resolve("catalog.json"), content("1"));
        edits = new CatalogEdits(
                new WatchedFile(file, content("1")), "catalog.json", this::door, ReferenceRows.queries(CLOCK), CLOCK);
    }

    @AfterEach
    void empty() {
        ReferenceRows.clear();
    }

    @Test
    void anEditIsLaidDownOnceItHasComeToRest() throws Exception {
        look(3);
        assertThat(laidDown).as("nothing was edited").isEmpty();
        Files.write(file, new byte[] {'{'});
        look(1);
        Files.write(file, content("2"));
        look(1);
        assertThat(laidDown).isEmpty();
        look(1);
        assertThat(laidDown).containsExactly("2");
        look(3);
        assertThat(laidDown).as("once").containsExactly("2");
        assertThat(edits.refused()).isEmpty();
    }

    @Test
    void anEditorMayPutAnotherFileInItsPlace() throws Exception {
        Files.move(file, folder.resolve("catalog.json~"));
        look(2);
        Path written = Files.write(folder.resolve(".catalog.json.swp"), content("2"));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        look(2);
        assertThat(laidDown).containsExactly("2");
    }

    @Test
    void aBadEditIsRefusedWithItsReasonsAndTheNextGoodOneTaken() throws Exception {
        String bad = new String(content("2"), StandardCharsets.UTF_8).replaceFirst("\"WEEK\"", "\"WEEKLY\"");
        Files.writeString(file, bad);
        look(2);
        assertThat(laidDown).isEmpty();
        RefusedCatalog refused = edits.refused().orElseThrow();
        assertThat(refused.file()).isEqualTo("catalog.json");
        assertThat(refused.faults())
                .containsExactly(new CatalogFault(
                        "indicators[2].frequency", "WEEKLY is none of INSTANT, DAY, WEEK, MONTH, QUARTER, YEAR"));
        Files.write(file, content("3"));
        look(2);
        assertThat(laidDown).containsExactly("3");
        assertThat(edits.refused()).isEmpty();
    }

    @Test
    void anEditBackToWhatWasInForceEarlierComesIntoForceAgain() throws Exception {
        for (String version : List.of("2", "3", "2")) {
            Files.write(file, content(version));
            look(4);
        }
        assertThat(laidDown).containsExactly("2", "3", "2");
    }

    @Test
    void whatTheDoorCanNotTakeNowIsSentAgainUnderTheSameId() throws Exception {
        doorIsShut = true;
        Files.write(file, content("2"));
        look(1);
        assertThatThrownBy(edits::look).isInstanceOf(IOException.class);
        doorIsShut = false;
        look(3);
        assertThat(laidDown).containsExactly("2");
    }

    private void look(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            edits.look();
        }
    }

    private Optional<String> door(LaidDown version, String id) throws IOException {
        if (doorIsShut) {
            throw new IOException("shut");
        }
        laidDown.add(version.version());
        ReferenceRows.catalog(id, CLOCK.instant().plusSeconds(laidDown.size()), version.version(), version.content());
        return Optional.empty();
    }

    private static byte[] content(String version) throws IOException {
        ObjectNode content =
                (ObjectNode) JSON.readTree(Catalog.class.getResourceAsStream("/vn/gioc/domain/catalog.json"));
        return JSON.writeValueAsBytes(content.put("version", version));
    }
}
