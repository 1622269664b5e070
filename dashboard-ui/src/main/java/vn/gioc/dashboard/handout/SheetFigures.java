package vn.gioc.dashboard.handout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.board.Figure;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Shown;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.dashboard.wall.IndicatorWords;
import vn.gioc.domain.catalog.Indicator;
import vn.gioc.domain.catalog.Sector;
import vn.gioc.domain.figure.Zone;

/** The figures of every sector, each as the wall reads it out. */
record SheetFigures(Board board, Words words) {
    private static final List<String> DOSSIERS = List.of(
            "dossiers.open",
            "dossiers.overdue",
            "dossiers.dueSoon",
            "dossiers.paused",
            "dossiers.received.today",
            "dossiers.done.today");
    private static final List<String> REPORTS = List.of(
            "reports.open", "reports.overdue", "reports.dueSoon", "reports.received.today", "reports.done.today");
    private static final List<String> CHANNELS = List.of(
            "interactions.count.today",
            "interactions.answered.today",
            "interactions.handedOver.today",
            "interactions.abandoned.today");

    List<Sheet.Group> groups() {
        List<Sheet.Group> groups = new ArrayList<>();
        List<Sheet.Row> administration = new ArrayList<>(counts(DOSSIERS, "handout.unit.dossiers"));
        administration.addAll(indicators(Sector.ADMINISTRATION));
        groups.add(new Sheet.Group(words.say("sector." + Sector.ADMINISTRATION), administration));
        groups.add(new Sheet.Group(words.say("scene.reports"), counts(REPORTS, "handout.unit.reports")));
        groups.add(new Sheet.Group(words.say("scene.channels"), counts(CHANNELS, "handout.unit.interactions")));
        for (Sector sector : Sector.values()) {
            List<Sheet.Row> rows = indicators(sector);
            if (sector != Sector.ADMINISTRATION && !rows.isEmpty()) {
                groups.add(new Sheet.Group(words.say("sector." + sector), rows));
            }
        }
        return groups;
    }

    private List<Sheet.Row> counts(List<String> names, String unit) {
        return names.stream().map(name -> count(name, unit)).toList();
    }

    private Sheet.Row count(String name, String unit) {
        Figure figure = Shown.figure(board, name);
        Tone tone = tone(name, figure);
        return new Sheet.Row(
                words.say("handout." + name),
                Shown.count(figure, words),
                figure.value() == null ? "" : words.say(unit),
                "",
                state(figure, tone),
                tone,
                figure.asOf() == null ? "–" : moment(figure.asOf()));
    }

    /** As on the wall's tiles: what is overdue is bad, and none of it is good; the rest only counts. */
    private static Tone tone(String name, Figure figure) {
        if (figure.value() == null || figure.stale()) {
            return Tone.STALE;
        }
        if (!name.endsWith(".overdue")) {
            return Tone.PLAIN;
        }
        return figure.count() > 0 ? Tone.BAD : Tone.GOOD;
    }

    private String state(Figure figure, Tone tone) {
        return switch (tone) {
            case STALE -> figure.value() == null ? words.say("state.none") : Shown.old(figure, board, words);
            case BAD, WATCH -> words.say("state.act");
            case GOOD -> words.say("state.fine");
            case PLAIN -> words.say("handout.unjudged");
        };
    }

    private List<Sheet.Row> indicators(Sector sector) {
        return board.indicators().stream()
                .filter(each -> each.indicator().sector() == sector)
                .map(this::indicator)
                .toList();
    }

    private Sheet.Row indicator(IndicatorBoard each) {
        IndicatorWords said = new IndicatorWords(each, words);
        Tone tone = Tone.of(each);
        return new Sheet.Row(
                words.name(each.indicator().names()),
                said.value(),
                said.unit(),
                limits(each),
                state(each, tone, said),
                tone,
                asOf(each, said));
    }

    /** Of a target only whether it is reached: what it is stands beside. */
    private String state(IndicatorBoard each, Tone tone, IndicatorWords said) {
        if (tone != Tone.GOOD && tone != Tone.PLAIN || each.value() == null && !each.suppressed()) {
            return said.state(board.at());
        }
        return each.reachesTarget()
                .map(reached -> words.say(reached ? "handout.reached" : "handout.missed"))
                .orElse(tone == Tone.PLAIN ? words.say("handout.unjudged") : said.state(board.at()));
    }

    /** Target and thresholds with the side that each is on. */
    private String limits(IndicatorBoard each) {
        Indicator indicator = each.indicator();
        boolean down = indicator.good() == Indicator.Direction.DOWN;
        return Stream.of(
                        limit(
                                "handout.target",
                                down ? "≤ " : "≥ ",
                                each.compared().target()),
                        limit("handout.watch", down ? "≥ " : "< ", indicator.watchFrom()),
                        limit("handout.bad", down ? "≥ " : "< ", indicator.badFrom()))
                .flatMap(Optional::stream)
                .reduce((first, next) -> first + "; " + next)
                .orElse("");
    }

    private Optional<String> limit(String key, String sign, @Nullable BigDecimal limit) {
        return Optional.ofNullable(limit)
                .map(each -> words.say(key, sign + words.written().limit(each)));
    }

    private String asOf(IndicatorBoard each, IndicatorWords said) {
        String period = each.period() == null ? "" : said.period(each.period());
        String received = each.receivedAt() == null ? "–" : moment(each.receivedAt());
        return period.isEmpty() ? received : words.say("handout.asOf", period, received);
    }

    /** To the second today, else as short as it can be told. */
    private String moment(Instant at) {
        return Zone.dateOf(at).equals(Zone.dateOf(board.at()))
                ? words.written().second(at)
                : words.written().brief(at, board.at());
    }
}
