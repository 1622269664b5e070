package vn.gioc.dashboard.analysis;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.gioc.dashboard.chart.Chart;
import vn.gioc.dashboard.chart.Plot;
import vn.gioc.dashboard.export.Dataset;
import vn.gioc.dashboard.export.Rows.Tally;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Word;

/** How what is asked spreads: over time as a chart, over groups as bars with their names. */
final class SpreadChart extends Div {
    /** Bars there is room for; the others are told as one. */
    /** In the middle of a title. */
    private static String lower(String key, Words words) {
        return words.say(key).toLowerCase(words.locale());
    }

    private static final int BARS = 8;

    SpreadChart(Reading.Spread spread, Dataset dataset, CodeNames names, Words words) {
        addClassName("spread");
        Bucket bucket = spread.bucket();
        if (spread.tallies().isEmpty()) {
            return;
        }
        if (bucket == null) {
            add(Word.of("h2", words.say("analysis.spread.groups", lower("analysis.filter." + spread.by(), words))));
            add(bars(spread, names, words));
            return;
        }
        String title = words.say("analysis.spread", lower("analysis.bucket." + bucket.word(), words));
        add(Word.of(
                "h2",
                spread.tallies().size() < Reading.BUCKETS
                        ? title
                        : title + " "
                                + words.say(
                                        "analysis.spread.latest",
                                        words.written().count(Reading.BUCKETS))));
        Chart chart = new Chart("main");
        chart.getElement().setAttribute("data-unit", "14");
        chart.show(plot(title, spread.tallies(), bucket, dataset, words));
        add(chart);
    }

    private static Plot plot(String title, List<Tally> tallies, Bucket bucket, Dataset dataset, Words words) {
        List<Plot.Series> series = new ArrayList<>();
        int measures = tallies.getFirst().values().size();
        for (int m = 0; m < measures; m++) {
            int at = m;
            String name = measures == 1
                    ? ""
                    : words.say("analysis.measure." + dataset.measures().get(at));
            String role = m == 0 ? "s1" : "s4";
            series.add(new Plot.Series(
                    name,
                    role,
                    role,
                    tallies.stream()
                            .map(each -> (Double) (double) each.values().get(at))
                            .toList()));
        }
        List<String> labels =
                tallies.stream().map(each -> label(each.key(), bucket, words)).toList();
        boolean lines = measures > 1 && tallies.size() > 1;
        return new Plot(
                lines ? Plot.Kind.LINES : Plot.Kind.COLUMNS,
                labels,
                -1,
                tallies.size() <= 14 ? Plot.Values.ALL : Plot.Values.LAST,
                lines ? series : series.subList(0, 1),
                null,
                List.of(),
                title + ": " + labels.getFirst() + " – " + labels.getLast());
    }

    /** From a timestamp as PostgreSQL writes it in Asia/Ho_Chi_Minh: {@code 2026-11-20 14:00:00+07}. */
    private static String label(String key, Bucket bucket, Words words) {
        LocalDate day = LocalDate.parse(key.substring(0, 10));
        Instant at = OffsetDateTime.parse(key.substring(0, 19).replace(' ', 'T') + "+07:00")
                .toInstant();
        return switch (bucket) {
            case MINUTE, HOUR -> words.written().time(at);
            case DAY, WEEK -> words.written().shortDay(day);
            case MONTH -> day.getMonthValue() + "/" + day.getYear() % 100;
            case QUARTER -> "Q" + ((day.getMonthValue() + 2) / 3) + "/" + day.getYear() % 100;
            case YEAR -> Integer.toString(day.getYear());
        };
    }

    private static UnorderedList bars(Reading.Spread spread, CodeNames names, Words words) {
        UnorderedList bars = new UnorderedList();
        bars.addClassName("groups");
        long most = Math.max(1, spread.tallies().getFirst().values().getFirst());
        spread.tallies().stream()
                .limit(BARS)
                .forEach(each -> bars.add(
                        bar(names.name(spread.by(), each.key()), each.values().getFirst(), most, words)));
        if (spread.tallies().size() > BARS) {
            long rest = spread.tallies().stream()
                    .skip(BARS)
                    .mapToLong(each -> each.values().getFirst())
                    .sum();
            bars.add(bar(
                    words.say(
                            "analysis.rest",
                            words.written().count(spread.tallies().size() - BARS)),
                    rest,
                    most,
                    words));
        }
        return bars;
    }

    private static ListItem bar(String name, long count, long most, Words words) {
        Div filled = new Div();
        filled.getStyle().set("width", Math.min(100, 100 * count / most) + "%");
        Div track = new Div(filled);
        track.addClassName("bar");
        return new ListItem(
                Word.of("span", name, "name"),
                track,
                Word.of("b", words.written().count(count)));
    }
}
