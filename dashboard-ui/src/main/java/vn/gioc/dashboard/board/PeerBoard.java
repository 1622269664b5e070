package vn.gioc.dashboard.board;

import java.util.List;
import vn.gioc.domain.catalog.Names;

/** The unit beside the others that belong to the same unit above; empty where fewer than two have figures. */
public record PeerBoard(List<Peer> peers) {
    public static final PeerBoard NONE = new PeerBoard(List.of());

    /**
     * @param own the unit whose board this is
     * @param stale its sources of dossiers are silent: then it is shown, and not ranked
     * @param done finished in the last seven days, today among them, with a verdict on time or late
     * @param late those of {@code done} that were late
     */
    public record Peer(
            String unit,
            Names names,
            boolean own,
            boolean stale,
            long open,
            long overdue,
            long done,
            long late,
            long openReports,
            long overdueReports) {}

    public PeerBoard {
        peers = List.copyOf(peers);
    }
}
