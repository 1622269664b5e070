package vn.gioc.dashboard.manager;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/** Chooses another unit of the same page, without any script. */
final class UnitForm extends Div {
    UnitForm(Words words, String address, Units units, Unit now) {
        addClassName("unit-form");
        Element form = new Element("form").setAttribute("action", address).setAttribute("method", "get");
        form.setAttribute("router-ignore", "");
        if (words.locale().getLanguage().equals("en")) {
            form.appendChild(new Element("input")
                    .setAttribute("type", "hidden")
                    .setAttribute("name", "lang")
                    .setAttribute("value", "en"));
        }
        Element unit = new Element("select").setAttribute("name", "unit");
        for (Unit each : units.units()) {
            Element option =
                    new Element("option").setAttribute("value", each.unit()).setText(words.name(each.names()));
            if (each.unit().equals(now.unit())) {
                option.setAttribute("selected", "");
            }
            unit.appendChild(option);
        }
        Element label = new Element("label");
        label.appendChild(Word.of("span", words.say("equation.unit")).getElement(), unit);
        form.appendChild(label, new Element("button").setText(words.say("equation.ask")));
        getElement().appendChild(form);
    }
}
