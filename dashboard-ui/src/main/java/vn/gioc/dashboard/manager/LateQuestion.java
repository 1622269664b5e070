package vn.gioc.dashboard.manager;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.feed.Late;
import vn.gioc.dashboard.feed.LateQueries;
import vn.gioc.dashboard.feed.LateQueries.Group;
import vn.gioc.domain.unit.Unit;

/**
 * A list divided, as its address asks for it.
 *
 * @param of the key of the part whose rows are wanted; null: the parts themselves
 */
record LateQuestion(
        Unit unit, Listing listing, Late.By by, @Nullable String of) {
    static final int AT_MOST = 200;

    static LateQuestion of(Unit unit, QueryParameters query) {
        Listing listing = Listing.ofWord(query.getSingleParameter("list").orElse(""));
        Late.By by = Arrays.stream(Late.By.values())
                .filter(each -> word(each).equals(query.getSingleParameter("by").orElse("")))
                .findFirst()
                .orElse(Late.By.OFFICER);
        return new LateQuestion(
                unit, listing, by, query.getSingleParameter("of").orElse(null));
    }

    /** What was read of it: parts, or the rows of one. */
    record Answer(List<Group> groups, List<Item> items) {
        Answer {
            groups = List.copyOf(groups);
            items = List.copyOf(items);
        }

        long all() {
            return groups.stream().mapToLong(Group::count).sum();
        }
    }

    Answer read(LateQueries late, Instant now) {
        List<Group> groups = late.groups(listing.late(), unit, by, now);
        return of == null
                ? new Answer(groups, List.of())
                : new Answer(
                        groups.stream().filter(each -> each.key().equals(of)).toList(),
                        late.items(listing.late(), unit, by, of, now, AT_MOST));
    }

    LateQuestion by(Late.By other) {
        return new LateQuestion(unit, listing, other, null);
    }

    LateQuestion listing(Listing other) {
        return new LateQuestion(unit, other, by, null);
    }

    LateQuestion part(String key) {
        return new LateQuestion(unit, listing, by, key);
    }

    String address() {
        String part = of == null ? "" : "&of=" + URLEncoder.encode(of, StandardCharsets.UTF_8);
        return "/late?list=" + listing.word() + "&by=" + word(by) + part + "&unit=" + unit.unit();
    }

    /** The end of the key of its words: reports have assignees and categories. */
    static String key(Listing listing, Late.By by) {
        return "late.by." + word(by) + (listing.opens() || by == Late.By.AREA ? "" : ".reports");
    }

    private static String word(Late.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
