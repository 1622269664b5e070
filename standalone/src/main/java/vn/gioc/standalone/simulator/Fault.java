package vn.gioc.standalone.simulator;

/** What goes wrong with an event on its way, as in real sources. */
public enum Fault {
    NONE,
    /** Sent once more, with the same id. */
    DUPLICATE,
    /** Sent hours or days after it happened. */
    LATE,
    /** Held back for minutes, so that what happened after it may come before it. */
    OUT_OF_ORDER,
    /** Kept by its source while that was cut off. */
    DELAYED,
    /** Breaks a rule of the contract: to be rejected. */
    INVALID
}
