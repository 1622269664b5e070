package vn.gioc.dashboard.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A piece of text that changes in place: its node stays, and nothing is sent while it says the same. */
public final class Word extends Component {
    private final Element text = Element.createText("");
    private String role = "";

    public Word(String tag, String... classes) {
        super(new Element(tag));
        getElement().appendChild(text);
        for (String each : classes) {
            getElement().getClassList().add(each);
        }
    }

    public static Word of(String tag, String said, String... classes) {
        Word word = new Word(tag, classes);
        word.say(said);
        return word;
    }

    public void say(String said) {
        if (!text.getText().equals(said)) {
            text.setText(said);
        }
    }

    public void say(String said, Tone tone) {
        say(said);
        wear(tone);
    }

    public void wear(Tone tone) {
        if (!role.equals(tone.role())) {
            if (!role.isEmpty()) {
                getElement().getClassList().remove(role);
            }
            role = tone.role();
            getElement().getClassList().add(role);
        }
    }

    /** Sets an attribute where it differs; null takes it away. */
    public void mark(String attribute, @Nullable String value) {
        mark(this, attribute, value);
    }

    /** The same for any component. */
    public static void mark(Component component, String attribute, @Nullable String value) {
        Element element = component.getElement();
        if (Objects.equals(element.getAttribute(attribute), value)) {
            return;
        }
        if (value == null) {
            element.removeAttribute(attribute);
        } else {
            element.setAttribute(attribute, value);
        }
    }

    /** Shows or hides without taking it out of the page. */
    public static void hide(Component component, boolean hidden) {
        mark(component, "hidden", hidden ? "" : null);
    }
}
