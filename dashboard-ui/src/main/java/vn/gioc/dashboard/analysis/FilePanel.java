package vn.gioc.dashboard.analysis;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.gioc.dashboard.export.Transfer;
import vn.gioc.dashboard.export.Transfers;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;

/**
 * The file of what is asked, by the browser's own way to disk, whatever its size; and how far it is, counted by the server
 * that sends it.
 */
final class FilePanel extends Div {
    /** Of a sheet, beside its heading. */
    static final long SHEET_ROWS = 1_048_575;

    private static final int POLL_MILLIS = 500;
    private static final Duration NEVER_BEGUN = Duration.ofSeconds(20);

    private final Transfers transfers;
    private final Words words;
    private final Clock clock;
    private final Anchor csv = link("strong");
    private final Anchor excel = link("second");
    private final Anchor xlsx = link("second");
    private final Word tooMany = new Word("p", "note");
    private final Div progress = new Div();
    private final List<Following> followed = new ArrayList<>();

    FilePanel(Transfers transfers, Words words, Clock clock) {
        this.transfers = transfers;
        this.words = words;
        this.clock = clock;
        addClassName("files");
        progress.addClassName("progress");
        progress.getElement().setAttribute("role", "status");
        csv.setId("csv");
        xlsx.setId("xlsx");
        Div other = new Div(excel, xlsx);
        other.addClassName("two");
        excel.setText(words.say("analysis.csvExcel"));
        xlsx.setText("XLSX");
        tooMany.say(words.say("analysis.sheet", words.written().count(SHEET_ROWS)));
        add(csv, other, tooMany, progress);
        show(null);
    }

    /** @param question null where there is nothing to download */
    void show(@org.jspecify.annotations.Nullable AnalysisQuestion question) {
        csv.setText(words.say("analysis.csv"));
        Word.hide(tooMany, true);
        for (Anchor each : List.of(csv, excel, xlsx)) {
            Word.mark(each, "aria-disabled", question == null ? "true" : null);
            each.getElement().removeAttribute("href");
        }
        if (question != null) {
            String lang = "lang=" + words.locale().getLanguage();
            offer(csv, question, ".csv");
            offer(excel, question, ".csv", "sep=%3B", "bom=1", lang);
            offer(xlsx, question, ".xlsx", lang);
        }
    }

    void count(long rows) {
        csv.setText(words.count("analysis.csv.rows", rows));
        boolean sheet = rows <= SHEET_ROWS;
        Word.hide(tooMany, sheet);
        if (!sheet) {
            Word.mark(xlsx, "aria-disabled", "true");
            xlsx.getElement().removeAttribute("href");
        }
    }

    /** Each click downloads under a name of its own, by which its progress is followed. */
    private void offer(Anchor link, AnalysisQuestion question, String ending, String... more) {
        String name = UUID.randomUUID().toString();
        String[] said = java.util.Arrays.copyOf(more, more.length + 1);
        said[more.length] = "watch=" + name;
        link.setHref(question.file(ending, said));
        link.getElement().setAttribute("data-watch", name);
        link.getElement().setProperty("offered", question.dataset() + ending);
    }

    private Anchor link(String kind) {
        Anchor link = new Anchor();
        link.addClassNames("button", kind);
        link.getElement().setAttribute("download", "").setAttribute("router-ignore", "");
        link.getElement().addEventListener("click", event -> follow(link));
        return link;
    }

    private void follow(Anchor link) {
        String watch = link.getElement().getAttribute("data-watch");
        if (watch == null || link.getElement().getAttribute("href") == null) {
            return;
        }
        Following following = new Following(link.getElement().getProperty("offered"), watch, clock.instant());
        followed.add(following);
        progress.add(following);
        String fresh = UUID.randomUUID().toString();
        link.setHref(link.getHref().replace(watch, fresh));
        link.getElement().setAttribute("data-watch", fresh);
        UI.getCurrent().setPollInterval(POLL_MILLIS);
    }

    /** Looks how far they are. */
    void look() {
        Instant now = clock.instant();
        followed.forEach(each -> each.look(now));
        if (followed.stream().allMatch(each -> each.over)) {
            UI.getCurrent().setPollInterval(-1);
        }
    }

    /** A file on its way. */
    private final class Following extends Div {
        private final String watch;
        private final Instant asked;
        private final Word says = new Word("p", "note");
        private final Element bar = new Element("progress");
        private boolean over;

        Following(String file, String watch, Instant asked) {
            this.watch = watch;
            this.asked = asked;
            says.say(words.say("analysis.sending.counting"));
            bar.setAttribute("aria-label", file);
            add(Word.of("h3", file));
            getElement().appendChild(bar, says.getElement());
        }

        void look(Instant now) {
            if (over) {
                return;
            }
            Transfer transfer = transfers.find(watch).orElse(null);
            if (transfer == null) {
                end(now.isAfter(asked.plus(NEVER_BEGUN)), "analysis.sending.never");
                return;
            }
            String rows = words.written().count(transfer.rows());
            String total = words.written().count(transfer.total());
            String megabytes = words.written().value(java.math.BigDecimal.valueOf(transfer.bytes(), 6), 1);
            switch (transfer.state()) {
                case COUNTING -> {}
                case SENDING -> {
                    fill(transfer);
                    says.say(words.say(
                            "analysis.sending",
                            rows,
                            total,
                            transfer.total() == 0 ? 100 : 100 * transfer.rows() / transfer.total(),
                            megabytes));
                }
                case SENT -> {
                    fill(transfer);
                    end(true, "analysis.sent", rows, megabytes);
                }
                case BROKEN -> end(true, "analysis.sending.broken", rows);
            }
        }

        private void fill(Transfer transfer) {
            bar.setAttribute("max", Long.toString(Math.max(1, transfer.total())));
            bar.setAttribute("value", Long.toString(transfer.total() == 0 ? 1 : transfer.rows()));
        }

        private void end(boolean ended, String key, Object... what) {
            if (ended) {
                over = true;
                says.say(words.say(key, what));
            }
        }
    }
}
