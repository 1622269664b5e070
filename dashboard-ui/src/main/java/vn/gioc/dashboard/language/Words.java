package vn.gioc.dashboard.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Names;

/** The words of one language. Vietnamese comes first: it is spoken wherever English is not asked for. */
public final class Words {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;
    private final Written written;

    private Words(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("vaadin-i18n.translations", locale, EXACT);
        this.written = new Written(locale);
    }

    public static Words vietnamese() {
        return new Words(VIETNAMESE);
    }

    public static Words english() {
        return new Words(Locale.ENGLISH);
    }

    /**
     * @param asked the {@code lang} of the address; null where it has none
     * @param browser what the browser prefers; null where that is not to count
     */
    public static Words of(@Nullable String asked, @Nullable Locale browser) {
        String language = asked == null && browser != null ? browser.getLanguage() : asked;
        return "en".equals(language) ? english() : vietnamese();
    }

    public Locale locale() {
        return locale;
    }

    public boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }

    public Written written() {
        return written;
    }

    /** @throws java.util.MissingResourceException where no language has the key */
    public String say(String key, Object... what) {
        String text = texts.getString(key);
        return what.length == 0 ? text : MessageFormat.format(text, what);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A count beside its noun: the key ends in {@code .one} where the language has a singular and the count is one. */
    public String count(String key, long count, Object... more) {
        String one = key + ".one";
        Object[] what = new Object[more.length + 1];
        what[0] = written.count(count);
        System.arraycopy(more, 0, what, 1, more.length);
        return say(count == 1 && isEnglish() && texts.containsKey(one) ? one : key, what);
    }

    /** A unit of measure as the catalog writes it, in Vietnamese; English has words for most. */
    public String measure(String measure) {
        String key = "unit." + measure.replace(' ', '-');
        return isEnglish() && texts.containsKey(key) ? texts.getString(key) : measure;
    }

    /** A value with its unit: 17 ca, but 97,4%. */
    public String measured(String value, String measure) {
        return measure.equals("%") ? value + measure : (value + " " + measure(measure)).strip();
    }

    public String name(Names names) {
        return names.in(locale);
    }
}
