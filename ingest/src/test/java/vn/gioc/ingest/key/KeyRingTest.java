package vn.gioc.ingest.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
    /** SHA-256 of {@code abc}, FIPS 180-4. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void theKeyFromTheEnvironmentMaySendEverything() {
        KeyRing keys = KeyRing.of("demo", null, null);
        assertThat(keys.find("demo")).hasValueSatisfying(key -> {
            assertThat(key.maySendAs("anything")).isTrue();
            assertThat(key.maySendFor("anywhere")).isTrue();
        });
        assertThat(keys.find("Demo")).isEmpty();
        assertThat(keys.find("")).isEmpty();
    }

    @Test
    void withoutAnyKeyNobodyGetsIn() {
        assertThat(KeyRing.of(null, null, null).find("")).isEmpty();
    }

    @Test
    void aKeyOfTheFileMaySendWhatItLists() throws IOException {
        KeyRing keys = KeyRing.of("demo", null, file("""
                - name: portal
                  sha256: %s
                  sources: [portal, /mini-app]
                  units: [cho-quan]
                - name: city
                  sha256: %s
                  sources: ["*"]
                  units: ["*"]
                """.formatted(OF_ABC, "0".repeat(64))));
        assertThat(keys.find("abc")).hasValueSatisfying(key -> {
            assertThat(key.name()).isEqualTo("portal");
            assertThat(key.maySendAs("/mini-app")).isTrue();
            assertThat(key.maySendAs("kiosk")).isFalse();
            assertThat(key.maySendFor("cho-quan")).isTrue();
            assertThat(key.maySendFor("hcm")).isFalse();
        });
        assertThat(keys.find("demo")).isPresent();
        assertThat(keys.find(OF_ABC)).isEmpty();
    }

    @Test
    void theFileMayBeJson() throws IOException {
        Path json = file("[{\"name\":\"portal\",\"sha256\":\"" + OF_ABC.toUpperCase(java.util.Locale.ROOT)
                + "\",\"sources\":[\"*\"],\"units\":[\"*\"]}]");
        assertThat(KeyRing.of(null, null, json).find("abc")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {name: a, sha256: abc, sources: [a], units: [a]}",
                "- {name: a, sha256: HASH, sources: [], units: [a]}",
                "- {name: a, sha256: HASH, sources: [a]}",
                "- {sha256: HASH, sources: [a], units: [a]}",
                "- {name: a, sha256: HASH, sources: [a], units: [a], key: abc}",
                "- {name: a, sha256: HASH, sources: [a], units: [a]}\n- {name: a, sha256: HASH, sources: [a], units: [a]}",
                "keys: 1",
                "",
            })
    void aFileThatBreaksTheSchemaStopsTheStart(String text) throws IOException {
        Path file = file(text.replace("HASH", OF_ABC));
        assertThatThrownBy(() -> KeyRing.of(null, null, file))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("key");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("keys.yaml"), text);
    }
}
