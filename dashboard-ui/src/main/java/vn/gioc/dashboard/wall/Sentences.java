package vn.gioc.dashboard.wall;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.DossierBoard.Stock;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Sector;

/** Says how things are: "[subject] is well, except …", the worst first, at most two exceptions. */
public final class Sentences {
    /** What is bad is said before what is only to be watched. */
    private static final double BAD = 1_000;

    /** Something that is not well; the heavier, the earlier it is said. */
    private record Trouble(double weight, String said) {}

    private final Words words;

    public Sentences(Words words) {
        this.words = words;
    }

    public Statement overview(Board board) {
        String subject = subject(board);
        if (board.figures().isEmpty()) {
            return Statement.parse(begun(words.say("say.nothing", subject)));
        }
        List<Trouble> troubles = new ArrayList<>();
        silence("dossiers", board).or(() -> dossierTrouble(board)).ifPresent(troubles::add);
        silence("reports", board).or(() -> reportTrouble(board)).ifPresent(troubles::add);
        board.indicators().forEach(each -> indicatorTrouble(each).ifPresent(troubles::add));
        if (!troubles.isEmpty()) {
            return except(subject, troubles);
        }
        long old = board.indicators().stream().filter(IndicatorBoard::stale).count();
        return Statement.parse(begun(
                old == 0
                        ? words.say("say.fine", subject)
                        : words.count(
                                "say.fine.some-old",
                                old,
                                subject,
                                board.indicators().size())));
    }

    Statement dossiers(Board board) {
        return stocks("dossiers", board.dossiers().fields(), board);
    }

    Statement reports(Board board) {
        return stocks("reports", board.reports().categories(), board);
    }

    /** Which way takes most off the counter, and whether more than the week before passes it by. */
    public Statement channels(Board board) {
        String subject = words.say("scene.channels");
        CounterLoad dossiers = board.interactions().dossiers();
        Figure received = Shown.figure(board, "dossiers.received.today");
        if (received.value() == null) {
            return Statement.parse(words.say("say.nothing", subject));
        }
        if (received.stale()) {
            return Statement.parse(words.say("say.old", subject));
        }
        OptionalLong away = dossiers.awayNow();
        if (away.isEmpty()) {
            String uses = Shown.count(Shown.figure(board, "interactions.count.today"), words);
            return Statement.parse(words.say(
                    "say.channels.none", uses, DayName.of(board, words).said()));
        }
        Optional<CounterLoad.Line> relief = dossiers.relief();
        if (relief.isEmpty()) {
            return Statement.parse(Statement.judged(words.say("say.channels.counter"), Tone.WATCH));
        }
        String said = words.say(
                "say.channels",
                relief.get().name(),
                dossiers.shareNow(relief.get()).orElse(0),
                away.getAsLong(),
                change(away.getAsLong(), dossiers.awayBefore()));
        return Statement.parse(Statement.judged(said, Tone.WATCH));
    }

    /** Of the percents as they are read, so that whoever subtracts them finds the same. */
    private String change(long now, OptionalLong before) {
        if (before.isEmpty()) {
            return "";
        }
        long points = now - before.getAsLong();
        return points == 0
                ? words.say("say.channels.same")
                : words.count(points > 0 ? "say.channels.up" : "say.channels.down", Math.abs(points));
    }

    Statement sector(Board board, Sector sector) {
        String subject = words.say("sector." + sector);
        List<IndicatorBoard> own = board.indicators().stream()
                .filter(each -> each.indicator().sector() == sector)
                .toList();
        if (own.stream().allMatch(each -> each.value() == null && !each.suppressed())) {
            return Statement.parse(words.say("say.nothing", subject));
        }
        if (own.stream().allMatch(IndicatorBoard::stale)) {
            return Statement.parse(words.say("say.old", subject));
        }
        List<Trouble> troubles = new ArrayList<>();
        own.forEach(each -> valueTrouble(each).ifPresent(troubles::add));
        if (troubles.isEmpty()) {
            long old = own.stream().filter(IndicatorBoard::stale).count();
            return Statement.parse(begun(
                    old == 0
                            ? words.say("say.sector.fine", lower(subject), own.size())
                            : words.count("say.sector.some-old", old, lower(subject), own.size())));
        }
        return except(lower(subject), troubles);
    }

    /** The subject is the ward or the city by its kind, where its name says which. */
    private String subject(Board board) {
        String name = board.unit().names().vi().toLowerCase(Locale.ROOT);
        for (String kind : List.of("phường", "xã", "thành phố", "tỉnh", "đặc khu")) {
            if (name.startsWith(kind + " ")) {
                return lower(words.say("subject." + kind.replace(' ', '-')));
            }
        }
        return words.name(board.unit().names());
    }

    private Statement stocks(String subject, List<Stock> parts, Board board) {
        String name = words.say("say." + subject);
        long overdue = Shown.figure(board, subject + ".overdue").count();
        String open =
                words.written().count(Shown.figure(board, subject + ".open").count());
        if (Shown.figure(board, subject + ".open").value() == null) {
            return Statement.parse(words.say("say.nothing", name));
        }
        if (isSilent(subject, board)) {
            return Statement.parse(silentSince(subject, board)
                    .map(since -> Statement.judged(words.say("say.old.since", name, since), Tone.WATCH))
                    .orElse(words.say("say.nothing", name)));
        }
        if (overdue == 0) {
            return Statement.parse(words.say("say." + subject + ".fine", open));
        }
        Stock worst = worst(parts);
        String said = worst != null && 2 * worst.overdue() >= overdue && overdue > 1
                ? words.say(
                        "say." + subject + ".worst",
                        lower(worst.name()),
                        words.written().count(worst.overdue()),
                        words.written().count(overdue))
                : words.count("say." + subject + ".overdue", overdue);
        return Statement.parse(Statement.judged(said, Tone.BAD));
    }

    private Statement except(String subject, List<Trouble> troubles) {
        List<String> said = troubles.stream()
                .sorted(Comparator.comparingDouble(Trouble::weight).reversed())
                .limit(2)
                .map(Trouble::said)
                .toList();
        return Statement.parse(begun(
                switch (troubles.size()) {
                    case 1 -> words.say("say.except.one", subject, said.get(0));
                    case 2 -> words.say("say.except.two", subject, said.get(0), said.get(1));
                    default -> words.say("say.except.many", subject, troubles.size(), said.get(0), said.get(1));
                }));
    }

    /** Share and number both weigh: 14 of 300 is worse than 3 of 60. */
    private static double overdueWeight(long overdue, long open) {
        return BAD + 100.0 * overdue / open + overdue / 2.0;
    }

    /** What is too old is not judged, but said. Where nothing is live the whole screen says so, and this does not. */
    private Optional<Trouble> silence(String subject, Board board) {
        return silentSince(subject, board)
                .map(since -> new Trouble(
                        BAD - 1,
                        Statement.judged(
                                words.say("trouble.old", lower(words.say("say." + subject)), since), Tone.WATCH)));
    }

    private static boolean isSilent(String subject, Board board) {
        return board.live() && Shown.figure(board, subject + ".open").stale();
    }

    private Optional<String> silentSince(String subject, Board board) {
        return isSilent(subject, board)
                ? Shown.heard(Shown.figure(board, subject + ".open"), board)
                        .map(heard -> words.written().brief(heard, board.at()))
                : Optional.empty();
    }

    private Optional<Trouble> dossierTrouble(Board board) {
        long overdue = Shown.figure(board, "dossiers.overdue").count();
        if (overdue == 0) {
            return Optional.empty();
        }
        long open = Math.max(1, Shown.figure(board, "dossiers.open").count());
        Stock worst = worst(board.dossiers().fields());
        String said = worst != null && 2 * worst.overdue() >= overdue
                ? words.count("trouble.dossiers.field", worst.overdue(), lower(worst.name()))
                : words.count("trouble.dossiers", overdue);
        return Optional.of(new Trouble(overdueWeight(overdue, open), Statement.judged(said, Tone.BAD)));
    }

    private Optional<Trouble> reportTrouble(Board board) {
        long overdue = Shown.figure(board, "reports.overdue").count();
        if (overdue == 0) {
            return Optional.empty();
        }
        long open = Math.max(1, Shown.figure(board, "reports.open").count());
        return Optional.of(new Trouble(
                overdueWeight(overdue, open), Statement.judged(words.count("trouble.reports", overdue), Tone.BAD)));
    }

    private Optional<Trouble> indicatorTrouble(IndicatorBoard board) {
        return trouble(
                board,
                "trouble." + direction(board),
                lower(words.name(board.indicator().names())));
    }

    private Optional<Trouble> valueTrouble(IndicatorBoard board) {
        BigDecimal limit = board.limitBeyond();
        if (board.value() == null || limit == null) {
            return Optional.empty();
        }
        IndicatorWords said = new IndicatorWords(board, words);
        return trouble(
                board,
                "trouble.value",
                lower(words.name(board.indicator().names())),
                said.valueAndUnit(),
                said.limit(limit));
    }

    private Optional<Trouble> trouble(IndicatorBoard board, String key, Object... what) {
        Tone tone = Tone.of(board);
        if (tone != Tone.BAD && tone != Tone.WATCH) {
            return Optional.empty();
        }
        double weight = (tone == Tone.BAD ? BAD : 0) + beyond(board, board.limitBeyond());
        return Optional.of(new Trouble(weight, Statement.judged(words.say(key, what), tone)));
    }

    /** How far beyond a threshold, in percent of it; at most 100. */
    private static double beyond(IndicatorBoard board, @Nullable BigDecimal limit) {
        BigDecimal value = board.value();
        if (limit == null || value == null || limit.signum() == 0) {
            return 0;
        }
        BigDecimal share = value.subtract(limit).abs().divide(limit.abs(), MathContext.DECIMAL32);
        return Math.min(100, 100 * share.doubleValue());
    }

    private static String direction(IndicatorBoard board) {
        return board.indicator().good() == Indicator.Direction.DOWN ? "above" : "below";
    }

    private static @Nullable Stock worst(List<Stock> parts) {
        return parts.stream()
                .filter(part -> part.overdue() > 0)
                .max(Comparator.comparingLong(Stock::overdue))
                .orElse(null);
    }

    /** A sentence begins with a capital, whichever word its language sets first. */
    private static String begun(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** As it stands inside a sentence; a name that begins with an abbreviation keeps it. */
    static String lower(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation || name.isEmpty()
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
