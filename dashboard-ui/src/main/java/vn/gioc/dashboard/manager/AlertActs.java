package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.Alerts;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** What a person does with an alert, within the thumb's reach: take, pass on, note, close. */
final class AlertActs extends Section {
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_OWNER = 100;

    /** One thing done; false where the alert is closed already. */
    private interface Act {
        boolean did();
    }

    private final Alerts alerts;
    private final UUID alert;
    private final String person;
    private final Words words;
    private final Runnable done;
    private final NativeButton take;
    private final AlertForm pass;
    private final AlertForm note;
    private final AlertForm close;
    private final Word outcome = new Word("p", "state", "outcome");
    private final Div buttons;

    /** @param done called after each thing done, so that the page shows it at once */
    AlertActs(Alerts alerts, UUID alert, String person, List<String> owners, Words words, Runnable done) {
        this.alerts = alerts;
        this.alert = alert;
        this.person = person;
        this.words = words;
        this.done = done;
        addClassName("acts");
        getElement().setAttribute("aria-label", words.say("acts"));
        outcome.mark("role", "status");
        pass = new AlertForm(words.say("act.pass"), words.say("act.pass.go"))
                .asking("to", words.say("act.to"), owners, LONGEST_OWNER)
                .telling("note", words.say("act.note.optional"), LONGEST_NOTE);
        note = new AlertForm(words.say("act.note"), words.say("act.note.go"))
                .telling("note", words.say("act.note.text"), LONGEST_NOTE);
        close = new AlertForm(words.say("act.close"), words.say("act.close.go"))
                .telling("note", words.say("act.why"), LONGEST_NOTE);
        pass.onDone(() -> act(
                "act.passed",
                pass.has("to"),
                () -> alerts.passOn(alert, person, pass.value("to"), optional(pass.value("note")))));
        note.onDone(() -> act("act.noted", note.has("note"), () -> alerts.note(alert, person, note.value("note"))));
        close.onDone(
                () -> act("act.closed", close.has("note"), () -> alerts.close(alert, person, close.value("note"))));
        take = button("take", "act.take", () -> act("act.taken", true, () -> alerts.take(alert, person)));
        take.addClassName("strong");
        buttons = Shown.box(
                "act-buttons",
                take,
                button("pass", "act.pass", () -> open(pass)),
                button("note", "act.note", () -> open(note)),
                button("close", "act.close", () -> open(close)));
        add(outcome, pass, note, close, buttons);
        open(null);
    }

    void show(Alert alert) {
        Word.hide(buttons, alert.state() == Alert.State.CLOSED);
        if (alert.state() == Alert.State.CLOSED) {
            open(null);
        }
        Word.hide(take, alert.state() == Alert.State.TAKEN && person.equals(alert.owner()));
    }

    private NativeButton button(String name, String key, Runnable pressed) {
        NativeButton button = new NativeButton(words.say(key), clicked -> pressed.run());
        button.getElement().setAttribute("data-act", name);
        return button;
    }

    /** One form at a time; the same button again puts it away. */
    private void open(@Nullable AlertForm chosen) {
        boolean away = chosen != null && chosen.isShown();
        for (AlertForm each : List.of(pass, note, close)) {
            each.show(each == chosen && !away);
        }
        outcome.say("");
    }

    private void act(String said, boolean complete, Act act) {
        if (!complete) {
            outcome.say(words.say("act.incomplete"), Tone.WATCH);
            return;
        }
        try {
            boolean did = act.did();
            open(null);
            outcome.say(words.say(did ? said : "act.over"), did ? Tone.GOOD : Tone.WATCH);
            done.run();
        } catch (DataAccessException | TransactionException e) {
            outcome.say(words.say("act.failed"), Tone.BAD);
        }
    }

    private static @Nullable String optional(String text) {
        return text.isEmpty() ? null : text;
    }
}
