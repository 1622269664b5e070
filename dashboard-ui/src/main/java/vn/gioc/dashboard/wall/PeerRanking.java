package vn.gioc.dashboard.wall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.PeerBoard.Peer;

/**
 * Units in the order of a share, most first. One whose sources are silent, or that has nothing to take a share of, has no
 * place.
 *
 * @param entries those with a place
 * @param others those without
 */
record PeerRanking(List<Entry> entries, List<Entry> others) {
    /** @param percent null where it can't be told */
    record Entry(Peer peer, long part, long whole, @Nullable BigDecimal percent) {
        /** By the shares themselves: those that are written alike may differ. */
        static int compare(Entry one, Entry other) {
            return Long.compare(one.part * other.whole, other.part * one.whole);
        }
    }

    static PeerRanking of(PeerShare share, List<Peer> peers) {
        List<Entry> placed = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        for (Peer peer : peers) {
            long whole = share.whole(peer);
            BigDecimal percent = peer.stale() || whole == 0 ? null : percent(share.part(peer), whole);
            (percent == null ? others : placed).add(new Entry(peer, share.part(peer), whole, percent));
        }
        Comparator<Entry> byShare = Entry::compare;
        placed.sort(byShare.reversed().thenComparing(each -> each.peer().unit()));
        return new PeerRanking(List.copyOf(placed), List.copyOf(others));
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    /** The unit itself; empty where it has no place. */
    Optional<Entry> own() {
        return entries.stream().filter(each -> each.peer().own()).findFirst();
    }

    /** One more than how many have less; equal shares have equal places. */
    long place() {
        Entry own = own().orElseThrow();
        return 1 + entries.stream().filter(each -> Entry.compare(each, own) < 0).count();
    }

    /** Of two in the middle, their mean; null without any. */
    @Nullable
    BigDecimal median() {
        int count = entries.size();
        if (count == 0) {
            return null;
        }
        BigDecimal upper = Objects.requireNonNull(entries.get((count - 1) / 2).percent());
        BigDecimal lower = Objects.requireNonNull(entries.get(count / 2).percent());
        return upper.add(lower).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP);
    }

    /** At most {@code room}: those with most, but always the unit itself. */
    List<Entry> shown(int room) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(others);
        List<Entry> shown = new ArrayList<>(all.subList(0, Math.min(room, all.size())));
        boolean has = shown.stream().anyMatch(each -> each.peer().own());
        if (!has) {
            all.stream().filter(each -> each.peer().own()).findFirst().ifPresent(own -> shown.set(room - 1, own));
        }
        return shown;
    }
}
