package vn.gioc.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colour roles of one theme, read out of the style sheet that browsers get. */
record Palette(Map<String, Colour> roles) {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern ROLE = Pattern.compile("--([\\w-]+):\\s*(#[0-9A-Fa-f]{6})");

    static Palette of(String theme) {
        Map<String, Colour> roles = new HashMap<>();
        Matcher rule = RULE.matcher(sheet());
        while (rule.find()) {
            if (rule.group(1).contains("[data-theme=\"" + theme + "\"]")) {
                Matcher role = ROLE.matcher(rule.group(2));
                while (role.find()) {
                    roles.put(role.group(1), Colour.parse(role.group(2)));
                }
            }
        }
        return new Palette(Map.copyOf(roles));
    }

    Colour role(String name) {
        return Objects.requireNonNull(roles.get(name), () -> "no role " + name);
    }

    private static String sheet() {
        try (InputStream in = Palette.class.getResourceAsStream("/META-INF/resources/screens/tokens.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
