package vn.gioc.domain.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.gioc.domain.catalog.DurationDeserializer;

/** The units a centre watches and the sources that feed them: one file. Who belongs to whom is worked out once. */
public final class Units {
    private final List<Unit> units;
    private final List<Source> sources;
    private final Map<String, Unit> byId = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> within = new HashMap<>();

    /** @throws IllegalArgumentException where an id stands twice, a parent is missing, or a unit stands above itself */
    @JsonCreator
    public Units(@JsonProperty("units") List<Unit> units, @JsonProperty("sources") List<Source> sources) {
        this.units = List.copyOf(units);
        this.sources = List.copyOf(sources);
        for (Unit unit : units) {
            if (byId.put(unit.unit(), unit) != null) {
                throw new IllegalArgumentException("the unit " + unit.unit() + " stands twice in the file of units");
            }
            if (unit.parent() != null) {
                parents.put(unit.unit(), unit.parent());
            }
        }
        for (Unit unit : units) {
            if (unit.parent() != null && !byId.containsKey(unit.parent())) {
                throw new IllegalArgumentException("the parent of " + unit.unit() + " is not in the file of units");
            }
        }
        for (Unit unit : units) {
            Set<String> upwards = new HashSet<>();
            for (String at = unit.unit(); at != null; at = parents.get(at)) {
                if (!upwards.add(at)) {
                    throw new IllegalArgumentException("the unit " + at + " stands above itself in the file of units");
                }
                within.computeIfAbsent(at, first -> new ArrayList<>()).add(unit.unit());
            }
        }
        within.replaceAll((id, ids) -> List.copyOf(ids));
    }

    public List<Unit> units() {
        return units;
    }

    public List<Source> sources() {
        return sources;
    }

    /** @throws UncheckedIOException where the file can't be read or breaks the schema */
    public static Units read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("units " + file + ": " + e.getMessage(), e);
        }
    }

    /** The sample that comes with the centre: the ward {@code cho-quan}, a neighbour, and their city. */
    public static Units sample() {
        try (InputStream in = Units.class.getResourceAsStream("/vn/gioc/domain/units.json")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Unit> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** The unit above each, where it has one. */
    public Map<String, String> parents() {
        return Collections.unmodifiableMap(parents);
    }

    /** The unit itself and all below it, as they stand in the file: what its figures are the sums of. */
    public List<String> within(String id) {
        return within.getOrDefault(id, List.of());
    }

    private static Units read(InputStream in) throws IOException {
        return JsonMapper.builder()
                .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationDeserializer()))
                .build()
                .readValue(in, Units.class);
    }
}
