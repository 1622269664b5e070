package vn.gioc.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.deadline.Deadline;
import vn.gioc.domain.deadline.DueMoment;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.Pause;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.dossier.DossierStatus;
import vn.gioc.domain.forecast.OpenCase;
import vn.gioc.domain.forecast.PastCase;
import vn.gioc.domain.forecast.PastCase.StepTaken;

/**
 * A dossier's whole story, of which one can ask what was known of it at a moment, and what came true. It is due
 * when its source said last, else by its limit on the calendar.
 *
 * @param limit null where its source sends dues alone
 */
record CaseHistory(String code, String procedure, @Nullable Limit limit, WorkingCalendar calendar, List<Told> told) {
    private static final Comparator<Told> ORDER = Comparator.comparing(Told::at)
            .thenComparing(each -> each.status() == null ? 99 : each.status().ordinal());

    /**
     * An event.
     *
     * @param known when its source sent it
     * @param status null for a step
     */
    record Told(
            Instant known,
            Instant at,
            @Nullable DossierStatus status,
            @Nullable String step,
            @Nullable Instant dueAt) {}

    CaseHistory {
        told = told.stream().sorted(ORDER).toList();
    }

    /** As it stood at {@code now}, if it had been received. */
    private Optional<Standing> standing(Instant now, boolean alsoUntold) {
        Standing standing = null;
        Instant due = null;
        for (Told each : told) {
            if (each.at().isAfter(now) || (!alsoUntold && each.known().isAfter(now))) {
                continue;
            }
            due = each.dueAt() == null ? due : each.dueAt();
            if (standing == null && accepts(each.status())) {
                standing = new Standing(each.at());
            }
            if (standing != null) {
                standing.take(each);
                standing.dueAgain(due, this);
            }
        }
        if (standing != null) {
            standing.runUntil(now.plusNanos(1));
        }
        return Optional.ofNullable(standing);
    }

    /** What the forecast learns from, where it had ended by {@code now}, but not before {@code since}. */
    Optional<PastCase> past(Instant since, Instant now) {
        return standing(now, false)
                .flatMap(each -> each.past(procedure))
                .filter(each -> !each.endedAt().isBefore(since));
    }

    /** What is asked, where it was open and neither paused nor overdue, as far as it was known. */
    Optional<OpenCase> open(Instant now) {
        return standing(now, false).flatMap(each -> each.open(code, procedure));
    }

    /** Whether it was unfinished at {@code now}, paused or not, and became overdue in {@code (now, until]}. */
    boolean becameLate(Instant now, Instant until) {
        if (standing(now, false).filter(each -> each.ended == null).isEmpty()) {
            return false;
        }
        Instant late = standing(until, true).map(standing -> standing.lateAt).orElse(null);
        return late != null && late.isAfter(now);
    }

    private @Nullable Instant lateFrom(@Nullable Instant sent, Instant received, List<Pause> pauses) {
        if (sent != null) {
            boolean byInstant = limit != null && limit.counting() == Limit.Counting.WORKING_HOURS;
            return new DueMoment(sent, byInstant).lateFrom();
        }
        return limit == null
                ? null
                : Deadline.of(calendar, received, limit, pauses).moment().lateFrom();
    }

    private static boolean accepts(@Nullable DossierStatus status) {
        return status != null
                && status != DossierStatus.REGISTERED
                && status != DossierStatus.REFUSED
                && status != DossierStatus.WITHDRAWN;
    }

    /** A dossier while its events are gone through. */
    private static final class Standing {
        private final Instant received;
        private final List<StepTaken> steps = new ArrayList<>();
        private final List<Pause> pauses = new ArrayList<>();
        private @Nullable Instant ended;
        private boolean reopened;
        private @Nullable Instant pausedSince;
        private @Nullable Instant lateFrom;
        private @Nullable Instant lateAt;
        private @Nullable String step;
        private @Nullable Instant stepAt;
        private Instant at;

        Standing(Instant received) {
            this.received = received;
            this.at = received;
        }

        Optional<PastCase> past(String procedure) {
            return ended == null || reopened
                    ? Optional.empty()
                    : Optional.of(new PastCase(procedure, received, ended, steps, pauses));
        }

        Optional<OpenCase> open(String code, String procedure) {
            return ended != null || pausedSince != null || lateAt != null || lateFrom == null
                    ? Optional.empty()
                    : Optional.of(new OpenCase(code, procedure, received, step, stepAt, lateFrom, pauses));
        }

        void take(Told told) {
            runUntil(told.at());
            DossierStatus status = told.status();
            if (status == null) {
                if (ended == null && told.step() != null) {
                    step = told.step();
                    stepAt = told.at();
                    steps.add(new StepTaken(told.step(), told.at()));
                }
                return;
            }
            if (status == DossierStatus.REOPENED) {
                ended = null;
                lateAt = null;
                reopened = true;
            }
            if (ended == null) {
                go(status, told.at());
            }
        }

        /** A date agreed on after it was late launders nothing. */
        void dueAgain(@Nullable Instant sent, CaseHistory history) {
            if (ended == null) {
                lateFrom = history.lateFrom(sent, received, pauses);
            }
        }

        private void go(DossierStatus status, Instant moment) {
            boolean pausing = switch (status) {
                case SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, STOPPED -> true;
                default -> false;
            };
            if (pausedSince != null && !pausing) {
                pauses.add(new Pause(pausedSince, moment));
                pausedSince = null;
            } else if (pausedSince == null && pausing) {
                pausedSince = moment;
            }
            switch (status) {
                case PROCESSED, RETURNED, WITHDRAWN, REFUSED -> ended = moment;
                default -> {}
            }
        }

        /** Lateness comes by the clock, in the time between events. */
        void runUntil(Instant next) {
            if (ended == null && pausedSince == null && lateAt == null && lateFrom != null && lateFrom.isBefore(next)) {
                lateAt = lateFrom.isAfter(at) ? lateFrom : at;
            }
            at = next;
        }
    }
}
