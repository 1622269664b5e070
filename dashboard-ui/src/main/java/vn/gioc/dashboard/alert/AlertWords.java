package vn.gioc.dashboard.alert;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gioc.dashboard.language.Words;
import vn.gioc.dashboard.page.Tone;
import vn.gioc.domain.alert.Condition;
import vn.gioc.domain.catalog.Names;

/** What is said of an alert: what, where, since when, how bad, and whose it is. */
public record AlertWords(NamedAlert named, Words words) {
    private static final int MINUTES_OF_HOUR = 60;
    private static final int MINUTES_OF_DAY = 24 * 60;

    public String what() {
        String what = words.name(named.what());
        return named.part() == null ? what : what + " · " + words.name(named.part());
    }

    public String where() {
        return words.name(named.where());
    }

    public String since(Instant now) {
        return words.say("alert.since", words.written().brief(named.alert().since(), now));
    }

    /** The value, and the level at which it was raised; where it is back within that, this too. */
    public String howBad() {
        return words.say(
                named.alert().isReceding() ? "alert.receding" : "alert.against",
                value(named.alert().value()),
                level());
    }

    public String level() {
        return value(named.alert().threshold());
    }

    /** A value as it is written of this figure; silences as a length of time. */
    public String value(BigDecimal value) {
        String figure = named.alert().figure();
        if (figure.equals(Condition.SOURCE_SILENCE) || figure.equals(Condition.SCREEN_SILENCE)) {
            return length(value.longValue());
        }
        int decimals = Math.max(
                named.decimals(), Math.min(1, value.stripTrailingZeros().scale()));
        String number = words.written().value(value, decimals);
        return words.measured(number, named.measure());
    }

    public String state() {
        String owner = whose(named.alert().owner());
        return switch (named.alert().state()) {
            case OPEN -> owner == null ? words.say("alert.nobody") : words.say("alert.given", owner);
            case TAKEN -> words.say("alert.taken", owner == null ? "" : owner);
            case CLOSED ->
                AlertEntry.GIOC.equals(named.alert().closedBy())
                        ? words.say("alert.over")
                        : words.say("alert.closed", String.valueOf(named.alert().closedBy()));
        };
    }

    /** An owner that the rules name; a person goes by the account. */
    private @Nullable String whose(@Nullable String owner) {
        Names names = owner == null ? null : named.owners().get(owner);
        return names == null ? owner : words.name(names);
    }

    public String severity() {
        return words.say("alert." + named.alert().severity());
    }

    /** By when it is to be dealt with; empty without a limit. */
    public String due(Instant now) {
        Instant due = named.alert().dueAt();
        if (due == null || !named.isOpen()) {
            return "";
        }
        return words.say(
                due.isBefore(now) ? "alert.overdue" : "alert.due",
                words.written().brief(due, now));
    }

    /** What one entry says happened. */
    public String happened(AlertEntry entry) {
        String owner = whose(entry.owner());
        return switch (entry.kind()) {
            case OPENED, WORSE, RESOLVED -> with(entry.kind().name(), entry.value());
            case PASSED, ESCALATED -> words.say("alert.did." + entry.kind(), owner == null ? "" : owner);
            case TAKEN, NOTE, CLOSED -> words.say("alert.did." + entry.kind());
        };
    }

    private String with(String kind, @Nullable BigDecimal value) {
        String said = words.say("alert.did." + kind);
        return value == null ? said : said + ": " + value(value);
    }

    public Tone tone() {
        return !named.isOpen() ? Tone.GOOD : named.isBad() ? Tone.BAD : Tone.WATCH;
    }

    private String days(long days, long hours) {
        return hours == 0 ? words.say("alert.days.whole", days) : words.say("alert.days", days, hours);
    }

    private String length(long minutes) {
        if (minutes < MINUTES_OF_HOUR) {
            return words.say("alert.minutes", minutes);
        }
        return minutes < MINUTES_OF_DAY
                ? words.say("alert.hours", minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR)
                : days(minutes / MINUTES_OF_DAY, minutes % MINUTES_OF_DAY / MINUTES_OF_HOUR);
    }
}
