package vn.gioc.dashboard.serviceindex;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.math.MathContext;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Word;
import vn.gioc.domain.index.Score;
import vn.gioc.domain.index.ServiceIndex.GroupScore;
import vn.gioc.domain.index.Share;

/** The groups of the index with their parts: what was counted, and the points it made. */
final class Groups extends UnorderedList {
    private final Reading reading;
    private final Words words;

    Groups(Reading reading, Words words) {
        this.reading = reading;
        this.words = words;
        addClassName("index-groups");
        reading.index().groups().forEach(group -> add(row(group)));
    }

    private ListItem row(GroupScore group) {
        Word points = new Word("span", "when");
        points.mark("data-index", group.code());
        ListItem item = new ListItem(
                Shown.box("row", Word.of("span", group.code() + " · " + words.name(group.names()), "title"), points));
        if (group.known()) {
            points.say(words.written().value(group.reached(), 2) + " / "
                    + words.written().limit(group.measurable()));
            item.add(bar(group));
        } else {
            points.say(words.say("index.unknown"));
            points.getElement().getClassList().add("stale");
        }
        group.parts().forEach(part -> item.add(Word.of("p", said(part), "note")));
        return item;
    }

    private static Component bar(GroupScore group) {
        Component reached = Shown.box("reached");
        BigDecimal share =
                group.reached().multiply(BigDecimal.valueOf(100)).divide(group.measurable(), MathContext.DECIMAL32);
        reached.getElement().getStyle().set("width", share + "%");
        Component bar = Shown.box("bar", reached);
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private String said(Score part) {
        String name = words.name(part.part().names());
        String possible = words.written().limit(part.part().points());
        Share share = part.share();
        if (share == null) {
            return words.say("index.part.unknown", name, possible);
        }
        String reached = words.written().value(part.reached(), 2);
        if (!share.counted()) {
            String period =
                    part.part().input().sent().map(reading.sentFor()::get).orElse("");
            return words.say("index.part.sent", name, words.written().limit(share.hits()), period, reached, possible);
        }
        return words.say(
                "index.part",
                name,
                words.written().count(share.hits().longValueExact()),
                words.written().count(share.of().longValueExact()),
                reached,
                possible);
    }
}
