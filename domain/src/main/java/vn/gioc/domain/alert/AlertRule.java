package vn.gioc.domain.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.deadline.Deadline;
import vn.gioc.domain.deadline.Limit;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.event.Text;

/**
 * When to alert of what, whose it then is and how soon it must be dealt with: a row of the file of rules.
 *
 * @param code what its alerts are known by; a rule with another code raises others
 * @param severity with which it opens
 * @param units those it watches; empty: every unit that no other stands under, of screens and recounts every unit
 * @param hold how long it must be true, in the events' time, before it is told
 * @param settle how long it must have been over, in the events' time, before it is closed
 * @param quiet true where its messages wait for working time
 * @param limit how soon it is to be dealt with, in working time; null: no due moment
 * @param owner whose it is at first; null: nobody's
 * @param escalate whom to tell where nobody takes it, the soonest first
 */
public record AlertRule(
        String code,
        Names names,
        Severity severity,
        List<String> units,
        Condition when,
        Duration hold,
        Duration settle,
        boolean quiet,
        @Nullable Limit limit,
        @Nullable String owner,
        List<Escalation> escalate) {
    /** @param after working time since it was noticed */
    public record Escalation(Duration after, String to) {
        public Escalation {
            Wrong.unless(after.compareTo(Duration.ZERO) > 0, "escalate: after is nothing");
            Text.code("escalate: to", to);
        }
    }

    /** @throws IllegalArgumentException with the rule and the field that is wrong */
    public AlertRule {
        Text.code("a rule's code", code);
        units = List.copyOf(units);
        escalate = List.copyOf(escalate);
        Wrong.unless(!hold.isNegative(), code + ": hold is less than nothing");
        Wrong.unless(!settle.isNegative(), code + ": settle is less than nothing");
        for (int i = 1; i < escalate.size(); i++) {
            Wrong.unless(
                    escalate.get(i).after().compareTo(escalate.get(i - 1).after()) > 0,
                    code + ": escalate is not in the order of time");
        }
    }

    @JsonCreator
    static AlertRule of(
            @JsonProperty("code") @Nullable String code,
            @JsonProperty("names") @Nullable Names names,
            @JsonProperty("severity") @Nullable Severity severity,
            @JsonProperty("units") @Nullable List<String> units,
            @JsonProperty("when") @Nullable Condition when,
            @JsonProperty("hold") @Nullable Duration hold,
            @JsonProperty("settle") @Nullable Duration settle,
            @JsonProperty("quiet") @Nullable Boolean quiet,
            @JsonProperty("limit") @Nullable Limit limit,
            @JsonProperty("owner") @Nullable String owner,
            @JsonProperty("escalate") @Nullable List<Escalation> escalate) {
        String known = Wrong.ifMissing("a rule's code", code);
        return new AlertRule(
                known,
                Wrong.ifMissing(known + ": names", names),
                severity == null ? Severity.WATCH : severity,
                units == null ? List.of() : units,
                Wrong.ifMissing(known + ": when", when),
                hold == null ? Duration.ZERO : hold,
                settle == null ? Duration.ZERO : settle,
                Boolean.TRUE.equals(quiet),
                limit,
                owner,
                escalate == null ? List.of() : escalate);
    }

    /** By when what was noticed at {@code noticed} is to be dealt with; null where the rule sets no limit. */
    public @Nullable Instant dueAt(Instant noticed, WorkingCalendar calendar) {
        return limit == null
                ? null
                : Deadline.of(calendar, noticed, limit, List.of()).dueAt();
    }

    /** The first moment at which what happened at {@code at} may be told. */
    public Instant notBefore(Instant at, WorkingCalendar calendar) {
        return quiet ? calendar.counting().nextRunning(at) : at;
    }

    /** How many steps of the escalation are due at {@code now} where nobody took it. */
    public int escalations(Instant noticed, Instant now, WorkingCalendar calendar) {
        Duration worked = calendar.counting().between(noticed, now);
        return (int) escalate.stream()
                .filter(each -> each.after().compareTo(worked) <= 0)
                .count();
    }
}
