package vn.gioc.dashboard.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.figure.PartNames;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Procedure;

/** Reads the dossiers and reports that need a decision. */
@Component
class ListQueries {
    private final JdbcClient database;
    private final Catalogs catalogs;

    ListQueries(JdbcClient database, Catalogs catalogs) {
        this.database = database;
        this.catalogs = catalogs;
    }

    List<Item> longestOverdueDossiers(List<String> units, Instant now) {
        return database.sql("""
                        select code, procedure, officer, area, due_at, overdue_from
                        from dossier
                        where unit = any (:units::text[]) and stage in ('OPEN', 'PAUSED') and overdue_from <= :now
                        order by overdue_from, code
                        limit 50""")
                .param("units", units.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> dossier(row, now))
                .list();
    }

    List<Item> dossiersDueNext(List<String> units, Instant now) {
        return database.sql("""
                        select code, procedure, officer, area, due_at, overdue_from
                        from dossier
                        where unit = any (:units::text[]) and stage = 'OPEN' and due_at is not null
                          and (overdue_from is null or overdue_from > :now)
                        order by due_at, code
                        limit 50""")
                .param("units", units.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> dossier(row, now))
                .list();
    }

    List<Item> longestOverdueReports(List<String> units, Instant now, PartNames categories) {
        return database.sql("""
                        select code, coalesce(category, '') as category, assignee, area, due_at, overdue_from
                        from report
                        where unit = any (:units::text[]) and is_open and overdue_from <= :now
                        order by overdue_from, code
                        limit 50""")
                .param("units", units.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Item(
                        row.getString("code"),
                        categories.name(categories.key(row.getString("category"))),
                        null,
                        row.getString("assignee"),
                        row.getString("area"),
                        moment(row, "due_at"),
                        daysLate(row, now)))
                .list();
    }

    /** A row of either, whose columns kind and who say what it is and who acts on it. */
    Item item(ResultSet row, String title, Instant now) throws SQLException {
        return new Item(
                row.getString("code"),
                title,
                null,
                row.getString("who"),
                row.getString("area"),
                moment(row, "due_at"),
                daysLate(row, now));
    }

    private Item dossier(ResultSet row, Instant now) throws SQLException {
        String procedure = row.getString("procedure");
        PartNames fields = PartNames.ofFields(catalogs.current());
        return new Item(
                row.getString("code"),
                catalogs.current()
                        .procedure(procedure)
                        .map(each -> each.names().vi())
                        .orElse(procedure),
                fields.name(catalogs.current()
                        .procedure(procedure)
                        .map(Procedure::field)
                        .orElse(PartNames.OTHER)),
                row.getString("officer"),
                row.getString("area"),
                moment(row, "due_at"),
                daysLate(row, now));
    }

    private static long daysLate(ResultSet row, Instant now) throws SQLException {
        Instant overdueFrom = moment(row, "overdue_from");
        return overdueFrom == null || overdueFrom.isAfter(now)
                ? 0
                : Duration.between(overdueFrom, now).toDays();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
