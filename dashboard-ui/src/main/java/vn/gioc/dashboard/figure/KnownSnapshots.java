package vn.gioc.dashboard.figure;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.knowledge.AsKnown;
import vn.gioc.dashboard.knowledge.Knowledge;
import vn.gioc.dashboard.knowledge.Part;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** The figures of a unit as they were known at a moment: the same queries, over the tables of then, at the hour of then. */
@Component
class KnownSnapshots {
    private static final Set<Part> PARTS = EnumSet.of(
            Part.DOSSIER_FLOW, Part.REPORT_FLOW, Part.INTERACTION_FLOW, Part.INDICATOR_VALUE, Part.INDICATOR_ROLLUP);

    private final Knowledge knowledge;
    private final SnapshotQueries snapshots;
    private final Units units;
    private final Catalogs catalogs;
    private final WorkingCalendar calendar;

    KnownSnapshots(
            Knowledge knowledge, SnapshotQueries snapshots, Units units, Catalogs catalogs, WorkingCalendar calendar) {
        this.knowledge = knowledge;
        this.snapshots = snapshots;
        this.units = units;
        this.catalogs = catalogs;
        this.calendar = calendar;
    }

    /**
     * @throws vn.gioc.dashboard.knowledge.NotKnownYet for a moment later than what is committed
     * @throws org.springframework.dao.DataAccessException where the database can't be read
     */
    Snapshot read(Unit unit, Question question, Instant asOf) {
        try (AsKnown known = knowledge.open(asOf, units.within(unit.unit()), PARTS)) {
            JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(known.connection(), true));
            return snapshots
                    .over(
                            database,
                            known.catalog().orElseGet(catalogs::current),
                            known.book().calendar(unit.unit(), asOf).orElse(calendar),
                            Clock.fixed(asOf, ZoneOffset.UTC))
                    .read(unit, question);
        } catch (SQLException e) {
            throw new SQLStateSQLExceptionTranslator().translate("tell again what was known", null, e);
        }
    }
}
