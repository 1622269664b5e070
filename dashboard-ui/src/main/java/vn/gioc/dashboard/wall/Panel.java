package vn.gioc.dashboard.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import vn.gioc.dashboard.page.Word;

/** A part of a scene: its name is the answer it gives, a quieter word after it says of what. */
final class Panel extends Section {
    private static final int UNIT = 3;

    private final Word title = new Word("span");
    private final Word of = new Word("span", "of");

    Panel(Component content) {
        addClassName("panel");
        Word heading = new Word("h2");
        heading.getElement().appendChild(title.getElement(), of.getElement());
        add(heading, content);
    }

    void name(String said, String quietly) {
        title.say(said);
        // A unit is not left alone on a line.
        of.say(quietly.isEmpty() ? "" : (quietly.length() <= UNIT ? "\u00a0" : " ") + quietly);
    }
}
