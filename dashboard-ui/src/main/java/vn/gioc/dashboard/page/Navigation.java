package vn.gioc.dashboard.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import vn.gioc.dashboard.language.Words;

/** What frames the pages of people: the name above, the ways below, each as large as a thumb. */
public final class Navigation {
    private static final String[][] WAYS = {
        {"work", "/"},
        {"dossiers", "/dossiers?filter=overdue"},
        {"reports", "/reports?filter=overdue"},
        {"balance", "/balance"},
        {"analysis", "/analysis"},
        {"wall", "/wall"}
    };

    private Navigation() {}

    public static Header head(Words words, String title, Component... more) {
        Component mark = Shown.box("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Anchor home = link("/", words);
        home.getElement().setAttribute("aria-label", words.say("nav.work"));
        home.add(mark);
        Header head = new Header(home, Word.of("b", title));
        head.addClassName("head");
        head.add(more);
        return head;
    }

    /** @param now the way that is open, so that it is marked; empty for none */
    public static Nav bar(Words words, String now) {
        Nav bar = new Nav();
        bar.addClassName("ways");
        bar.getElement().setAttribute("aria-label", words.say("nav"));
        for (String[] way : WAYS) {
            Anchor link = link(way[1], words);
            link.addClassName(way[0]);
            link.add(Word.of("span", words.say("nav." + way[0])));
            if (way[0].equals(now)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            bar.add(link);
        }
        return bar;
    }

    /** A whole page load: pages with and without Vaadin's components never mix; English stays English. */
    public static Anchor link(String address, Words words) {
        String lang =
                words.locale().getLanguage().equals("en") ? (address.contains("?") ? "&lang=en" : "?lang=en") : "";
        Anchor link = new Anchor(address + lang, "");
        link.getElement().setAttribute("router-ignore", "");
        return link;
    }
}
