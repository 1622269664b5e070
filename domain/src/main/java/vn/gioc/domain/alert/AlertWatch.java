package vn.gioc.domain.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides how an alert comes and goes: once for each time that something is out of order, however often it is seen. */
public final class AlertWatch {
    private static final Transition STAY = new Transition.Stay();

    private AlertWatch() {}

    public static Transition judge(AlertRule rule, Standing standing, Observation seen) {
        if (standing.severity() != null && standing.worst() != null) {
            return whileOpen(rule, standing, standing.severity(), standing.worst(), seen);
        }
        if (standing.unended()) {
            return seen.levels().cleared(seen.value()) ? new Transition.Over() : STAY;
        }
        if (!seen.levels().raised(seen.value())) {
            return standing.pendingSince() == null ? STAY : new Transition.Forget();
        }
        Instant since = begun(standing.pendingSince(), seen);
        return lasted(since, seen, rule.hold())
                ? new Transition.Open(since, severity(rule.severity(), seen))
                : waiting(standing.pendingSince(), since);
    }

    private static Transition whileOpen(
            AlertRule rule, Standing standing, Severity before, BigDecimal worst, Observation seen) {
        if (seen.levels().cleared(seen.value())) {
            Instant since = begun(standing.pendingSince(), seen);
            return lasted(since, seen, rule.settle()) ? new Transition.Over() : waiting(standing.pendingSince(), since);
        }
        if (standing.pendingSince() != null) {
            return new Transition.Forget();
        }
        Severity now = severity(before, seen);
        BigDecimal furthest = seen.levels().worse(seen.value(), worst) ? seen.value() : worst;
        return new Transition.GoOn(now, furthest, now != before);
    }

    /** What is bad stays bad until it is over. */
    private static Severity severity(Severity before, Observation seen) {
        return seen.levels().isBad(seen.value()) ? Severity.BAD : before;
    }

    private static Instant begun(@Nullable Instant pendingSince, Observation seen) {
        return pendingSince == null ? seen.since().get() : pendingSince;
    }

    private static boolean lasted(Instant since, Observation seen, Duration wanted) {
        return Duration.between(since, seen.asOf()).compareTo(wanted) >= 0 || wanted.isZero();
    }

    private static Transition waiting(@Nullable Instant pendingSince, Instant since) {
        return pendingSince == null ? new Transition.Wait(since) : STAY;
    }
}
