package vn.gioc.domain.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.DurationDeserializer;
import vn.gioc.domain.catalog.Names;

/**
 * The file of rules a ward edits: one version of it.
 *
 * @param owners what people call those whom rules name as owners, by their codes; those without a name go by their code
 */
public record AlertRules(String version, Map<String, Names> owners, List<AlertRule> rules) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationDeserializer()))
            .build();

    /** @throws IllegalArgumentException where a code stands twice */
    public AlertRules(String version, @Nullable Map<String, Names> owners, List<AlertRule> rules) {
        this.version = Wrong.ifMissing("version", version);
        this.owners = owners == null ? Map.of() : Map.copyOf(owners);
        this.rules = List.copyOf(Wrong.ifMissing("rules", rules));
        Set<String> codes = new HashSet<>();
        for (AlertRule rule : rules) {
            Wrong.unless(codes.add(rule.code()), "the rule " + rule.code() + " stands twice");
        }
    }

    /** @throws IllegalArgumentException where it is no file of rules, with the rule and the field that is wrong */
    public static AlertRules parse(JsonNode content) {
        try {
            return JSON.treeToValue(content, AlertRules.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("alerts: " + e.getMessage(), e);
        }
    }

    /** Those that come with the centre. */
    public static AlertRules sample() {
        try (InputStream in = AlertRules.class.getResourceAsStream("/vn/gioc/domain/alerts.json")) {
            return parse(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<AlertRule> rule(String code) {
        return rules.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
