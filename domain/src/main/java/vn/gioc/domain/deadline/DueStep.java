package vn.gioc.domain.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One step of the explanation of a due moment ("vì sao ngày này?"), in the order in which it is counted. */
public sealed interface DueStep {
    /** Which calendars were used, the nearest first, such as {@code cho-quan@2026.2}. */
    record CountedOn(List<String> calendars) implements DueStep {}

    /** It was received, while time ran or not. */
    record Received(Instant at, boolean running) implements DueStep {}

    /** Received while no time ran: it counts as received when it ran again. */
    record Moved(Instant to) implements DueStep {}

    /** Day 0: the day of receipt, from which a limit in days is counted. */
    record DayZero(LocalDate day) implements DueStep {}

    /** A pause that ended, and how much counting time of it. */
    record Paused(Instant from, Instant to, Duration counted) implements DueStep {}

    /** What all pauses add: counting days to a limit in days, or counting time to one in hours. */
    record Extended(Duration paused, int days) implements DueStep {}

    /** The {@code number}-th day of a limit in days. */
    record CountedDay(LocalDate day, int number, Optional<Exchange> exchange) implements DueStep {}

    /** A stretch of a session that a limit in hours uses, and how much has been used with it. */
    record CountedTime(Instant from, Instant to, Duration used, Optional<Exchange> exchange) implements DueStep {}

    /** A day without counting time: by its weekday, or by the notice that orders it. */
    record Skipped(LocalDate day, Optional<String> notice) implements DueStep {}

    /** The due moment. */
    record Due(Instant at, LocalDate date, boolean byInstant) implements DueStep {}

    /** Days off of these years are not ordered yet: the due moment may change. */
    record Provisional(List<Integer> years) implements DueStep {}

    /** A day worked in exchange, with the hours of another weekday, by a notice. */
    record Exchange(DayOfWeek as, String notice) {}
}
