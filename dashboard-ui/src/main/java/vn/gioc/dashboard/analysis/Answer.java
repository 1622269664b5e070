package vn.gioc.dashboard.analysis;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gioc.dashboard.export.Asked;
import vn.gioc.dashboard.export.Asking;
import vn.gioc.dashboard.export.Rows;
import vn.gioc.dashboard.export.Rows.Line;
import vn.gioc.dashboard.export.Snapshot;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.figure.Zone;

/** What is asked in words, how many rows it has, how they spread, and the rows; each as soon as it is known. */
final class Answer extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    /** Longer than this the tables are behind the clock. */
    private static final Duration LIVE = Duration.ofSeconds(15);

    private final Asking asking;
    private final Asked asked;
    private final AnalysisQuestion question;
    private final CodeNames names;
    private final Words words;
    private final Clock clock;
    private final Word count = new Word("b");
    private final Word noun = new Word("span");
    private final Word known = new Word("p", "state");
    private final Word notice = new Word("p", "notice");
    private final Word reach = new Word("p", "note", "reach");
    private final NativeButton reread = new NativeButton();
    private final Div chart = Shown.box("chart-place");
    private final Div sheet = Shown.box("sheet");
    private @Nullable Reading reading;
    private @Nullable RowGrid grid;
    private List<Line> first = List.of();

    Answer(Asking asking, Asked asked, AnalysisQuestion question, CodeNames names, Words words, Clock clock) {
        this.asking = asking;
        this.asked = asked;
        this.question = question;
        this.names = names;
        this.words = words;
        this.clock = clock;
        addClassName("answer");
        QuestionWords says = new QuestionWords(question, asked, names, words);
        reread.setText(words.say("analysis.reread"));
        reread.addClassName("copy");
        NativeButton copy = new NativeButton(words.say("analysis.copy"));
        copy.addClassName("copy");
        copy.getElement().setAttribute("data-copies", words.say("analysis.copied"));
        Div number = Shown.box("number", count, noun);
        number.getElement().setAttribute("role", "status").setAttribute("id", "count");
        count.say("…");
        noun.say(words.say("analysis.reading"));
        Word.hide(notice, true);
        notice.getElement().setAttribute("role", "alert");
        Div told = Shown.box(
                "told",
                Word.of("h1", says.title()),
                Word.of("p", says.narrowed(), "quiet"),
                Shown.box("under", known, reread, copy));
        add(Shown.box("answer-head", told, number), notice, chart, sheet, reach);
        sheet.getElement().setAttribute("role", "region").setAttribute("aria-label", words.say("analysis.rows"));
        sheet.getElement().setAttribute("aria-busy", "true");
    }

    /**
     * @param sorted hears of another order that is wanted
     * @param again reads it anew
     */
    void begin(FilePanel files, Consumer<String> sorted, Runnable again) {
        reread.addClickListener(event -> again.run());
        UI ui = UI.getCurrent();
        Reading begun = new Reading(asking, asked, question, Zone.dateOf(clock.instant()), new Reading.Listener() {
            @Override
            public void rows(List<Line> lines, @Nullable Instant asOf) {
                ui.access(() -> showRows(lines, asOf, sorted));
            }

            @Override
            public void count(long rows) {
                ui.access(() -> {
                    showCount(rows);
                    files.count(rows);
                });
            }

            @Override
            public void chart(Reading.Spread spread) {
                ui.access(() -> chart.add(new SpreadChart(spread, asked.dataset(), names, words)));
            }

            @Override
            public void failed(Reading.Failure failure) {
                ui.access(() -> {
                    showFailure(failure);
                    files.show(null);
                });
            }
        });
        reading = begun;
        Thread.ofVirtual().name("analysis").start(begun);
    }

    void end() {
        if (reading != null) {
            reading.end();
        }
    }

    private void showRows(List<Line> lines, @Nullable Instant asOf, Consumer<String> sorted) {
        first = lines;
        say(asOf);
        sheet.getElement().removeAttribute("aria-busy");
        if (lines.isEmpty()) {
            sheet.add(
                    Word.of("p", words.say("analysis.empty"), "empty"),
                    Word.of("p", words.say("analysis.empty.try"), "note"));
            return;
        }
        RowGrid shown = new RowGrid(
                asked.dataset().chosen(asked.question()),
                question.sort(),
                new CellText(names, words),
                this::more,
                sorted);
        shown.show(lines, lines.size());
        grid = shown;
        sheet.add(shown);
    }

    private void showCount(long rows) {
        count.say(words.written().count(rows));
        Word.mark(count, "data-rows", Long.toString(rows));
        noun.say(words.count("analysis.rows.noun", rows));
        boolean then = asked.request().asOf() != null;
        int all = (int) Math.min(rows, then ? first.size() : RowGrid.DEEPEST);
        if (grid != null) {
            grid.show(first, all);
        }
        if (rows > all) {
            reach.say(words.say("analysis.reach", words.written().count(all)));
        }
    }

    private void say(@Nullable Instant asOf) {
        Instant then = asked.request().asOf();
        if (then != null) {
            known.say(words.say("analysis.known.then", words.written().moment(then)), Tone.PLAIN);
        } else if (asOf == null) {
            known.say(words.say("analysis.known.never"), Tone.STALE);
        } else {
            boolean live = !asOf.isBefore(clock.instant().minus(LIVE));
            String when = words.written().second(asOf) + " " + words.written().day(asOf);
            known.say(words.say(live ? "analysis.known" : "analysis.known.stale", when), live ? Tone.GOOD : Tone.STALE);
        }
    }

    private void showFailure(Reading.Failure failure) {
        Word.hide(notice, false);
        notice.say(words.say(
                switch (failure) {
                    case TOO_EARLY -> "analysis.refused.early";
                    case GONE -> "analysis.refused.gone";
                    case BUSY -> "analysis.busy";
                    case UNREAD -> "analysis.unread";
                }));
        count.say("–");
        noun.say("");
        sheet.getElement().removeAttribute("aria-busy");
    }

    /** Rows that are scrolled to, of the tables as they are by now. */
    private List<Line> more(int offset, int limit) {
        try (Snapshot snapshot = asking.open(asked)) {
            return new Rows(snapshot, asked.dataset(), asked.question(), statement -> {})
                    .some(question.sort(), offset, limit);
        } catch (SQLException e) {
            LOG.warn("rows that were scrolled to could not be read", e);
            Word.hide(notice, false);
            notice.say(words.say("analysis.unread"));
            return List.of();
        }
    }
}
