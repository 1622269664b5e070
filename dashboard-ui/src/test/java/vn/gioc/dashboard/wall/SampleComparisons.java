package vn.gioc.dashboard.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.gioc.dashboard.board.OfficeBoard;
import vn.gioc.dashboard.board.PeerBoard;
import vn.gioc.dashboard.board.PeerBoard.Peer;
import vn.gioc.dashboard.board.WeekBoard;
import vn.gioc.dashboard.board.WeekBoard.Line;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.deadline.ClosedHours;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.figure.BucketWidth;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.unit.Unit;

/** An invented ward beside what it was, and beside others that are as invented. */
final class SampleComparisons {
    private static final String[] WARDS = {"Bàn Cờ", "Vườn Lài", "Hoà Hưng", "Xuân Hoà", "Nhiêu Lộc", "Diên Hồng"};

    private SampleComparisons() {}

    static OfficeBoard office(Instant at, long more) {
        return ClosedHours.at(WorkingCalendar.civilService(), at)
                .map(closed -> new OfficeBoard(closed.since(), closed.until(), 23 + more, 11L, 486 + more))
                .orElse(OfficeBoard.OPEN);
    }

    static WeekBoard week(Instant at, long received, long done, long more) {
        return new WeekBoard(
                BucketWidth.HOUR.floor(at),
                List.of(
                        line("dossiers.received", at, 221, received, 1),
                        line("dossiers.done", at, 208, done, 2),
                        line("dossiers.late", at, 5, 4, 3),
                        line("reports.received", at, 44, 41 + more, 4),
                        line("reports.done", at, 41, 38, 5),
                        line("interactions.count", at, 4_300, 2_913 + more, 6)));
    }

    private static Line line(String figure, Instant at, long level, long today, long seed) {
        Random random = new Random(seed);
        LocalDate day = Zone.dateOf(at);
        List<Long> before = new ArrayList<>();
        List<Long> now = new ArrayList<>();
        int begun = day.getDayOfWeek().getValue();
        for (int i = 1; i <= 7; i++) {
            boolean rest = i > 5 && !figure.startsWith("interactions") && !figure.startsWith("reports");
            before.add(rest ? 0 : level * (90 + random.nextInt(20)) / 100);
            if (i < begun) {
                now.add(rest ? 0 : level * (92 + random.nextInt(24)) / 100);
            }
        }
        now.add(today);
        long share = Duration.between(Zone.startOf(day), at).toMinutes();
        long sameHour =
                before.subList(0, begun - 1).stream().mapToLong(Long::longValue).sum()
                        + before.get(begun - 1) * Math.min(1_020, share) / 1_020;
        return new Line(figure, now.stream().mapToLong(Long::longValue).sum(), sameHour, now, before, false);
    }

    static PeerBoard peers(Unit unit, long open, long overdue, long done, long openReports, long overdueReports) {
        List<Peer> peers = new ArrayList<>();
        peers.add(new Peer(
                unit.unit(), unit.names(), true, false, open, overdue, done * 5, overdue, openReports, overdueReports));
        for (int i = 0; i < WARDS.length; i++) {
            peers.add(new Peer(
                    "w" + i,
                    new Names("Phường " + WARDS[i], WARDS[i] + " Ward"),
                    false,
                    i == 4,
                    260 + 41L * i,
                    4 + 7L * (i * 5 % 6),
                    800 + 90L * i,
                    6 + 9L * (i * 2 % 5),
                    40 + 6L * i,
                    1 + i * 3 % 4));
        }
        return new PeerBoard(peers);
    }
}
