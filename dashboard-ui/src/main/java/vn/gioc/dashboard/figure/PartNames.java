package vn.gioc.dashboard.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Category;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.catalog.Procedure;
import vn.gioc.domain.dossier.Channel;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.domain.unit.Unit;

/** What the parts of a figure are called. A code that the ward's list has not counts under "khac". */
public final class PartNames {
    /** The key under which codes are gathered that nobody lists. */
    public static final String OTHER = "khac";

    private static final Names OTHER_NAMES = new Names("Khác", "Other");
    private static final Names UNKNOWN_NAMES = new Names("Chưa rõ", "Unknown");
    private static final Map<String, Names> CHANNELS = Map.of(
            Channel.IN_PERSON.name(), new Names("Trực tiếp", "In person"),
            Channel.ONLINE.name(), new Names("Trực tuyến", "Online"),
            Channel.POST.name(), new Names("Bưu chính công ích", "Public postal service"));

    private static final Map<String, Names> KINDS = Map.of(
            InteractionHappened.QUESTION, new Names("Câu hỏi", "Question"),
            InteractionHappened.VISIT, new Names("Lượt truy cập", "Visit"),
            InteractionHappened.SESSION, new Names("Phiên làm việc", "Session"),
            InteractionHappened.ANNOUNCEMENT, new Names("Thông báo", "Announcement"));

    private final Map<String, Names> names;
    private final boolean closedList;

    private PartNames(Map<String, Names> names, boolean closedList) {
        this.names = Map.copyOf(names);
        this.closedList = closedList;
    }

    public static PartNames of(Dimension dimension, Catalog catalog, Unit unit) {
        return switch (dimension) {
            case AREA -> new PartNames(entries(unit.areas()), false);
            case PROCEDURE -> new PartNames(procedures(catalog), true);
            case CHANNEL -> new PartNames(CHANNELS, false);
            case TOUCHPOINT -> new PartNames(entries(catalog.touchpoints()), false);
            case CATEGORY ->
                new PartNames(
                        entries(catalog.categories().stream()
                                .map(Category::entry)
                                .toList()),
                        true);
            case KIND -> new PartNames(KINDS, false);
            case TOPIC -> new PartNames(entries(catalog.topics()), true);
        };
    }

    /** The names of the fields that procedures belong to. */
    public static PartNames ofFields(Catalog catalog) {
        return new PartNames(entries(catalog.fields()), true);
    }

    /** The key of the part that a code counts under. */
    public String key(String code) {
        return code.isEmpty() || !closedList || names.containsKey(code) ? code : OTHER;
    }

    /** Its name in Vietnamese; the code itself where it has none. */
    public String name(String key) {
        if (key.isEmpty()) {
            return UNKNOWN_NAMES.vi();
        }
        Names known = key.equals(OTHER) ? names.getOrDefault(key, OTHER_NAMES) : names.get(key);
        return known == null ? key : known.vi();
    }

    private static Map<String, Names> entries(List<Entry> list) {
        Map<String, Names> names = new HashMap<>();
        list.forEach(each -> names.put(each.code(), each.names()));
        return names;
    }

    private static Map<String, Names> procedures(Catalog catalog) {
        Map<String, Names> names = new HashMap<>();
        for (Procedure each : catalog.procedures()) {
            names.put(each.code(), each.names());
        }
        return names;
    }
}
