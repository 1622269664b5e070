package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.gioc.dashboard.page.Word;

/** What is asked before something is done: one or two fields and the button that does it. */
final class AlertForm extends Div {
    private final Map<String, Element> fields = new HashMap<>();
    private final NativeButton go;
    private boolean shown = true;
    private Runnable done = () -> {};

    /** @param name of what is asked; {@code does} stands on the button */
    AlertForm(String name, String does) {
        addClassName("act-form");
        getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        go = new NativeButton(does, clicked -> done.run());
        go.addClassName("strong");
        go.getElement().setAttribute("data-act", "go");
        add(go);
    }

    /** A short field that offers what is known. */
    AlertForm asking(String name, String label, List<String> known, int longest) {
        String list = "known-" + name;
        Element datalist = new Element("datalist").setAttribute("id", list);
        known.forEach(each -> datalist.appendChild(new Element("option").setAttribute("value", each)));
        field(
                name,
                label,
                new Element("input").setAttribute("list", list).setAttribute("autocomplete", "off"),
                longest);
        getElement().insertChild(0, datalist);
        return this;
    }

    AlertForm telling(String name, String label, int longest) {
        field(name, label, new Element("textarea").setAttribute("rows", "2"), longest);
        return this;
    }

    void onDone(Runnable does) {
        done = does;
    }

    boolean isShown() {
        return shown;
    }

    void show(boolean now) {
        shown = now;
        Word.hide(this, !now);
        if (!now) {
            fields.values().forEach(each -> each.setProperty("value", ""));
        }
    }

    String value(String name) {
        return Objects.requireNonNull(fields.get(name)).getProperty("value", "").strip();
    }

    boolean has(String name) {
        return !value(name).isEmpty();
    }

    /** The browser's limit is for people; whoever goes round it is cut. */
    private void field(String name, String label, Element field, int longest) {
        field.setAttribute("maxlength", Integer.toString(longest)).setAttribute("name", name);
        field.addPropertyChangeListener("value", "change", changed -> {
            String said = field.getProperty("value", "");
            if (said.length() > longest) {
                field.setProperty("value", said.substring(0, longest));
            }
        });
        Element labelled = new Element("label");
        labelled.appendChild(Word.of("span", label).getElement(), field);
        getElement().insertChild(getElement().indexOfChild(go.getElement()), labelled);
        fields.put(name, field);
    }
}
