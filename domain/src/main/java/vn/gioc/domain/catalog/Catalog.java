package vn.gioc.domain.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Limit;

/**
 * The codes a ward lists. An event may carry a code that is not among them: it counts, under "khác" (other), and the
 * code is listed on the page of data quality.
 *
 * @param reportLimit of a citizen report whose category has none of its own
 * @param urgentReportLimit the same of an urgent one
 */
@JsonIgnoreProperties("$schema")
public record Catalog(
        String version,
        List<Entry> fields,
        List<Procedure> procedures,
        List<Entry> steps,
        List<Category> categories,
        List<Entry> topics,
        List<Entry> touchpoints,
        List<Indicator> indicators,
        @Nullable Limit reportLimit,
        @Nullable Limit urgentReportLimit) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationDeserializer()))
            .build();

    public Catalog {
        fields = List.copyOf(fields);
        procedures = List.copyOf(procedures);
        steps = List.copyOf(steps);
        categories = List.copyOf(categories);
        topics = List.copyOf(topics);
        touchpoints = List.copyOf(touchpoints);
        indicators = List.copyOf(indicators);
    }

    /**
     * @throws UncheckedIOException where the file can't be read
     * @throws InvalidCatalog where it is no JSON, breaks the schema or contradicts itself
     */
    public static Catalog read(Path file) {
        try {
            return parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("catalog " + file + ": " + e.getMessage(), e);
        }
    }

    /** The catalog that comes with the centre. */
    public static Catalog sample() {
        try (InputStream in = Catalog.class.getResourceAsStream("/vn/gioc/domain/catalog.json")) {
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Procedure> procedure(String code) {
        return procedures.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /**
     * How long a citizen report may take: plain days or plain hours, around the clock. Null where the ward has not said.
     *
     * @param category a code; null where it is not known
     */
    public @Nullable Limit reportLimit(@Nullable String category, boolean urgent) {
        Limit own = categories.stream()
                .filter(each -> each.code().equals(category))
                .findFirst()
                .map(each -> urgent ? each.urgentLimit() : each.limit())
                .orElse(null);
        return own != null ? own : urgent ? urgentReportLimit : reportLimit;
    }

    /** @throws InvalidCatalog where it breaks the schema or contradicts itself, with all its faults */
    public static Catalog parse(JsonNode content) {
        List<CatalogFault> faults = faults(content);
        if (!faults.isEmpty()) {
            throw new InvalidCatalog(faults);
        }
        try {
            return JSON.treeToValue(content, Catalog.class);
        } catch (JsonProcessingException e) {
            throw new InvalidCatalog(List.of(new CatalogFault("", String.valueOf(e.getOriginalMessage()))));
        }
    }

    /** What is wrong with what should be a catalog; nothing where it is one. */
    public static List<CatalogFault> faults(JsonNode content) {
        return Stream.concat(CatalogSchema.faults(content).stream(), CatalogRules.faults(content).stream())
                .toList();
    }

    /** @throws InvalidCatalog where it is no JSON, breaks the schema or contradicts itself */
    public static Catalog parse(byte[] json) {
        try {
            return parse(JSON.readTree(json));
        } catch (JacksonException e) {
            throw new InvalidCatalog(List.of(new CatalogFault(
                    "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
