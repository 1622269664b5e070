package vn.gioc.dashboard.wall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.gioc.dashboard.feed.ReplayBoards;
import vn.gioc.dashboard.figure.PastTables.Span;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.figure.Zone;

/** Why a day can't be replayed, told to whoever asked for it. */
final class ReplayRefusal {
    private ReplayRefusal() {}

    /** Empty where there is something to replay. @param span as in {@link ReplayBoards#span} */
    static Optional<String> of(ReplayAsked asked, Span span, Instant now, Words words) {
        LocalDate day = asked.day();
        if (day == null) {
            return Optional.of(words.say("replay.refused.date", brief(asked.text())));
        }
        String written = words.written().day(day);
        Instant first = span.first();
        if (day.isAfter(Zone.dateOf(now))) {
            return Optional.of(words.say("replay.refused.future", written));
        }
        if (first == null || span.known() == null) {
            return Optional.of(words.say("replay.refused.nothing"));
        }
        return !day.isBefore(Zone.dateOf(first))
                ? Optional.empty()
                : Optional.of(words.say(
                        "replay.refused.before", written, words.written().day(first)));
    }

    /** Whatever stands in an address: brackets would be taken for a judgement, and a novel has no room. */
    private static String brief(String text) {
        String plain = text.replaceAll("[\\[\\]{}]", "");
        return plain.length() > 20 ? plain.substring(0, 20) + "…" : plain;
    }
}
