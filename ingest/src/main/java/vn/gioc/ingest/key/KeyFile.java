package vn.gioc.ingest.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The key file, JSON or YAML: a list of keys by their SHA-256, so that the file itself opens nothing. */
record KeyFile(List<Entry> keys) {
    /**
     * @param sha256 of the key's UTF-8, 64 hexadecimal digits
     * @param sources the CloudEvents sources it may send as, or {@code *}
     * @param units the units it may send for, or {@code *}
     */
    record Entry(String name, String sha256, List<String> sources, List<String> units) {
        Entry(
                @Nullable String name,
                @Nullable String sha256,
                @Nullable List<String> sources,
                @Nullable List<String> units) {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("a key has no name");
            }
            if (sha256 == null || !sha256.matches("[0-9a-fA-F]{64}")) {
                throw new IllegalArgumentException("the key " + name + " has no sha256 of 64 hexadecimal digits");
            }
            if (sources == null || sources.isEmpty() || units == null || units.isEmpty()) {
                throw new IllegalArgumentException(
                        "the key " + name + " lists no sources or no units; \"*\" means any");
            }
            this.name = name;
            this.sha256 = sha256;
            this.sources = List.copyOf(sources);
            this.units = List.copyOf(units);
        }

        byte[] hash() {
            return HexFormat.of().parseHex(sha256);
        }

        SourceKey key() {
            return new SourceKey(name, Set.copyOf(sources), Set.copyOf(units));
        }
    }

    KeyFile {
        keys = List.copyOf(keys);
        Set<String> names = new HashSet<>();
        for (Entry entry : keys) {
            if (!names.add(entry.name())) {
                throw new IllegalArgumentException("the key " + entry.name() + " stands twice");
            }
        }
    }

    /** @throws UncheckedIOException where the file can't be read or breaks the schema, with the place in it */
    static KeyFile read(Path file) {
        try {
            Entry[] entries = new ObjectMapper(new YAMLFactory()).readValue(Files.readAllBytes(file), Entry[].class);
            return new KeyFile(List.of(entries));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("keys " + file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("keys " + file + ": " + e.getMessage(), e);
        }
    }
}
