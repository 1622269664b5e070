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
    private static final List<Names> WARDS = List.of(
            new Names("Phường Bàn Cờ", "Ban Co Ward"),
            new Names("Phường Vườn Lài", "Vuon Lai Ward"),
            new Names("Phường Hoà Hưng", "Hoa Hung Ward"),
            new Names("Phường Xuân Hoà", "Xuan Hoa Ward"),
            new Names("Phường Nhiêu Lộc", "Nhieu Loc Ward"),
            new Names("Phường Diên Hồng", "Dien Hong Ward"));
    private static final List<Names> CITIES = List.of(
            new Names("Thành phố Hà Nội", "Ha Noi City"),
            new Names("Thành phố Huế", "Hue City"),
            new Names("Thành phố Hải Phòng", "Hai Phong City"),
            new Names("Thành phố Cần Thơ", "Can Tho City"),
            new Names("Thành phố Đà Nẵng", "Da Nang City"),
            new Names("Thành phố Đồng Nai", "Dong Nai City"));

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
        List<Names> others = unit.parent() == null ? CITIES : WARDS;
        for (int i = 0; i < others.size(); i++) {
            peers.add(new Peer(
                    "w" + i,
                    others.get(i),
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
