package vn.gioc.dashboard.reference;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.web.util.UriUtils;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Navigation;
import vn.gioc.dashboard.page.Word;

/** A version of a calendar, and the due dates it moved. */
final class VersionRow extends Div {
    private static final int MOST = 200;

    VersionRow(String name, CalendarQueries.Version version, CalendarQueries calendars, Words words) {
        // What came with the software is in force from the beginning of all time.
        String said = version.inForceFrom().equals(Instant.EPOCH)
                ? words.say("calendar.version.first", version.version())
                : words.say(
                        "calendar.version", version.version(), words.written().moment(version.inForceFrom()));
        if (version.moved() == 0) {
            add(Word.of("p", said + " · " + words.say("calendar.moved-none"), "note"));
            return;
        }
        UnorderedList moves = new UnorderedList();
        moves.addClassName("rows");
        for (CalendarQueries.Move move : calendars.moves(name, version.version(), MOST)) {
            var link = Navigation.link(
                    "/dossiers/" + UriUtils.encodePathSegment(move.code(), StandardCharsets.UTF_8), words);
            link.add(Word.of("b", move.code()));
            moves.add(new ListItem(
                    link,
                    Word.of(
                            "span",
                            words.written().moment(move.from()) + " → "
                                    + words.written().moment(move.to()))));
        }
        NativeDetails details = new NativeDetails(said + " · " + words.count("calendar.moved", version.moved()));
        details.setContent(moves);
        add(details);
    }
}
