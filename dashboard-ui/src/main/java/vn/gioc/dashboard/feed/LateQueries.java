package vn.gioc.dashboard.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.figure.Dimension;
import vn.gioc.dashboard.figure.PartNames;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Divides what is late by who acts on it, by what it is and by where, down to its rows. */
@Component
public class LateQueries {
    private final JdbcClient database;
    private final ListQueries lists;
    private final Catalogs catalogs;
    private final Units units;

    LateQueries(JdbcClient database, ListQueries lists, Catalogs catalogs, Units units) {
        this.database = database;
        this.lists = lists;
        this.catalogs = catalogs;
        this.units = units;
    }

    /**
     * @param key as the rows have it; empty where they say nothing
     * @param firstDue of what is in it, when the first was or is due
     */
    public record Group(String key, String name, long count, Instant firstDue) {}

    /** The largest first; together they are the figure of the whole. */
    public List<Group> groups(Late late, Unit unit, Late.By by, Instant now) {
        PartNames names = names(late, unit, by);
        return database.sql("""
                        select coalesce(%s, '') as key, count(*) as count, min(coalesce(due_at, overdue_from)) as first_due
                        from %s
                        where unit = any (:units::text[]) and %s
                        group by 1
                        order by 2 desc, 3, 1""".formatted(late.column(by), late.table(), late.condition()))
                .param("units", within(unit))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> group(row, name(names, by, row.getString("key"))))
                .list();
    }

    /** Those of one group, the worst first, at most {@code atMost}. */
    public List<Item> items(Late late, Unit unit, Late.By by, String key, Instant now, int atMost) {
        PartNames kinds = names(late, unit, Late.By.KIND);
        return database.sql("""
                        select code, %s as kind, %s as who, area, due_at, overdue_from
                        from %s
                        where unit = any (:units::text[]) and %s and coalesce(%s, '') = :key
                        order by coalesce(due_at, overdue_from), code
                        limit :most""".formatted(late.kind(), late.who(), late.table(), late.condition(), late.column(by)))
                .param("units", within(unit))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .param("most", atMost)
                .query((row, n) -> lists.item(row, name(kinds, Late.By.KIND, row.getString("kind")), now))
                .list();
    }

    /** What a group is called in Vietnamese; a code nobody lists is its own name. */
    public String name(Late late, Unit unit, Late.By by, String key) {
        return name(names(late, unit, by), by, key);
    }

    private static String name(PartNames names, Late.By by, @Nullable String key) {
        String code = key == null ? "" : key;
        return by == Late.By.OFFICER && !code.isEmpty() ? code : names.name(code);
    }

    private PartNames names(Late late, Unit unit, Late.By by) {
        return PartNames.of(dimension(late, by), catalogs.current(), unit);
    }

    private static Dimension dimension(Late late, Late.By by) {
        if (by == Late.By.KIND) {
            return late == Late.OVERDUE_REPORTS ? Dimension.CATEGORY : Dimension.PROCEDURE;
        }
        return Dimension.AREA;
    }

    private static Group group(ResultSet row, String name) throws SQLException {
        return new Group(
                row.getString("key"),
                name,
                row.getLong("count"),
                row.getObject("first_due", OffsetDateTime.class).toInstant());
    }

    private String[] within(Unit unit) {
        return units.within(unit.unit()).toArray(String[]::new);
    }
}
