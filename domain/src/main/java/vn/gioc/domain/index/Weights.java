package vn.gioc.domain.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Names;

/**
 * How many points each part of the service index is worth: a version, which changes when the government changes it. The
 * groups and their points are those of Quyết định 766/QĐ-TTg of 23/6/2022.
 *
 * @param source the legal document and what else it rests on
 * @param verify what a ward must confirm before it relies on it; null where nothing
 */
public record Weights(
        String version,
        @JsonDeserialize(using = NoteReader.class) Names source,
        @JsonDeserialize(using = NoteReader.class) @Nullable Names verify,
        List<Group> groups) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A group of the index (nhóm chỉ số), such as CKMB: its points are those of its parts. */
    public record Group(String code, Names names, BigDecimal points, List<Part> parts) {
        /** @throws IllegalArgumentException where the parts do not add up to the group */
        public Group {
            parts = List.copyOf(parts);
            Objects.requireNonNull(names, code + " has no names");
            if (sum(parts, Part::points).compareTo(points) != 0) {
                throw new IllegalArgumentException("the parts of " + code + " do not add up to its points");
            }
        }
    }

    /**
     * A sub-indicator (chỉ số thành phần).
     *
     * @param points reached where every thing counted is a hit
     * @param verify what a ward must confirm of it; null where nothing
     */
    public record Part(
            String code,
            Names names,
            BigDecimal points,
            Input input,

            @JsonDeserialize(using = NoteReader.class) @Nullable
            Names verify) {
        /** @throws IllegalArgumentException where it is worth nothing */
        public Part {
            Objects.requireNonNull(code, "a part without a code");
            Objects.requireNonNull(names, code + " has no names");
            Objects.requireNonNull(input, code + " has no input");
            if (points.signum() <= 0) {
                throw new IllegalArgumentException(code + " is worth no points");
            }
        }
    }

    /** @throws IllegalArgumentException where there is no group or a code stands twice */
    public Weights {
        groups = List.copyOf(groups);
        Set<String> codes = new HashSet<>();
        for (Group group : groups) {
            for (Part part : group.parts()) {
                if (!codes.add(part.code())) {
                    throw new IllegalArgumentException("the part " + part.code() + " stands twice");
                }
            }
        }
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("weights without any part");
        }
    }

    /** @throws IllegalArgumentException where the text is no weights, with the place in it */
    public static Weights parse(String json) {
        try {
            return parse(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("weights: " + e.getOriginalMessage(), e);
        }
    }

    /** @throws IllegalArgumentException where it is no weights, with the place in it */
    public static Weights parse(JsonNode json) {
        try {
            return JSON.treeToValue(json, Weights.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("weights: " + e.getMessage(), e);
        }
    }

    /** Those that come with the centre. */
    public static Weights sample() {
        try (InputStream in = Weights.class.getResourceAsStream("/vn/gioc/domain/weights-766.json")) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All points there are to be won: 100 in the decision. */
    public BigDecimal points() {
        return sum(groups, Group::points);
    }

    static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> of) {
        return all.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
