package vn.gioc.domain.alert;

import java.math.BigDecimal;
import java.time.Instant;

/** What an observation makes of a standing. */
public sealed interface Transition {
    /** Nothing to write. */
    record Stay() implements Transition {}

    /** True since then, but not for long enough; or over since then, but not for long enough. */
    record Wait(Instant since) implements Transition {}

    /** What was waited for did not last. */
    record Forget() implements Transition {}

    /** An alert begins. */
    record Open(Instant since, Severity severity) implements Transition {}

    /**
     * The open alert goes on with another value.
     *
     * @param worse true where it has become bad
     */
    record GoOn(Severity severity, BigDecimal worst, boolean worse) implements Transition {}

    /** It is over: the open alert is closed, or what a person closed may be told again. */
    record Over() implements Transition {}
}
