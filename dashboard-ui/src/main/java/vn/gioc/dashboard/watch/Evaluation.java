package vn.gioc.dashboard.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gioc.dashboard.board.IndicatorBoard;
import vn.gioc.dashboard.figure.PastQueries;
import vn.gioc.dashboard.figure.Question;
import vn.gioc.dashboard.figure.Snapshot;
import vn.gioc.dashboard.figure.SnapshotQueries;
import vn.gioc.dashboard.reference.ReferenceQueries;
import vn.gioc.domain.alert.AlertRule;
import vn.gioc.domain.alert.AlertRules;
import vn.gioc.domain.alert.AlertWatch;
import vn.gioc.domain.alert.Condition;
import vn.gioc.domain.catalog.Indicator.Comparison;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * Judges everything once by the rules in force, in one transaction with what it writes. Of several servers the one that
 * holds the lock does it; were there two, the index that lets an alert be there once would end the second.
 */
@Component
class Evaluation {
    private static final Logger LOG = LoggerFactory.getLogger(Evaluation.class);
    /** Any number that nothing else of the centre locks by. */
    private static final long LOCK = 4_701_255_008L;

    private static final int SECONDS = 60;

    private final ReferenceQueries references;
    private final SnapshotQueries snapshots;
    private final FigureWatch figures;
    private final PastWatch past;
    private final CentreWatch centre;
    private final Standings standings;
    private final Escalations escalations;
    private final Units units;
    private final Clock clock;
    private final JdbcClient database;
    private final TransactionTemplate writing;
    private final Instant watchingSince;
    private final Set<String> unknown = new HashSet<>();

    Evaluation(
            ReferenceQueries references,
            SnapshotQueries snapshots,
            FigureWatch figures,
            PastWatch past,
            CentreWatch centre,
            Standings standings,
            Escalations escalations,
            Units units,
            Clock clock,
            JdbcClient database,
            DataSource source) {
        this.references = references;
        this.snapshots = snapshots;
        this.figures = figures;
        this.past = past;
        this.centre = centre;
        this.standings = standings;
        this.escalations = escalations;
        this.units = units;
        this.clock = clock;
        this.database = database;
        this.writing = new TransactionTemplate(new JdbcTransactionManager(source));
        this.writing.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing.setTimeout(SECONDS);
        this.watchingSince = clock.instant();
    }

    /** False where another server does it, or no rules are known yet. */
    boolean once() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<AlertRules> rules = references.book().alerts(now);
        return rules.isPresent()
                && Objects.requireNonNull(writing.execute(status -> locked() && judged(rules.get(), now)));
    }

    private boolean locked() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private boolean judged(AlertRules rules, Instant now) {
        Standings.All all = standings.read();
        Map<String, Snapshot> read = new HashMap<>();
        for (AlertRule rule : rules.rules()) {
            for (Unit unit : watched(rule)) {
                for (Seen seen : seen(rule, unit, all, read, now)) {
                    Standings.Key key = new Standings.Key(rule.code(), unit.unit(), seen.figure(), seen.part());
                    Standings.Kept kept = all.of(key);
                    standings.write(
                            rule, key, kept, seen, AlertWatch.judge(rule, kept.standing(), seen.observation()), now);
                }
            }
        }
        withdrawn(rules, all, now);
        escalations.tell(rules, now);
        return true;
    }

    /** What no rule watches any more is over. */
    private void withdrawn(AlertRules rules, Standings.All all, Instant now) {
        all.kept().forEach((key, kept) -> {
            if (rules.rule(key.rule()).isEmpty()) {
                if (kept.alert() == null) {
                    standings.forget(key);
                } else {
                    standings.over(kept.alert(), null, now);
                }
            }
        });
    }

    private List<Seen> seen(AlertRule rule, Unit unit, Standings.All all, Map<String, Snapshot> read, Instant now) {
        return switch (rule.when()) {
            case Condition.Threshold when ->
                isKnown(rule, when.figure())
                        ? figures.threshold(
                                when, snapshot(unit, read), all.parts(rule.code(), unit.unit(), when.figure()))
                        : List.of();
            case Condition.TargetMissed when -> figures.target(when, snapshot(unit, read));
            case Condition.IndicatorLine when -> figures.line(when, snapshot(unit, read));
            case Condition.BacklogGrowing when ->
                isKnown(rule, when.figure()) ? past.growing(when, snapshot(unit, read)) : List.of();
            case Condition.Spike when ->
                isKnown(rule, when.figure() + ".total") ? past.spike(when, snapshot(unit, read)) : List.of();
            case Condition.WarningLine when -> {
                Snapshot shown = snapshot(unit, read);
                yield hasLine(rule, when, shown) ? figures.warning(when, shown) : List.of();
            }
            case Condition.SourceSilent when -> sources(when, snapshot(unit, read), now);
            case Condition.ScreenDown when ->
                centre.screens(
                        when, unit, all.parts(rule.code(), unit.unit(), Condition.SCREEN_SILENCE), watchingSince, now);
            case Condition.Differing when -> centre.differing(unit, now);
        };
    }

    /** While the jobs are silent nobody knows who else is. */
    private List<Seen> sources(Condition.SourceSilent when, Snapshot snapshot, Instant now) {
        return snapshot.jobs().live(now) ? centre.sources(when, snapshot) : List.of();
    }

    private Snapshot snapshot(Unit unit, Map<String, Snapshot> read) {
        return read.computeIfAbsent(unit.unit(), each -> snapshots.read(unit, Question.LIVE));
    }

    private boolean isKnown(AlertRule rule, String figure) {
        return watches(rule, figure.startsWith("indicators.") || PastQueries.knows(figure), "no figure " + figure);
    }

    /** A line that the catalog does not ask for is nowhere shown, and so not watched. */
    private boolean hasLine(AlertRule rule, Condition.WarningLine when, Snapshot snapshot) {
        boolean asked = snapshot.indicators().stream()
                .map(IndicatorBoard::indicator)
                .filter(each -> when.figure().equals(Condition.EVERY_INDICATOR)
                        || when.figure().equals("indicators." + each.code()))
                .anyMatch(each -> each.comparisons().contains(Comparison.EARLY_WARNING));
        return watches(rule, asked, "no EARLY_WARNING in the catalog for " + when.figure());
    }

    private boolean watches(AlertRule rule, boolean something, String why) {
        if (!something && unknown.add(rule.code() + " " + why)) {
            LOG.error("The rule {} watches nothing: there is {}", rule.code(), why);
        }
        return something;
    }

    private List<Unit> watched(AlertRule rule) {
        boolean everyUnit = rule.when() instanceof Condition.ScreenDown || rule.when() instanceof Condition.Differing;
        return units.units().stream()
                .filter(unit -> rule.units().isEmpty()
                        ? everyUnit || units.within(unit.unit()).size() == 1
                        : rule.units().contains(unit.unit()))
                .toList();
    }
}
