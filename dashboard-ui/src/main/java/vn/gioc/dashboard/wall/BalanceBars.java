package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;

/** The balance as two bars of one length: what came in, and what became of it. */
final class BalanceBars extends Section {
    private final String subject;
    private final Words words;
    private final Word title = new Word("h2");
    private final Div in = Shown.box("bar");
    private final Div out = Shown.box("bar");
    private final Div[] inParts = parts(in, "carried", "reopened", "moved", "received");
    private final Div[] outParts = parts(out, "open", "paused", "moved", "done");
    private final Div overdue = Shown.box("overdue");
    private final Word carriedIn = new Word("b");
    private final Word received = new Word("b");
    private final Word inBetween = new Word("span", "between");
    private final Word open = new Word("b");
    private final Word comma = new Word("i");
    private final Word overdueNote = new Word("em");
    private final Word done = new Word("b");
    private final Word outBetween = new Word("span", "between");
    private final Word weekReceived = new Word("em", "week");
    private final Word weekDone = new Word("em", "week");

    /** @param subject {@code dossiers} or {@code reports} */
    BalanceBars(String subject, Words words) {
        this.subject = subject;
        this.words = words;
        addClassName("balance");
        outParts[0].add(overdue);
        add(
                title,
                Shown.box(
                        "ends",
                        end(carriedIn, "balance.carried"),
                        inBetween,
                        weekEnd(received, "balance.received", weekReceived)),
                in,
                out,
                Shown.box("ends", openEnd(), outBetween, weekEnd(done, "balance.done", weekDone)));
        getElement().setAttribute("role", "group");
    }

    void show(Board board, Balance balance) {
        var written = words.written();
        // Nothing equals nothing only where it was counted.
        boolean known = Shown.isKnown(Shown.figure(board, subject + ".received.today"), board);
        title.say(words.say(
                "balance." + subject,
                DayName.of(board, words).said(),
                known ? written.count(balance.in()) : "–",
                known ? written.count(balance.out()) : "–"));
        Shown.figure(received, board, subject + ".received.today", words);
        Shown.figure(open, board, subject + ".open", words);
        Shown.figure(done, board, subject + ".done.today", words);
        Shown.figure(weekReceived, board, subject + ".received.week", words);
        Shown.figure(weekDone, board, subject + ".done.week", words);
        carriedIn.say(known ? written.count(balance.carriedIn()) : "–");
        if (board.figures().containsKey(subject + ".carriedIn.today")) {
            Shown.figure(carriedIn, board, subject + ".carriedIn.today", words);
        }
        inBetween.say(joined(
                counted("balance.reopened", balance.reopened()), counted("balance.arrived", balance.transferredIn())));
        String stopped = counted("balance.stopped-long", balance.stoppedLong());
        String paused = counted("balance.paused", balance.paused()) + (stopped.isEmpty() ? "" : ", " + stopped);
        outBetween.say(joined(paused, counted("balance.left", balance.transferredOut())));
        boolean late = balance.overdue() > 0;
        comma.say(late ? ", " : "");
        overdueNote.say(late ? words.say("bars.overdue", written.count(balance.overdue())) : "");
        double whole = Math.max(1, balance.in());
        share(inParts, whole, balance.carriedIn(), balance.reopened(), balance.transferredIn(), balance.received());
        share(outParts, whole, balance.open(), balance.paused(), balance.transferredOut(), balance.done());
        Bars.length(overdue, balance.open() == 0 ? 0 : 100.0 * balance.overdue() / balance.open());
    }

    private String counted(String key, long count) {
        return count > 0 ? words.say(key, words.written().count(count)) : "";
    }

    private static String joined(String... said) {
        return Stream.of(said).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    private Div end(Word figure, String key) {
        return Shown.box("end", figure, Word.of("span", words.say(key)));
    }

    /** What it has come to since Monday stands in the caption. */
    private Div weekEnd(Word figure, String key, Word week) {
        Div end = end(figure, key);
        end.getElement()
                .getChild(1)
                .appendChild(Word.of("i", words.say("balance.week")).getElement(), week.getElement());
        return end;
    }

    private Div openEnd() {
        Div end = end(open, "balance.open");
        end.getElement().getChild(1).appendChild(comma.getElement(), overdueNote.getElement());
        return end;
    }

    private static Div[] parts(Div bar, String... names) {
        Div[] parts = new Div[names.length];
        for (int i = 0; i < names.length; i++) {
            parts[i] = Shown.box(names[i]);
            bar.add(parts[i]);
        }
        return parts;
    }

    private static void share(Div[] parts, double whole, long... values) {
        for (int i = 0; i < parts.length; i++) {
            Word.hide(parts[i], values[i] <= 0);
            Bars.length(parts[i], 100 * Math.max(0, values[i]) / whole);
        }
    }
}
