package vn.gioc.domain.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gioc.domain.deadline.WorkingCalendar;

/** The files that come with the centre, as versions in force from the beginning. */
public final class ShippedReference {
    private static final String SOURCE = "gioc";

    private ShippedReference() {}

    public static List<Known> versions() {
        return Stream.of(
                        shipped(ReferenceVersion.Kind.CALENDAR, WorkingCalendar.COUNTRY, "working-calendar.json"),
                        shipped(ReferenceVersion.Kind.CATALOG, ReferenceVersion.WARD, "catalog.json"),
                        shipped(ReferenceVersion.Kind.WEIGHTS, ReferenceVersion.INDEX_766, "weights-766.json"),
                        shipped(ReferenceVersion.Kind.ALERTS, ReferenceVersion.WARD, "alerts.json"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Known> shipped(ReferenceVersion.Kind kind, String name, String file) {
        try (InputStream in = ShippedReference.class.getResourceAsStream("/vn/gioc/domain/" + file)) {
            if (in == null) {
                return Optional.empty();
            }
            JsonNode content = JsonMapper.builder().build().readTree(in);
            String version = content.path("version").asText("1");
            return Optional.of(new Known(
                    Instant.EPOCH, SOURCE, "shipped/" + file, new ReferenceVersion(kind, name, version, content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
