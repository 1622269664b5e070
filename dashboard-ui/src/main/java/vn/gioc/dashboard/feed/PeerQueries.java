package vn.gioc.dashboard.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.PeerBoard;
import vn.gioc.dashboard.board.PeerBoard.Peer;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.dashboard.figure.SourceQueries;
import vn.gioc.dashboard.figure.SourceQueries.Heard;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.dashboard.figure.UnitFigures;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Reads a unit beside those that belong to the same unit above it. Shares move slowly, so once a minute is enough. */
@Component
class PeerQueries {
    private static final Duration READ_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final int WEEK = 7;
    private static final List<Subject> SUBJECTS = List.of(Subject.DOSSIERS, Subject.REPORTS);

    private final UnitFigures figures;
    private final SourceQueries sources;
    private final Units units;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    PeerQueries(UnitFigures figures, SourceQueries sources, Units units) {
        this.figures = figures;
        this.sources = sources;
        this.units = units;
    }

    private record Kept(Instant at, PeerBoard board) {}

    /** The same, remembering nothing. */
    PeerQueries anew() {
        return new PeerQueries(figures, sources, units);
    }

    /** What was read less than a minute ago, or anew. */
    PeerBoard recent(Unit unit, Instant now) {
        Kept last = kept.get(unit.unit());
        if (last != null && now.isBefore(last.at().plus(READ_AT_MOST_EVERY))) {
            return last.board();
        }
        PeerBoard board = read(unit, now);
        kept.put(unit.unit(), new Kept(now, board));
        return board;
    }

    PeerBoard read(Unit unit, Instant now) {
        Map<String, List<String>> within = new LinkedHashMap<>();
        for (Unit each : units.units()) {
            if (unit.parent() != null && unit.parent().equals(each.parent())) {
                within.put(each.unit(), units.within(each.unit()));
            }
        }
        if (within.size() < 2) {
            return PeerBoard.NONE;
        }
        Instant from = Zone.startOf(Zone.dateOf(now).minusDays(WEEK - 1L));
        Map<String, Map<String, Long>> told = figures.read(within, SUBJECTS, from);
        List<Heard> heard =
                sources.heard(within.values().stream().flatMap(List::stream).toList());
        List<Peer> peers = new ArrayList<>();
        within.forEach((id, all) -> {
            Peer peer = peer(
                    units.find(id).orElseThrow(),
                    id.equals(unit.unit()),
                    told.getOrDefault(id, Map.of()),
                    stale(all, heard, now));
            if (peer.own() || peer.open() + peer.done() + peer.openReports() > 0) {
                peers.add(peer);
            }
        });
        return peers.size() < 2 ? PeerBoard.NONE : new PeerBoard(peers);
    }

    private boolean stale(List<String> within, List<Heard> heard, Instant now) {
        List<SourceState> states = sources.states(
                heard.stream().filter(each -> within.contains(each.unit())).toList(), now);
        List<SourceState> feeding = sources.feeding(Subject.DOSSIERS.word(), states);
        return feeding.isEmpty() || feeding.stream().anyMatch(SourceState::stale);
    }

    private static Peer peer(Unit unit, boolean own, Map<String, Long> told, boolean stale) {
        long late = of(told, "dossiers.late");
        return new Peer(
                unit.unit(),
                unit.names(),
                own,
                stale,
                of(told, "dossiers.open"),
                of(told, "dossiers.overdue"),
                of(told, "dossiers.early") + of(told, "dossiers.onTime") + late,
                late,
                of(told, "reports.open"),
                of(told, "reports.overdue"));
    }

    private static long of(Map<String, Long> told, String figure) {
        return told.getOrDefault(figure, 0L);
    }
}
