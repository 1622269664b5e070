package vn.gioc.domain.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a code is called, in Vietnamese and in English. */
public record Names(String vi, String en) {
    public Names(String vi, @Nullable String en) {
        this.vi = vi;
        this.en = en == null ? vi : en;
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
