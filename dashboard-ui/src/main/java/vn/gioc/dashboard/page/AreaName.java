package vn.gioc.dashboard.page;

import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.unit.Unit;

/** What a neighbourhood is called where there is little room: KP 5. */
public final class AreaName {
    private AreaName() {}

    /** @param code as the source sent it; itself where the unit does not list it, empty where none was sent */
    public static String of(Unit unit, @Nullable String code, Words words) {
        if (code == null) {
            return "";
        }
        return unit.areas().stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .map(area -> brief(words.name(area.names()), words))
                .orElse(code);
    }

    private static String brief(String name, Words words) {
        return name.replace(words.say("map.long"), words.say("map.short"));
    }
}
