package vn.gioc.dashboard.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.feed.ReplayBoards;
import vn.gioc.dashboard.figure.PastTables.Span;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Category;
import vn.gioc.domain.catalog.Entry;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.catalog.Procedure;
import vn.gioc.domain.unit.Unit;

/**
 * Boards carry what codes are called in Vietnamese, as figures and files do. Who reads English gets the catalog's English
 * names; a name that it has none for stays as it is.
 */
@Component
public class ListedNames {
    private static final List<Names> UNLISTED = List.of(new Names("Khác", "Other"), new Names("Chưa rõ", "Unknown"));

    private final Catalogs catalogs;
    private volatile @Nullable Listed last;

    /** English names by Vietnamese ones, of one catalog: read anew only where there is another. */
    private record Listed(Catalog catalog, Map<String, String> names) {}

    ListedNames(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    public Board in(Words words, Board board) {
        return words.isEnglish() ? new EnglishBoard(of(words, board.unit())).of(board) : board;
    }

    public List<Item> in(Words words, Unit unit, List<Item> items) {
        return words.isEnglish() ? new EnglishBoard(of(words, unit)).items(items) : items;
    }

    /** The same of boards of the past. */
    public ReplayBoards in(Words words, ReplayBoards boards) {
        return new ReplayBoards() {
            @Override
            public Span span(Unit unit) {
                return boards.span(unit);
            }

            @Override
            public Board at(Unit unit, java.time.Instant moment) {
                return in(words, boards.at(unit, moment));
            }
        };
    }

    /** What makes the reader's name of the Vietnamese one. */
    public UnaryOperator<String> of(Words words, Unit unit) {
        if (!words.isEnglish()) {
            return UnaryOperator.identity();
        }
        Map<String, String> listed = listed();
        Map<String, String> areas = new HashMap<>();
        unit.areas().forEach(each -> areas.put(each.names().vi(), each.names().en()));
        return name -> areas.getOrDefault(name, listed.getOrDefault(name, name));
    }

    /** While the database is away, those that were read last. */
    private Map<String, String> listed() {
        Listed known = last;
        Catalog catalog;
        try {
            catalog = catalogs.current();
        } catch (DataAccessException away) {
            return known == null ? Map.of() : known.names;
        }
        if (known != null && known.catalog == catalog) {
            return known.names;
        }
        Map<String, String> listed = new HashMap<>();
        Stream<Names> entries = Stream.of(catalog.fields(), catalog.topics(), catalog.touchpoints())
                .flatMap(List::stream)
                .map(Entry::names);
        Stream<Names> rest = Stream.concat(
                catalog.categories().stream().map(Category::entry).map(Entry::names),
                catalog.procedures().stream().map(Procedure::names));
        Stream.concat(Stream.concat(entries, rest), UNLISTED.stream())
                .forEach(names -> listed.putIfAbsent(names.vi(), names.en()));
        last = new Listed(catalog, listed);
        return listed;
    }
}
