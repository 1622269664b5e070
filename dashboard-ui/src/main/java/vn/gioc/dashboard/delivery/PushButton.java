package vn.gioc.dashboard.delivery;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;

/** Two buttons, of which the browser shows the one that fits: to be told on this machine, or no longer. */
class PushButton extends Div {
    private final String unit;
    private final String username;
    private final String language;
    private final transient PushSubscriptions subscriptions;

    PushButton(String key, String unit, String username, Words words, PushSubscriptions subscriptions) {
        this.unit = unit;
        this.username = username;
        this.language = words.locale().getLanguage();
        this.subscriptions = subscriptions;
        addClassName("push");
        Word.mark(this, "data-key", key);
        Word.mark(this, "data-say-blocked", words.say("push.blocked"));
        Word.mark(this, "data-say-failed", words.say("push.failed"));
        Word.mark(this, "data-say-install", words.say("push.install"));
        Word.mark(this, "data-say-done", words.say("push.done"));
        Word told = new Word("p", "note", "told");
        told.mark("role", "status");
        getElement().appendChild(button("on", words.say("push.on")), button("off", words.say("push.off")));
        add(told);
    }

    private static Element button(String name, String said) {
        return new Element("button")
                .setAttribute("type", "button")
                .setAttribute("class", name)
                .setAttribute("hidden", "")
                .setText(said);
    }

    /** What the browser's push service gave it. Answers false for what none gives. */
    @ClientCallable
    boolean subscribed(String endpoint, String publicKey, String secret) {
        try {
            subscriptions.keep(username, unit, language, endpoint, publicKey, secret);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ClientCallable
    void ended(String endpoint) {
        subscriptions.end(username, endpoint);
    }
}
