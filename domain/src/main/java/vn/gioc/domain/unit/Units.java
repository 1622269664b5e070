package vn.gioc.domain.unit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.gioc.domain.catalog.DurationDeserializer;

/** The units a centre watches and the sources that feed them: one file. */
public record Units(List<Unit> units, List<Source> sources) {
    /** @throws IllegalArgumentException where an id stands twice or a parent is missing */
    public Units {
        units = List.copyOf(units);
        sources = List.copyOf(sources);
        Set<String> ids = new HashSet<>();
        for (Unit unit : units) {
            if (!ids.add(unit.unit())) {
                throw new IllegalArgumentException("the unit " + unit.unit() + " stands twice in the file of units");
            }
        }
        for (Unit unit : units) {
            if (unit.parent() != null && !ids.contains(unit.parent())) {
                throw new IllegalArgumentException("the parent of " + unit.unit() + " is not in the file of units");
            }
        }
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
        return units.stream().filter(unit -> unit.unit().equals(id)).findFirst();
    }

    public boolean knows(String id) {
        return find(id).isPresent();
    }

    /** The unit above each, where it has one. */
    public Map<String, String> parents() {
        Map<String, String> parents = new HashMap<>();
        for (Unit unit : units) {
            if (unit.parent() != null) {
                parents.put(unit.unit(), unit.parent());
            }
        }
        return Map.copyOf(parents);
    }

    /** The unit itself and all below it: what its figures are the sums of. */
    public List<String> within(String id) {
        Map<String, String> parents = parents();
        return units.stream()
                .map(Unit::unit)
                .filter(each -> isWithin(each, id, parents))
                .toList();
    }

    private static boolean isWithin(String unit, String ancestor, Map<String, String> parents) {
        for (String at = unit; at != null; at = parents.get(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private static Units read(InputStream in) throws IOException {
        return JsonMapper.builder()
                .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationDeserializer()))
                .build()
                .readValue(in, Units.class);
    }
}
