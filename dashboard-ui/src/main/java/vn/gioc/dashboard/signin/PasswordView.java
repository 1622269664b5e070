package vn.gioc.dashboard.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gioc.dashboard.access.Accounts;
import vn.gioc.dashboard.access.Viewer;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Language;
import vn.gioc.dashboard.page.NativeElementsOnly;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.page.Word;

/** Whoever signed in changes their own password: first of all the one that the centre made. */
@Route("admin/password")
@RolesAllowed("ADMIN")
@NativeElementsOnly
public class PasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Accounts accounts;
    private final transient Viewer viewer;
    private final Input old = new Input();
    private final Input next = new Input();
    private final Input again = new Input();
    private final Word outcome = new Word("p", "state");
    private transient Words words = Words.vietnamese();
    private String name = "";

    public PasswordView(Accounts accounts, Viewer viewer) {
        this.accounts = accounts;
        this.viewer = viewer;
        addClassNames("page-view");
        outcome.mark("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        words = Language.of(event);
        event.getUI().setLocale(words.locale());
        name = viewer.administrator().orElse("");
        removeAll();
        NativeButton change = new NativeButton(words.say("password.change"), clicked -> change());
        change.addClassName("strong");
        Div form = Shown.box(
                "form one",
                field("password.old", old, "current-password"),
                field("password.new", next, "new-password"),
                field("password.again", again, "new-password"),
                change,
                outcome);
        Main main = new Main(new H1(words.say("password.title")));
        if (accounts.mustChange(name)) {
            main.add(Word.of("p", words.say("password.made"), "quiet"));
        }
        main.add(form);
        add(Navigation.head(words, words.say("password.title")), main, Navigation.bar(words, ""));
    }

    @Override
    public String getPageTitle() {
        return words.say("password.title") + " – GIOC";
    }

    private NativeLabel field(String key, Input input, String completes) {
        input.setType("password");
        input.getElement().setAttribute("autocomplete", completes);
        NativeLabel label = new NativeLabel(words.say(key));
        label.add(input);
        return label;
    }

    private void change() {
        if (!next.getValue().equals(again.getValue())) {
            outcome.say(words.say("password.differs"), Tone.BAD);
            return;
        }
        try {
            boolean changed = accounts.changePassword(name, old.getValue(), next.getValue());
            outcome.say(words.say(changed ? "password.changed" : "password.wrong"), changed ? Tone.GOOD : Tone.BAD);
        } catch (IllegalArgumentException e) {
            outcome.say(words.say("password.short"), Tone.BAD);
        }
        old.clear();
        next.clear();
        again.clear();
    }
}
