package vn.gioc.dashboard.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.domain.unit.Unit;

/**
 * Everything the screens of one unit show, read in one transaction.
 *
 * @param at the wall clock when it was read
 * @param asOf the tick of the jobs up to which every fact is in it; null before the first
 * @param epoch which start of the jobs wrote it
 * @param seq the flush it holds; (epoch, seq) never goes back on a screen
 * @param live false while the jobs, the database or the feed lag: then nothing on it may look live
 * @param figures by the names of the contract, such as {@code dossiers.open} or {@code dossiers.received.today}
 * @param office whether the office is shut, and what came since
 * @param week this week beside last week
 * @param peers the unit beside its peers
 * @param alerts those not closed, bad ones first, then by how long they have stood
 * @param replayed what is to be said of a board of the past; null: it is of now
 */
public record Board(
        Unit unit,
        Instant at,
        @Nullable Instant asOf,
        long epoch,
        long seq,
        boolean live,
        Map<String, Figure> figures,
        List<SourceState> sources,
        DossierBoard dossiers,
        ReportBoard reports,
        InteractionBoard interactions,
        OfficeBoard office,
        WeekBoard week,
        PeerBoard peers,
        List<IndicatorBoard> indicators,
        List<NamedAlert> alerts,
        Beat beat,
        @Nullable Replayed replayed) {
    public Board {
        figures = Map.copyOf(figures);
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
        alerts = List.copyOf(alerts);
    }

    /** @throws IllegalArgumentException for a name that no figure has */
    public Figure figure(String name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("no figure named " + name);
        }
        return figure;
    }

    /** Events a minute of the last 20 minutes, oldest first: the pulse of the log. */
    public record Beat(List<Long> perMinute) {
        public Beat {
            perMinute = List.copyOf(perMinute);
        }
    }
}
