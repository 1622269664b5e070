package vn.gioc.dashboard.balance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.dashboard.figure.Subject;
import vn.gioc.domain.figure.Zone;

/**
 * Which balance is asked for: whole days of Asia/Ho_Chi_Minh.
 *
 * @param period the calendar's stretch; null where it is asked for from one day to another
 * @param first its first day
 * @param last its last day, which still counts
 * @param rows by which it is shown in parts
 */
record BalanceQuestion(
        String unit, Subject subject, @Nullable Bucket period, LocalDate first, LocalDate last, Bucket rows) {
    /** The periods that have a name. */
    static final List<Bucket> PERIODS = List.of(Bucket.DAY, Bucket.WEEK, Bucket.MONTH, Bucket.QUARTER, Bucket.YEAR);

    /** More rows than these say nothing to a person. */
    private static final int ROWS_MAX = 100;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    BalanceQuestion {
        if (last.isBefore(first) || first.isBefore(EARLIEST) || last.isAfter(LATEST)) {
            throw new IllegalArgumentException("a period begins before it ends, between 1900 and 2199");
        }
    }

    /** The period of that name which {@code day} lies in. */
    static BalanceQuestion of(String unit, Subject subject, Bucket period, LocalDate day) {
        Instant start = period.floor(Zone.startOf(day));
        LocalDate last = Zone.dateOf(period.end(start)).minusDays(1);
        return shown(unit, subject, period, Zone.dateOf(start), last, "");
    }

    /**
     * What an address asks for; what it leaves out, or says amiss, is this week of dossiers.
     *
     * @param said period, day, from, until (the last day), of, by
     */
    static BalanceQuestion parse(String unit, Map<String, String> said, LocalDate today) {
        Subject subject = said.getOrDefault("of", "").equals("reports") ? Subject.REPORTS : Subject.DOSSIERS;
        Bucket named = Bucket.ofWord(said.getOrDefault("period", "week"))
                .filter(PERIODS::contains)
                .orElse(null);
        String by = said.getOrDefault("by", "");
        Optional<LocalDate> from = day(said.get("from"));
        Optional<LocalDate> until = day(said.get("until"));
        if (named == null
                && from.isPresent()
                && until.isPresent()
                && !until.get().isBefore(from.get())) {
            return shown(unit, subject, null, from.get(), until.get(), by);
        }
        BalanceQuestion week = of(
                unit,
                subject,
                named == null ? Bucket.WEEK : named,
                day(said.get("day")).orElse(today));
        return shown(unit, subject, week.period(), week.first(), week.last(), by);
    }

    private static BalanceQuestion shown(
            String unit, Subject subject, @Nullable Bucket period, LocalDate first, LocalDate last, String by) {
        List<Bucket> choices = rowChoices(first, last);
        Bucket rows = Bucket.ofWord(by).filter(choices::contains).orElse(usual(period, choices));
        return new BalanceQuestion(unit, subject, period, first, last, rows);
    }

    private static Bucket usual(@Nullable Bucket period, List<Bucket> choices) {
        Bucket usual = period == Bucket.QUARTER ? Bucket.WEEK : choices.getFirst();
        return choices.contains(usual) ? usual : choices.getFirst();
    }

    private static List<Bucket> rowChoices(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        List<Bucket> choices = new ArrayList<>();
        add(choices, Bucket.HOUR, days * 24, days == 1);
        add(choices, Bucket.DAY, days, days > 1);
        add(choices, Bucket.WEEK, days / 7, days > 7);
        add(choices, Bucket.MONTH, days / 30, days > 31);
        add(choices, Bucket.QUARTER, days / 91, days > 92);
        add(choices, Bucket.YEAR, 1, days > 366);
        return choices;
    }

    private static void add(List<Bucket> choices, Bucket rows, long count, boolean sensible) {
        if (sensible && count <= ROWS_MAX) {
            choices.add(rows);
        }
    }

    private static Optional<LocalDate> day(@Nullable String said) {
        try {
            return said == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(said)).filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    List<Bucket> rowChoices() {
        return rowChoices(first, last);
    }

    /** The first moment of each row, and the first one after the last. */
    List<Instant> bounds() {
        Instant to = Zone.startOf(last.plusDays(1));
        List<Instant> bounds = new ArrayList<>();
        for (Instant at = Zone.startOf(first); at.isBefore(to); at = rows.end(rows.floor(at))) {
            bounds.add(at);
        }
        bounds.add(to);
        return bounds;
    }

    /** As the API is asked the same: {@code to} is the first day no longer counted. */
    String fromTo() {
        return "from=" + first + "&to=" + last.plusDays(1);
    }

    /** The address of another period of the same name: -1 is the one before. */
    String address(int away) {
        if (period == null) {
            long days = away * (ChronoUnit.DAYS.between(first, last) + 1);
            return address() + "&period=custom&from=" + first.plusDays(days) + "&until=" + last.plusDays(days);
        }
        return address() + "&period=" + period.word() + "&day="
                + (away < 0 ? first.minusDays(1) : away > 0 ? last.plusDays(1) : first);
    }

    /** The same in other rows. */
    String address(Bucket by) {
        return address(0) + "&by=" + by.word();
    }

    /** The period of another name in which this one ends, or today if it lies in this one. */
    String address(Bucket other, LocalDate today) {
        LocalDate day = today.isBefore(first) || today.isAfter(last) ? last : today;
        return address() + "&period=" + other.word() + "&day=" + day;
    }

    /** The same of another subject. */
    String address(Subject of) {
        return new BalanceQuestion(unit, of, period, first, last, rows).address(rows);
    }

    private String address() {
        return "/balance?unit=" + unit + "&of=" + subject.word();
    }
}
