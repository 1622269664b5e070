package vn.gioc.dashboard.manager;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.JobState;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Reads who has how much to do, all of one flush. A week begins on Monday, Asia/Ho_Chi_Minh. */
@Repository
class WorkloadQueries {
    /** The same weekdays and hours, 52 weeks ago. */
    private static final Duration YEAR = Duration.ofDays(364);

    private static final String LOADS = """
            select coalesce(officer, '') as officer,
              count(*) filter (where stage = 'OPEN') as open,
              count(*) filter (where stage = 'PAUSED') as paused,
              count(*) filter (where stage in ('OPEN', 'PAUSED') and overdue_from <= :now) as overdue,
              count(*) filter (where stage = 'OPEN' and due_soon_from <= :now
                and (overdue_from is null or overdue_from > :now)) as due_soon,
              count(*) filter (where ended_at >= :week) as done,
              count(*) filter (where ended_at >= :week and timeliness = 'LATE') as late,
              count(*) filter (where ended_at < :week) as done_before
            from dossier
            where unit = any (:units::text[])
              and (stage in ('OPEN', 'PAUSED')
                or ended_by in ('PROCESSED', 'RETURNED')
                  and (ended_at >= :week and ended_at <= :now or ended_at >= :weekBefore and ended_at <= :nowBefore))
            group by 1
            order by overdue desc, due_soon desc, open desc, 1""";

    private static final String KNOWS = """
            select exists (select from dossier_total_flow
                           where unit = any (:units::text[]) and width = 'DAY' and bucket <= :weekBefore)
              and not exists (select from retired_subject
                              where kind = 'dossier' and ended_at >= :weekBefore and ended_at <= :nowBefore)""";

    private final JdbcClient database;
    private final JobQueries jobs;
    private final Tables tables;
    private final Units units;
    private final Clock clock;

    WorkloadQueries(JdbcClient database, JobQueries jobs, Tables tables, Units units, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.tables = tables;
        this.units = units;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DataAccessException or a TransactionException where the database can't be read */
    Workload of(Unit unit) {
        Instant now = clock.instant();
        return tables.asOfOneFlush(() -> {
            JobState state = jobs.state();
            boolean knows = asked(KNOWS, unit, now).query(Boolean.class).single();
            List<OfficerLoad> loads = asked(LOADS, unit, now)
                    .query((row, n) -> new OfficerLoad(
                            row.getString("officer"),
                            row.getLong("open"),
                            row.getLong("paused"),
                            row.getLong("overdue"),
                            row.getLong("due_soon"),
                            row.getLong("done"),
                            row.getLong("late"),
                            row.getLong("done_before")))
                    .list();
            return new Workload(state.asOf(), state.live(now), knows, loads);
        });
    }

    private JdbcClient.StatementSpec asked(String sql, Unit unit, Instant now) {
        Instant week = Zone.startOf(Zone.dateOf(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        return database.sql(sql)
                .param("units", units.within(unit.unit()).toArray(String[]::new))
                .param("now", utc(now))
                .param("week", utc(week))
                .param("weekBefore", utc(week.minus(YEAR)))
                .param("nowBefore", utc(now.minus(YEAR)));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
