package vn.gioc.dashboard.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.DossierBoard;
import vn.gioc.dashboard.board.DossierBoard.Stock;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.InteractionBoard;
import vn.gioc.dashboard.board.OfficeBoard;
import vn.gioc.dashboard.board.PeerBoard;
import vn.gioc.dashboard.board.ReportBoard;
import vn.gioc.dashboard.board.WeekBoard;
import vn.gioc.dashboard.feed.DayQueries.DaySum;
import vn.gioc.dashboard.figure.Dimension;
import vn.gioc.dashboard.figure.JobState;
import vn.gioc.dashboard.figure.PartNames;
import vn.gioc.dashboard.figure.SnapshotQueries;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.catalog.Procedure;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Reads what the scenes draw beside the figures: series, splits and lists. The dear part of a board. */
@Component
class SceneQueries {
    private static final int MONTH = 30;
    private static final int FORTNIGHT = 14;

    private final DayQueries days;
    private final ListQueries lists;
    private final ChannelQueries channels;
    private final OfficeQueries office;
    private final WeekQueries week;
    private final PeerQueries peers;
    private final SnapshotQueries snapshots;
    private final Catalogs catalogs;
    private final Units units;

    SceneQueries(
            DayQueries days,
            ListQueries lists,
            ChannelQueries channels,
            OfficeQueries office,
            WeekQueries week,
            PeerQueries peers,
            SnapshotQueries snapshots,
            Catalogs catalogs,
            Units units) {
        this.days = days;
        this.lists = lists;
        this.channels = channels;
        this.office = office;
        this.week = week;
        this.peers = peers;
        this.snapshots = snapshots;
        this.catalogs = catalogs;
        this.units = units;
    }

    /** The same by another clock, remembering nothing of what was read a moment ago. */
    SceneQueries by(Clock clock) {
        return new SceneQueries(
                days, lists, channels.anew(), office, week.by(clock), peers.anew(), snapshots, catalogs, units);
    }

    /** What is drawn of one unit. */
    record Scenes(
            DossierBoard dossiers,
            ReportBoard reports,
            InteractionBoard interactions,
            OfficeBoard office,
            WeekBoard week,
            PeerBoard peers) {}

    Scenes read(Unit unit, JobState jobs, Map<String, Figure> figures, Instant now) {
        List<String> within = units.within(unit.unit());
        return new Scenes(
                dossiers(unit, within, jobs, figures, now),
                reports(unit, within, jobs, figures, now),
                interactions(unit, within, jobs, now),
                office.read(unit, within, now),
                week.recent(unit, jobs, now),
                peers.recent(unit, now));
    }

    private DossierBoard dossiers(
            Unit unit, List<String> within, JobState jobs, Map<String, Figure> figures, Instant now) {
        LocalDate today = Zone.dateOf(now);
        Map<LocalDate, DaySum> sums = days.dossierDays(within, today.minusDays(2L * MONTH));
        long overdue = count(figures, "dossiers.overdue");
        return new DossierBoard(
                days.dossiersDone(within, today),
                stocks(
                        snapshots.split(unit, Subject.DOSSIERS, Dimension.PROCEDURE, jobs, now),
                        "dossiers",
                        this::fieldOf,
                        PartNames.ofFields(catalogs.current())),
                DayQueries.stock(sums, overdue, today, today, MONTH, DaySum::overdue),
                DayQueries.stock(sums, overdue, today, today.minusDays(MONTH), MONTH, DaySum::overdue),
                DayQueries.stock(sums, count(figures, "dossiers.dueSoon"), today, today, FORTNIGHT, DaySum::dueSoon),
                lists.longestOverdueDossiers(within, now),
                lists.dossiersDueNext(within, now));
    }

    private ReportBoard reports(
            Unit unit, List<String> within, JobState jobs, Map<String, Figure> figures, Instant now) {
        LocalDate today = Zone.dateOf(now);
        Map<LocalDate, DaySum> sums = days.reportDays(within, today.minusDays(MONTH));
        PartNames categories = PartNames.of(Dimension.CATEGORY, catalogs.current(), unit);
        return new ReportBoard(
                days.reportsReceived(within, today),
                stocks(
                        snapshots.split(unit, Subject.REPORTS, Dimension.CATEGORY, jobs, now),
                        "reports",
                        UnaryOperator.identity(),
                        categories),
                stocks(
                        snapshots.split(unit, Subject.REPORTS, Dimension.AREA, jobs, now),
                        "reports",
                        UnaryOperator.identity(),
                        PartNames.of(Dimension.AREA, catalogs.current(), unit)),
                DayQueries.flow(sums, today, MONTH, DaySum::received),
                DayQueries.flow(sums, today, MONTH, DaySum::done),
                DayQueries.stock(sums, count(figures, "reports.overdue"), today, today, FORTNIGHT, DaySum::overdue),
                lists.longestOverdueReports(within, now, categories));
    }

    private InteractionBoard interactions(Unit unit, List<String> within, JobState jobs, Instant now) {
        Figure today = snapshots
                .split(unit, Subject.INTERACTIONS, Dimension.TOUCHPOINT, jobs, now)
                .get("interactions.count.today");
        ChannelQueries.Channels recent = channels.recent(unit, within, now);
        return new InteractionBoard(
                days.interactions(within, Zone.dateOf(now)),
                today == null
                        ? List.of()
                        : today.parts().stream()
                                .sorted(Comparator.comparing(Figure.Part::value)
                                        .reversed()
                                        .thenComparing(Figure.Part::key))
                                .toList(),
                recent.topics(),
                recent.reach(),
                recent.announcements(),
                recent.dossiers(),
                recent.reports());
    }

    private String fieldOf(String procedure) {
        if (procedure.isEmpty()) {
            return procedure;
        }
        return catalogs.current().procedure(procedure).map(Procedure::field).orElse(PartNames.OTHER);
    }

    /** Open and overdue by what {@code group} makes of each part's key, most open first. */
    private static List<Stock> stocks(
            Map<String, Figure> figures, String subject, UnaryOperator<String> group, PartNames names) {
        Map<String, long[]> sums = new TreeMap<>();
        String[] stocks = {"open", "overdue"};
        for (int i = 0; i < stocks.length; i++) {
            Figure figure = figures.get(subject + "." + stocks[i]);
            if (figure != null) {
                for (Figure.Part part : figure.parts()) {
                    sums.computeIfAbsent(group.apply(part.key()), key -> new long[2])[i] +=
                            part.value().longValueExact();
                }
            }
        }
        List<Stock> list = new ArrayList<>();
        sums.forEach((key, counts) -> list.add(new Stock(key, names.name(key), counts[0], counts[1])));
        list.sort(Comparator.comparingLong(Stock::open).reversed().thenComparing(Stock::code));
        return list;
    }

    private static long count(Map<String, Figure> figures, String name) {
        Figure figure = figures.get(name);
        return figure == null ? 0 : figure.count();
    }
}
