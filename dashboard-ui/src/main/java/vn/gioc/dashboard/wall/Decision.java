package vn.gioc.dashboard.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.alert.AlertWords;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.DossierBoard.Item;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.AreaName;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.catalog.Sector;
import vn.gioc.domain.figure.Zone;

/**
 * What someone has to decide, told from facts alone.
 *
 * @param when how late it is, or when it falls due
 * @param note what helps to find it
 */
record Decision(String when, String what, String note, Tone tone) {
    private static final int NAME = 20;

    /** What alerts tell first; then the worst of each kind, then the rest. */
    static List<Decision> overview(Board board, Words words) {
        List<Decision> mixed = new ArrayList<>(alerts(board, words));
        List<List<Decision>> kinds = List.of(
                indicators(board, null, words),
                items(board.dossiers().longestOverdue(), board, words),
                items(board.reports().longestOverdue(), board, words),
                items(board.dossiers().dueNext(), board, words));
        for (int row = 0; row < 3; row++) {
            for (List<Decision> kind : kinds) {
                if (row < kind.size()) {
                    mixed.add(kind.get(row));
                }
            }
        }
        return mixed;
    }

    /** Those that nobody has in hand first: they need a decision more than those that somebody works on. */
    private static List<Decision> alerts(Board board, Words words) {
        List<Decision> decisions = new ArrayList<>();
        for (boolean untaken : new boolean[] {true, false}) {
            for (NamedAlert each : board.alerts()) {
                if (each.isUntaken() == untaken) {
                    AlertWords said = new AlertWords(each, words);
                    decisions.add(new Decision(
                            when(each.alert().since(), board, words),
                            said.what(),
                            said.howBad() + " · " + said.state(),
                            said.tone()));
                }
            }
        }
        return decisions;
    }

    static List<Decision> dossiers(Board board, Words words) {
        List<Decision> overdue = items(board.dossiers().longestOverdue(), board, words);
        List<Decision> next = dueNext(board, words);
        List<Decision> both = new ArrayList<>(overdue.subList(0, Math.min(2, overdue.size())));
        both.addAll(next);
        both.addAll(overdue.subList(Math.min(2, overdue.size()), overdue.size()));
        return both;
    }

    /** What is due first, from now on. */
    static List<Decision> dueNext(Board board, Words words) {
        return items(board.dossiers().dueNext(), board, words);
    }

    static List<Decision> reports(Board board, Words words) {
        return items(board.reports().longestOverdue(), board, words);
    }

    /** Indicators that are bad, then those to be watched; of one sector, or of all. */
    static List<Decision> indicators(Board board, @Nullable Sector sector, Words words) {
        List<Decision> decisions = new ArrayList<>();
        for (Tone tone : List.of(Tone.BAD, Tone.WATCH)) {
            for (IndicatorBoard each : board.indicators()) {
                if (Tone.of(each) == tone && (sector == null || each.indicator().sector() == sector)) {
                    decisions.add(of(each, tone, board, words));
                }
            }
        }
        return decisions;
    }

    private static Decision of(IndicatorBoard each, Tone tone, Board board, Words words) {
        IndicatorWords said = new IndicatorWords(each, words);
        String when = each.receivedAt() == null
                ? each.period() == null ? "" : said.period(each.period())
                : when(each.receivedAt(), board, words);
        return new Decision(when, words.name(each.indicator().names()), said.valueAgainst(), tone);
    }

    /** The hour of today, else the day: their column is narrow. */
    private static String when(Instant at, Board board, Words words) {
        return Zone.dateOf(at).equals(Zone.dateOf(board.at()))
                ? words.written().time(at)
                : words.written().shortDay(Zone.dateOf(at));
    }

    private static List<Decision> items(List<Item> items, Board board, Words words) {
        return items.stream().map(item -> of(item, board, words)).toList();
    }

    private static Decision of(Item item, Board board, Words words) {
        boolean late = item.dueAt() != null && item.dueAt().isBefore(board.at());
        String when;
        if (item.daysLate() > 0) {
            when = words.count("late.days", item.daysLate());
        } else if (item.dueAt() == null) {
            when = "";
        } else if (late) {
            when = words.say("late.today");
        } else {
            when = soon(item, board, words);
        }
        StringBuilder note = new StringBuilder(item.code());
        for (String part : new String[] {AreaName.of(board.unit(), item.area(), words), item.who()}) {
            if (part != null && !part.isBlank()) {
                // A name keeps to one line.
                note.append(" · ").append(part.length() > NAME ? part : part.replace(' ', '\u00a0'));
            }
        }
        return new Decision(when, item.title(), note.toString(), late ? Tone.BAD : Tone.WATCH);
    }

    private static String soon(Item item, Board board, Words words) {
        var due = Zone.dateOf(java.util.Objects.requireNonNull(item.dueAt()));
        var today = Zone.dateOf(board.at());
        if (due.equals(today)) {
            return words.say("due.today");
        }
        return due.isBefore(today.plusDays(7))
                ? words.written().weekdayInColumn(due)
                : words.written().shortDay(due);
    }
}
