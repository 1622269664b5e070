package vn.gioc.dashboard.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.gioc.dashboard.map.AreaShape.Place;

/**
 * The outlines of neighbourhoods by unit: a GeoJSON FeatureCollection (RFC 7946) of Polygons and MultiPolygons with the
 * properties {@code unit} and {@code code}.
 */
public final class AreaShapes {
    private final Map<String, List<AreaShape>> byUnit;

    private AreaShapes(Map<String, List<AreaShape>> byUnit) {
        this.byUnit = Map.copyOf(byUnit);
    }

    /** Without any map. */
    public static AreaShapes none() {
        return new AreaShapes(Map.of());
    }

    /** The polygons that come with the centre, of no real place, and marked so. */
    public static AreaShapes sample() {
        try (InputStream file = AreaShapes.class.getResourceAsStream("areas.geojson")) {
            return of(JsonMapper.builder().build().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws UncheckedIOException where the file can't be read
     * @throws IllegalArgumentException where it is no such collection; the reason names the feature
     */
    public static AreaShapes read(Path file) {
        try {
            return of(JsonMapper.builder().build().readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("areas " + file + ": no JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("areas " + file + ": " + e.getMessage(), e);
        }
    }

    static AreaShapes of(JsonNode collection) {
        if (!collection.path("features").isArray()) {
            throw new IllegalArgumentException("areas: no FeatureCollection");
        }
        Map<String, List<AreaShape>> byUnit = new HashMap<>();
        int number = 0;
        for (JsonNode feature : collection.path("features")) {
            JsonNode told = feature.path("properties");
            String unit = told.path("unit").asText();
            String code = told.path("code").asText();
            if (unit.isEmpty() || code.isEmpty()) {
                throw new IllegalArgumentException("areas: feature " + number + " has no unit or no code");
            }
            byUnit.computeIfAbsent(unit, each -> new ArrayList<>())
                    .add(new AreaShape(
                            code,
                            rings(feature.path("geometry"), code),
                            told.path("sample").asBoolean()));
            number++;
        }
        byUnit.replaceAll((unit, shapes) -> List.copyOf(shapes));
        return new AreaShapes(byUnit);
    }

    private static List<List<Place>> rings(JsonNode geometry, String code) {
        List<List<Place>> rings = new ArrayList<>();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> add(rings, geometry.path("coordinates"));
            case "MultiPolygon" -> geometry.path("coordinates").forEach(polygon -> add(rings, polygon));
            default -> throw new IllegalArgumentException("areas: " + code + " is neither Polygon nor MultiPolygon");
        }
        return rings;
    }

    private static void add(List<List<Place>> rings, JsonNode polygon) {
        for (JsonNode ring : polygon) {
            List<Place> places = new ArrayList<>();
            ring.forEach(place -> places.add(
                    new Place(place.path(0).asDouble(Double.NaN), place.path(1).asDouble(Double.NaN))));
            rings.add(places);
        }
    }

    /** Those of one unit; empty where the file has none. */
    public List<AreaShape> of(String unit) {
        return byUnit.getOrDefault(unit, List.of());
    }
}
