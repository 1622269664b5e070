package vn.gioc.dashboard.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.board.CounterLoad;
import vn.gioc.dashboard.board.InteractionBoard.Reach;
import vn.gioc.dashboard.board.InteractionBoard.Topic;
import vn.gioc.dashboard.figure.Dimension;
import vn.gioc.dashboard.figure.PartNames;
import vn.gioc.dashboard.reference.Catalogs;
import vn.gioc.domain.figure.Zone;
import vn.gioc.domain.interaction.InteractionHappened;
import vn.gioc.domain.unit.Unit;

/** Reads which way dossiers, reports and questions come, by weeks of seven days that end today. */
@Component
class ChannelQueries {
    /** Weeks change slowly: one second's news move no share. */
    private static final Duration READ_AT_MOST_EVERY = Duration.ofSeconds(10);

    private static final int WEEK = 7;
    private static final int YEAR = 52;

    private static final String DOSSIERS = """
            select touchpoint, (extract(epoch from :after::timestamptz - bucket)::bigint / 86400 - 1) / 7 as ago,
                   sum(received::int)::bigint as received
            from dossier_flow
            where unit = any (:units::text[]) and width = 'DAY'
              and (bucket >= :first::timestamptz and bucket < :after::timestamptz
                or bucket >= :year_first::timestamptz and bucket < :year_after::timestamptz)
            group by 1, 2""";

    private static final String REPORTS = """
            select touchpoint, (extract(epoch from :after::timestamptz - bucket)::bigint / 86400 - 1) / 7 as ago,
                   sum(received::int)::bigint as received
            from report_flow
            where unit = any (:units::text[]) and width = 'DAY'
              and (bucket >= :first::timestamptz and bucket < :after::timestamptz
                or bucket >= :year_first::timestamptz and bucket < :year_after::timestamptz)
            group by 1, 2""";

    private final JdbcClient database;
    private final Catalogs catalogs;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ChannelQueries(JdbcClient database, Catalogs catalogs) {
        this.database = database;
        this.catalogs = catalogs;
    }

    /** As in the board of interactions. */
    record Channels(
            List<Topic> topics, List<Reach> reach, long announcements, CounterLoad dossiers, CounterLoad reports) {}

    private record Kept(Instant at, Channels channels) {
        boolean stands(Instant now) {
            return now.isBefore(at.plus(READ_AT_MOST_EVERY)) && Zone.dateOf(at).equals(Zone.dateOf(now));
        }
    }

    private record Use(
            String touchpoint, String kind, String topic, long count, long answered, long known, long from45) {
        boolean is(String word) {
            return kind.equals(word);
        }
    }

    /** The same, remembering nothing. */
    ChannelQueries anew() {
        return new ChannelQueries(database, catalogs);
    }

    /** What was read a moment ago, or anew. */
    Channels recent(Unit unit, List<String> within, Instant now) {
        Kept last = kept.get(unit.unit());
        if (last != null && last.stands(now)) {
            return last.channels();
        }
        Channels channels = read(unit, within, Zone.dateOf(now));
        kept.put(unit.unit(), new Kept(now, channels));
        return channels;
    }

    Channels read(Unit unit, List<String> within, LocalDate today) {
        PartNames touchpoints = PartNames.of(Dimension.TOUCHPOINT, catalogs.current(), unit);
        List<Use> uses = uses(within, today);
        return new Channels(
                topics(uses, PartNames.of(Dimension.TOPIC, catalogs.current(), unit)),
                reach(uses, touchpoints),
                uses.stream()
                        .filter(use -> use.is(InteractionHappened.ANNOUNCEMENT))
                        .mapToLong(Use::count)
                        .sum(),
                load(DOSSIERS, within, today, touchpoints),
                load(REPORTS, within, today, touchpoints));
    }

    private List<Use> uses(List<String> units, LocalDate today) {
        return database.sql("""
                        select touchpoint, kind, topic, sum(interactions::int)::bigint as interactions,
                               sum(answered::int)::bigint as answered, sum(age_known::int)::bigint as age_known,
                               sum(from_45::int)::bigint as from_45
                        from interaction_flow
                        where unit = any (:units::text[]) and width = 'DAY'
                          and bucket >= :first::timestamptz and bucket < :after::timestamptz
                        group by touchpoint, kind, topic""")
                .param("units", units.toArray(String[]::new))
                .param("first", startOf(today.minusDays(WEEK - 1L)))
                .param("after", startOf(today.plusDays(1)))
                .query((row, n) -> new Use(
                        row.getString("touchpoint"),
                        row.getString("kind"),
                        row.getString("topic"),
                        row.getLong("interactions"),
                        row.getLong("answered"),
                        row.getLong("age_known"),
                        row.getLong("from_45")))
                .list();
    }

    private static List<Topic> topics(List<Use> uses, PartNames names) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Use use : uses) {
            if (use.is(InteractionHappened.QUESTION)) {
                long[] sum = sums.computeIfAbsent(names.key(use.topic()), key -> new long[2]);
                sum[0] += use.count();
                sum[1] += use.count() - use.answered();
            }
        }
        List<Topic> topics = new ArrayList<>();
        sums.forEach((key, sum) -> topics.add(new Topic(key, names.name(key), sum[0], sum[1])));
        topics.removeIf(topic -> topic.unanswered() == 0);
        topics.sort(Comparator.comparingLong(Topic::unanswered).reversed().thenComparing(Topic::code));
        return topics;
    }

    private static List<Reach> reach(List<Use> uses, PartNames names) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Use use : uses) {
            if (!use.is(InteractionHappened.ANNOUNCEMENT)) {
                long[] sum = sums.computeIfAbsent(names.key(use.touchpoint()), key -> new long[3]);
                sum[0] += use.count();
                sum[1] += use.known();
                sum[2] += use.from45();
            }
        }
        List<Reach> reach = new ArrayList<>();
        sums.forEach((key, sum) -> reach.add(new Reach(key, names.name(key), sum[0], sum[1], sum[2])));
        reach.sort(Comparator.comparingLong(Reach::uses).reversed().thenComparing(Reach::code));
        return reach;
    }

    private CounterLoad load(String sql, List<String> units, LocalDate today, PartNames names) {
        LocalDate after = today.plusDays(1);
        Map<String, long[]> weeks = new TreeMap<>();
        database.sql(sql)
                .param("units", units.toArray(String[]::new))
                .param("after", startOf(after))
                .param("first", startOf(after.minusWeeks(CounterLoad.WEEKS)))
                .param("year_first", startOf(after.minusWeeks(YEAR + 1L)))
                .param("year_after", startOf(after.minusWeeks(YEAR)))
                .query(row -> {
                    int ago = row.getInt("ago");
                    // The last place is the week of a year ago.
                    int place = ago == YEAR ? CounterLoad.WEEKS : CounterLoad.WEEKS - 1 - ago;
                    weeks.computeIfAbsent(
                                            names.key(row.getString("touchpoint")),
                                            key -> new long[CounterLoad.WEEKS + 1])[place] +=
                            row.getLong("received");
                });
        List<CounterLoad.Line> lines = new ArrayList<>();
        weeks.forEach((key, sums) -> {
            List<Long> each = new ArrayList<>();
            for (int week = 0; week < CounterLoad.WEEKS; week++) {
                each.add(sums[week]);
            }
            lines.add(new CounterLoad.Line(key, names.name(key), each, sums[CounterLoad.WEEKS]));
        });
        lines.sort(Collections.reverseOrder(Comparator.comparingLong(CounterLoad.Line::now)));
        return new CounterLoad(lines);
    }

    private static String startOf(LocalDate day) {
        return Zone.startOf(day).toString();
    }
}
