package vn.gioc.dashboard.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.export.Asked;
import vn.gioc.dashboard.export.Filter;
import vn.gioc.dashboard.export.Question;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.figure.Zone;

/** A question in words: what a colleague reads above the rows. */
record QuestionWords(AnalysisQuestion asks, Asked asked, CodeNames names, Words words) {
    /** Longer lists are told by how many they are. */
    private static final int NAMED = 3;

    String title() {
        String dataset = words.name(asked.dataset().title());
        List<String> units = asks.values("unit");
        return units.isEmpty() ? words.say("analysis.of.all", dataset) : dataset + ", " + listed("unit", units);
    }

    String narrowed() {
        List<String> said = new ArrayList<>();
        said.add(period(asked.question()));
        for (Filter filter : asked.dataset().filters()) {
            List<String> values = asks.values(filter.name());
            if (!values.isEmpty()) {
                said.add(words.say("analysis.filter." + filter.name()) + ": " + listed(filter.name(), values));
            }
        }
        Instant asOf = asked.request().asOf();
        if (asOf != null) {
            said.add(words.say("analysis.knownAt", words.written().moment(asOf)));
        }
        return String.join(" · ", said);
    }

    private String listed(String column, List<String> codes) {
        return codes.size() > NAMED
                ? words.say("analysis.several", words.written().count(codes.size()))
                : String.join(
                        ", ",
                        codes.stream().map(each -> names.name(column, each)).toList());
    }

    private String period(Question question) {
        Instant from = question.from();
        Instant to = question.to();
        if (from == null) {
            return to == null ? words.say("analysis.period.all") : words.say("analysis.period.to", day(to));
        }
        return to == null
                ? words.say("analysis.period.from", day(from))
                : words.say("analysis.period", day(from), day(to));
    }

    private String day(Instant moment) {
        return Zone.startOf(Zone.dateOf(moment)).equals(moment)
                ? words.written().day(moment)
                : words.written().moment(moment);
    }
}
