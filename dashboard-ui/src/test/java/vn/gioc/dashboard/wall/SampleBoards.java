package vn.gioc.dashboard.wall;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.Compared;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.DossierBoard;
import vn.gioc.dashboard.board.DossierBoard.DayCount;
import vn.gioc.dashboard.board.DossierBoard.HourCount;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.board.DossierBoard.Stock;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.board.IndicatorBoard.Point;
import vn.gioc.dashboard.board.IndicatorBoard.State;
import vn.gioc.dashboard.board.InteractionBoard;
import vn.gioc.dashboard.board.OfficeBoard;
import vn.gioc.dashboard.board.PeerBoard;
import vn.gioc.dashboard.board.Replayed;
import vn.gioc.dashboard.board.ReportBoard;
import vn.gioc.dashboard.board.SourceState;
import vn.gioc.dashboard.board.WeekBoard;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.indicator.Amount;
import vn.gioc.domain.indicator.ReportingPeriod;
import vn.gioc.domain.unit.Unit;

/** Boards of an invented ward, for pictures and tests: they balance, and the same question gives the same board. */
public final class SampleBoards {
    private static final double[] USUAL = {
        0, 0, 0, 0, 0, 0, 0.2, 17, 31, 38, 34, 18, 1, 14, 28, 33, 26, 1, 0, 0, 0, 0, 0, 0
    };

    /** Longer than an indicator of the day may be old, and not as long as one of the month may. */
    private static final Duration SCHOOLS_SILENT = Duration.ofHours(102);

    private static final Map<String, BigDecimal> WARNING_LINES =
            Map.of("dengue-cases", new BigDecimal("13.4"), "hfmd-cases", new BigDecimal("9.2"));
    private static final Set<String> GROWS_OVER_THE_YEAR =
            Set.of("budget-revenue-rate", "budget-revenue", "public-investment-rate", "public-investment-disbursed");
    private static final Set<String> SET_FOR_THE_YEAR = Set.of("budget-estimate", "public-investment-plan");

    private final Catalog catalog = Catalog.sample();

    /** A ward that is well but for land dossiers and dengue. */
    public Board busy(Unit unit, Instant at, long seq) {
        return board(unit, at, seq, true, 14, 3, "17");
    }

    public Board calm(Unit unit, Instant at, long seq) {
        return board(unit, at, seq, true, 0, 0, "6");
    }

    public Board lost(Unit unit, Instant at, long seq) {
        return board(unit, at, seq, false, 14, 3, "17");
    }

    /** The calm ward in the evening of the same day, once the counter has closed. */
    public Board night(Unit unit, Instant at, long seq) {
        return calm(unit, Zone.startOf(Zone.dateOf(at)).plus(Duration.ofMinutes(21 * 60 + 40)), seq);
    }

    /** The ward with trouble, as a replay shows it: without what is known only as it is now. */
    public Board replayed(Unit unit, Instant at, boolean alertsKnown) {
        Board busy = busy(unit, at, 40);
        DossierBoard dossiers = busy.dossiers();
        ReportBoard reports = busy.reports();
        return new Board(
                unit,
                at,
                at,
                0,
                0,
                true,
                busy.figures(),
                List.of(),
                new DossierBoard(
                        dossiers.hours(),
                        dossiers.fields(),
                        dossiers.overdueDays(),
                        dossiers.overdueDaysBefore(),
                        dossiers.dueSoonDays(),
                        List.of(),
                        List.of()),
                new ReportBoard(
                        reports.hours(),
                        reports.categories(),
                        reports.areas(),
                        reports.receivedDays(),
                        reports.doneDays(),
                        reports.overdueDays(),
                        List.of()),
                busy.interactions(),
                busy.office(),
                busy.week(),
                busy.peers(),
                busy.indicators(),
                alertsKnown ? busy.alerts() : List.of(),
                new Board.Beat(List.of()),
                new Replayed(alertsKnown, false));
    }

    public Board empty(Unit unit, Instant at) {
        return new Board(
                unit,
                at,
                at,
                1,
                1,
                true,
                Map.of(),
                List.of(),
                new DossierBoard(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                new ReportBoard(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                InteractionBoard.NONE,
                OfficeBoard.OPEN,
                WeekBoard.NONE,
                PeerBoard.NONE,
                List.of(),
                List.of(),
                new Board.Beat(List.of()),
                null);
    }

    private Board board(Unit unit, Instant at, long seq, boolean live, long overdue, long lateReports, String dengue) {
        long more = seq % 40;
        long received = 214 + more;
        long done = 196 + more / 2;
        long open = 318 + 2 + 3 + received - done - 26 - 4;
        long late = overdue == 0 ? 0 : 4;
        Instant asOf = live ? at.minusSeconds(1) : at.minus(Duration.ofMinutes(3));
        Map<String, Figure> figures = new HashMap<>();
        put(figures, asOf, "dossiers.carriedIn.today", 318, "dossiers.received.today", received);
        put(figures, asOf, "dossiers.received.week", 924 + received, "dossiers.done.week", 871 + done);
        put(figures, asOf, "reports.received.week", 227 + more, "reports.done.week", 199);
        put(figures, asOf, "dossiers.reopened.today", 2, "dossiers.transferredIn.today", 3);
        put(figures, asOf, "dossiers.done.today", done, "dossiers.transferredOut.today", 4);
        put(figures, asOf, "dossiers.open", open, "dossiers.paused", 26);
        put(figures, asOf, "dossiers.overdue", overdue, "dossiers.dueSoon", 47);
        put(figures, asOf, "dossiers.early.today", 131, "dossiers.onTime.today", done - 131 - late);
        put(figures, asOf, "dossiers.late.today", late, "reports.late.today", 1);
        put(figures, asOf, "reports.received.today", 41 + more, "reports.done.today", 38);
        put(figures, asOf, "reports.reopened.today", 1, "reports.open", 63 + more);
        put(figures, asOf, "interactions.count.today", 2_913 + more, "interactions.answered.today", 1_452 + more);
        put(figures, asOf, "interactions.handedOver.today", 238, "interactions.finished.today", 322);
        put(figures, asOf, "interactions.abandoned.today", 41, "interactions.durationSeconds.today", 264_300);
        put(figures, asOf, "interactions.durationKnown.today", 2_780);
        put(figures, asOf, "reports.overdue", lateReports, "reports.dueSoon", 9);
        return new Board(
                unit,
                at,
                asOf,
                3,
                seq,
                live,
                figures,
                sources(asOf),
                dossiers(unit, at, open, overdue, done, more),
                reports(unit, at, lateReports, more),
                channels(at, more),
                SampleComparisons.office(at, more),
                SampleComparisons.week(at, received, done, more),
                SampleComparisons.peers(unit, open, overdue, done, 63 + more, lateReports),
                indicators(at, dengue),
                overdue == 0 ? List.of() : SampleAlerts.open(unit, at),
                beat(seq),
                null);
    }

    private static void put(Map<String, Figure> figures, Instant asOf, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            BigDecimal value = new BigDecimal(pairs[i + 1].toString());
            figures.put((String) pairs[i], new Figure(value, asOf, false, null, List.of()));
        }
    }

    private static List<SourceState> sources(Instant at) {
        return List.of(
                source("one-stop", "Một cửa", "One-stop shop", at.minusSeconds(4), false),
                source("report-1022", "Phản ánh 1022", "Reports 1022", at.minusSeconds(12), false),
                source("digital", "Kênh số", "Digital", at.minusSeconds(2), false),
                source("health", "Y tế", "Health", at.minus(Duration.ofMinutes(17)), false),
                source("finance", "Tài chính", "Finance", at.minus(Duration.ofHours(8)), false),
                source("education", "Giáo dục", "Education", at.minus(SCHOOLS_SILENT), true));
    }

    private static SourceState source(String id, String vi, String en, Instant heard, boolean stale) {
        return new SourceState(id, new Names(vi, en), heard, heard, stale);
    }

    private static DossierBoard dossiers(Unit unit, Instant at, long open, long overdue, long done, long more) {
        String[] fields = {"Đất đai", "Hộ tịch", "Hộ kinh doanh", "Xây dựng", "Chứng thực", "Bảo trợ xã hội", "Cư trú"};
        long[] of = {88 + more, 64, 46, 41, 37, 22, open - 298 - more};
        long[] late = {overdue * 8 / 14, overdue / 14, overdue * 2 / 14, overdue * 3 / 14, 0, 0, 0};
        List<Stock> stocks = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            stocks.add(new Stock("f" + i, fields[i], of[i], late[i]));
        }
        List<Item> longest = overdue == 0
                ? List.of()
                : List.of(
                        item(unit, "H29.45-261029-0117", "Cấp đổi giấy chứng nhận quyền sử dụng đất", "CB-11", at, -6),
                        item(unit, "H29.45-261030-0046", "Đính chính giấy chứng nhận đã cấp", "CB-11", at, -5),
                        item(unit, "H29.45-261102-0152", "Cấp giấy phép xây dựng nhà ở riêng lẻ", "CB-04", at, -4));
        List<Item> next = List.of(
                item(unit, "H29.45-261118-0009", "Đăng ký thành lập hộ kinh doanh", "CB-07", at, 0),
                item(unit, "H29.45-261118-0031", "Đăng ký khai sinh", "CB-03", at, 2),
                item(unit, "H29.45-261119-0102", "Trợ cấp xã hội hằng tháng", "CB-09", at, 3));
        return new DossierBoard(
                hours(at, USUAL, done),
                stocks,
                days(at, 30, 5, overdue, 3),
                days(at, 30, 7, 7, 9),
                days(at, 14, 44, 47, 5),
                longest,
                next);
    }

    private static ReportBoard reports(Unit unit, Instant at, long overdue, long more) {
        List<Stock> categories = List.of(
                new Stock("a", "Ngập nước", 19 + more, overdue * 2 / 3),
                new Stock("b", "Trật tự đô thị", 14, overdue / 3),
                new Stock("c", "Tiếng ồn", 11, 0),
                new Stock("d", "Điện – cấp thoát nước – viễn thông", 8, 0),
                new Stock("e", "Vệ sinh môi trường", 6, 0),
                new Stock("f", "Cây xanh", 3, 0),
                new Stock("g", "Khác", 2, 0));
        double[] usual = new double[24];
        for (int i = 0; i < 24; i++) {
            usual[i] = Math.max(0.4, USUAL[i] / 7 + (i > 17 ? 2.5 : 0));
        }
        List<Item> longest = overdue == 0
                ? List.of()
                : List.of(
                        item(unit, "PA-26-11873", "Ngập nước", "Đội Thoát nước", at, -3),
                        item(unit, "PA-26-11902", "Ngập nước", "Đội Thoát nước", at, -2),
                        item(unit, "PA-26-12011", "Trật tự đô thị", "Tổ 3", at, -1));
        return new ReportBoard(
                hours(at, usual, 41 + more),
                categories,
                List.of(
                        new Stock("kp-5", "Khu phố 5", 21, overdue * 2 / 3),
                        new Stock("kp-3", "Khu phố 3", 17, overdue / 3),
                        new Stock("kp-9", "Khu phố 9", 12, 0),
                        new Stock("kp-1", "Khu phố 1", 8, 0),
                        new Stock("", "Chưa rõ", 5 + more, 0)),
                days(at, 30, 40, 41 + more, 21),
                days(at, 30, 39, 38, 22),
                days(at, 14, 2, overdue, 23),
                longest);
    }

    private static InteractionBoard channels(Instant at, long more) {
        double[] usual = new double[24];
        for (int i = 0; i < 24; i++) {
            usual[i] = i < 6 ? 12 : i < 23 ? 120 + USUAL[i] * 3 : 60;
        }
        CounterLoad dossiers = new CounterLoad(List.of(
                line("NATIONAL_PORTAL", "Cổng quốc gia", 38, 530 + more, 350),
                line("COUNTER", "Quầy", 44, 430, 790),
                line("MINI_APP", "Mini App", 10, 171, 90),
                line("SERVICE_STATION", "Trạm DVC", 5, 84, 30),
                line("KIOSK", "Ki-ốt AI", 3, 61, 12),
                line("", "Chưa rõ", 1, 18, 60)));
        CounterLoad reports = new CounterLoad(
                List.of(line("MINI_APP", "Mini App", 30, 190, 120), line("COUNTER", "Quầy", 8, 44, 60)));
        return new InteractionBoard(
                hours(at, usual, 2_913 + more),
                List.of(),
                List.of(
                        new InteractionBoard.Topic("dat-dai", "Đất đai", 2310 + more, 431 + more),
                        new InteractionBoard.Topic("cu-tru", "Cư trú", 2642, 302),
                        new InteractionBoard.Topic("", "Chưa rõ", 118, 97),
                        new InteractionBoard.Topic("ho-tich", "Hộ tịch", 3640, 88)),
                List.of(
                        new InteractionBoard.Reach("CHATBOT", "Chatbot", 12_403, 0, 0),
                        new InteractionBoard.Reach("MINI_APP", "Mini App", 6_410, 5_201, 1_248),
                        new InteractionBoard.Reach("KIOSK", "Ki-ốt AI", 1_470, 1_470, 572),
                        new InteractionBoard.Reach("SERVICE_STATION", "Trạm DVC", 1_050, 1_021, 428)),
                5,
                dossiers,
                reports);
    }

    private static CounterLoad.Line line(String code, String name, long level, long last, long yearAgo) {
        Random random = new Random(code.hashCode());
        List<Long> weeks = new ArrayList<>();
        for (int i = 0; i < CounterLoad.WEEKS - 1; i++) {
            weeks.add(level * 12 + random.nextLong(level * 2));
        }
        weeks.add(last);
        return new CounterLoad.Line(code, name, weeks, yearAgo);
    }

    /** The hours of a day up to now: together as many as the day has. */
    private static List<HourCount> hours(Instant at, double[] usual, long day) {
        int hour = at.atZone(Zone.ID).getHour();
        Random random = new Random(4);
        double[] upTo = new double[25];
        for (int i = 0; i < 24; i++) {
            double weight = usual[i] * (0.8 + random.nextDouble() * 0.6);
            upTo[i + 1] = upTo[i] + (i > hour ? 0 : i == hour ? weight / 3 : weight);
        }
        List<HourCount> hours = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            long before = Math.round(day * upTo[i] / upTo[24]);
            hours.add(new HourCount(i, Math.round(day * upTo[i + 1] / upTo[24]) - before, usual[i]));
        }
        return hours;
    }

    private static List<DayCount> days(Instant at, int count, long level, long last, long seed) {
        Random random = new Random(seed);
        LocalDate today = Zone.dateOf(at);
        List<DayCount> days = new ArrayList<>();
        for (int i = count - 1; i > 0; i--) {
            long toLast = i > 10 ? level : level + (last - level) * (10 - i) / 10;
            days.add(new DayCount(today.minusDays(i), Math.max(0, toLast + random.nextInt(5) - 2)));
        }
        days.add(new DayCount(today, last));
        return days;
    }

    /** What falls due does so on a day that is worked. */
    private static Item item(Unit unit, String code, String title, String who, Instant at, int days) {
        Instant due = at.plus(Duration.ofDays(days)).plusSeconds(5400);
        while (days > 0 && Zone.dateOf(due).getDayOfWeek().getValue() > 5) {
            due = due.plus(Duration.ofDays(1));
        }
        boolean known = unit.areas().stream().anyMatch(each -> each.code().equals("kp-5"));
        return new Item(code, title, null, who, known ? "kp-5" : null, due, Math.max(0, -days));
    }

    private List<IndicatorBoard> indicators(Instant at, String dengue) {
        List<IndicatorBoard> boards = new ArrayList<>();
        boards.add(indicator("index-766-official", "84.25", at, 9000, false));
        boards.add(indicator("index-766-openness", "92.4", at, 9000, false));
        boards.add(indicator("dengue-cases", dengue, at, 17, false));
        boards.add(indicator("hfmd-cases", "6", at, 17, false));
        boards.add(indicator("measles-cases", "0", at, 17, false));
        boards.add(indicator("outpatient-visits", "1284", at, 17, false));
        boards.add(indicator("emergency-visits", "41", at, 17, false));
        boards.add(indicator("insurance-visits", "988", at, 17, false));
        boards.add(indicator("vaccination-rate", "95.6", at, 60, false));
        boards.add(indicator("insurance-coverage", "95.4", at, 60, false));
        boards.add(indicator("attendance-rate", "97.4", at, SCHOOLS_SILENT.toMinutes(), true));
        boards.add(indicator("pupils-present", "20843", at, SCHOOLS_SILENT.toMinutes(), true));
        boards.add(indicator("pupils-expected", "21400", at, SCHOOLS_SILENT.toMinutes(), true));
        boards.add(indicator("class-size", "38.6", at, SCHOOLS_SILENT.toMinutes(), false));
        boards.add(indicator("pupils-enrolled", "21422", at, SCHOOLS_SILENT.toMinutes(), false));
        boards.add(indicator("school-classes", "555", at, SCHOOLS_SILENT.toMinutes(), false));
        boards.add(indicator("budget-revenue-rate", "108.4", at, 480, false));
        boards.add(indicator("budget-revenue", "447.2", at, 480, false));
        boards.add(indicator("budget-estimate", "412.5", at, 480, false));
        boards.add(indicator("public-investment-rate", "62.5", at, 480, false));
        boards.add(indicator("public-investment-disbursed", "54.0", at, 480, false));
        boards.add(indicator("public-investment-plan", "86.4", at, 480, false));
        boards.add(indicator("new-household-businesses", "7", at, 480, false));
        boards.add(indicator("poor-households-rate", "0.42", at, 4000, false));
        boards.add(indicator("jobs-found", "318", at, 4000, false));
        boards.add(indicator("cultural-families-rate", "95.1", at, 4000, false));
        boards.add(indicator("order-incidents", "2", at, 90, false));
        boards.add(indicator("fire-incidents", "0", at, 90, false));
        boards.add(indicator("traffic-accidents", "0", at, 90, false));
        boards.add(indicator("waste-collected", "108.4", at, 90, false));
        boards.add(indicator("flooded-points", "0", at, 20, false));
        boards.add(indicator("air-quality-index", "84", at, 20, false));
        return boards;
    }

    private IndicatorBoard indicator(String code, String value, Instant at, long minutesAgo, boolean stale) {
        Indicator indicator = catalog.indicator(code).orElseThrow();
        BigDecimal now = new BigDecimal(value);
        Random random = new Random(code.hashCode());
        List<Point> series = new ArrayList<>();
        int count = switch (indicator.frequency()) {
            case QUARTER, YEAR -> 6;
            default -> 20;
        };
        LocalDate latest = Zone.dateOf(at.minus(Duration.ofMinutes(minutesAgo)));
        LocalDate day = indicator.frequency() == ReportingPeriod.Frequency.DAY ? latest : Zone.dateOf(at);
        for (int i = count - 1; i >= 0; i--) {
            double was = i == 0 ? 1 : course(indicator, day, i, random);
            BigDecimal then = i == 0
                    ? now
                    : BigDecimal.valueOf(now.doubleValue() * was)
                            .setScale(indicator.decimals(), java.math.RoundingMode.HALF_UP);
            series.add(new Point(period(indicator, day, i, at), then));
        }
        return new IndicatorBoard(
                indicator,
                series.getLast().period(),
                now,
                series.get(count - 2).value(),
                false,
                at.minus(Duration.ofMinutes(minutesAgo)),
                stale,
                state(indicator, now),
                series,
                List.of(),
                false,
                compared(indicator, now, series));
    }

    /** What an indicator was so many periods ago, as a share of what it is. */
    private static double course(Indicator indicator, LocalDate day, int ago, Random random) {
        if (GROWS_OVER_THE_YEAR.contains(indicator.code())) {
            return (double) day.minusMonths(ago).getMonthValue() / day.getMonthValue();
        }
        if (SET_FOR_THE_YEAR.contains(indicator.code())) {
            return 1;
        }
        double drift =
                1 + (random.nextDouble() - 0.6) * (indicator.unitOfMeasure().equals("%") ? 0.04 : 0.5);
        return indicator.code().equals("dengue-cases") ? drift * (0.9 - 0.025 * ago) : drift;
    }

    private static Compared compared(Indicator indicator, BigDecimal now, List<Point> series) {
        boolean weekly = indicator.frequency() == ReportingPeriod.Frequency.WEEK;
        BigDecimal line = WARNING_LINES.get(indicator.code());
        return new Compared(
                indicator.target(),
                Amount.told(series.get(series.size() - 2).value()),
                Amount.told(
                        now.multiply(new BigDecimal(indicator.unitOfMeasure().equals("%") ? "0.99" : "0.9"))),
                weekly ? Amount.told(meanOfFour(series)) : Amount.MISSING,
                line == null ? Amount.MISSING : Amount.told(line),
                Amount.MISSING,
                Amount.MISSING,
                null);
    }

    private static BigDecimal meanOfFour(List<Point> series) {
        return series.subList(series.size() - 5, series.size() - 1).stream()
                .map(Point::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(4), 2, java.math.RoundingMode.HALF_UP);
    }

    private static String period(Indicator indicator, LocalDate today, int ago, Instant at) {
        return switch (indicator.frequency()) {
            case WEEK -> "2026-W" + (47 - ago);
            case MONTH -> today.minusMonths(ago).toString().substring(0, 7);
            case QUARTER -> (2026 - (ago + 0) / 4) + "-Q" + (4 - ago % 4);
            case DAY -> today.minusDays(ago).toString();
            case INSTANT -> Zone.written(at.minus(Duration.ofHours(ago))).toString();
            default -> String.valueOf(2026 - ago);
        };
    }

    private static State state(Indicator indicator, BigDecimal value) {
        if (indicator.badFrom() == null || indicator.watchFrom() == null) {
            return State.NONE;
        }
        BigDecimal line = WARNING_LINES.get(indicator.code());
        if (reached(indicator, value, indicator.badFrom())) {
            return State.BAD;
        }
        return reached(indicator, value, indicator.watchFrom()) || line != null && value.compareTo(line) > 0
                ? State.WATCH
                : State.GOOD;
    }

    private static boolean reached(Indicator indicator, BigDecimal value, BigDecimal threshold) {
        int against = value.compareTo(threshold);
        return indicator.good() == Indicator.Direction.DOWN ? against >= 0 : against < 0;
    }

    private static Board.Beat beat(long seq) {
        Random random = new Random(8);
        List<Long> minutes = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            minutes.add((long) random.nextInt(4, 30));
        }
        minutes.add(14 + seq % 9);
        return new Board.Beat(minutes);
    }
}
