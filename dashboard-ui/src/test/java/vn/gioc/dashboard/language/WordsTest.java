package vn.gioc.dashboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern SAID = Pattern.compile("words\\.(?:say|count)\\(\\s*\"([\\w.-]+)\"\\s*[,)]");

    private final Properties english = read("translations.properties");
    private final Properties vietnamese = read("translations_vi.properties");

    @Test
    void bothLanguagesHaveEveryKey() {
        Set<String> plural = keys(english).stream()
                .filter(key -> !key.endsWith(".one") || key.equals("say.except.one"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys(vietnamese)).isEqualTo(plural);
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (String key : keys(vietnamese)) {
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(vietnamese.getProperty(key)));
        }
    }

    @Test
    void everyKeyThatTheScreensSayIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        int found = 0;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher said = SAID.matcher(Files.readString(source));
                while (said.find()) {
                    found++;
                    if (!vietnamese.containsKey(said.group(1))) {
                        missing.add(said.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(40);
    }

    @Test
    void vietnameseIsSpokenUnlessEnglishIsAskedFor() {
        assertThat(Words.of(null, Locale.FRENCH).locale().getLanguage()).isEqualTo("vi");
        assertThat(Words.of(null, Locale.US).locale().getLanguage()).isEqualTo("en");
        assertThat(Words.of("vi", Locale.US).locale().getLanguage()).isEqualTo("vi");
        assertThat(Words.of("en", null).locale().getLanguage()).isEqualTo("en");
    }

    @Test
    void oneIsNotManyInEnglish() {
        assertThat(Words.english().count("item.late", 1)).isEqualTo("1 day late");
        assertThat(Words.english().count("item.late", 2)).isEqualTo("2 days late");
        assertThat(Words.vietnamese().count("item.late", 1)).isEqualTo("trễ 1 ngày");
    }

    private static Set<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static int arguments(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                WordsTest.class.getResourceAsStream("/vaadin-i18n/" + name), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
