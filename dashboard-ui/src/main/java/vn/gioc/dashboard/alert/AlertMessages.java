package vn.gioc.dashboard.alert;

import java.time.Instant;

/** Where it is written down who is to be told of what happened to an alert. */
public interface AlertMessages {
    /**
     * Called inside the transaction that writes the entry: both are there, or neither. Reads and writes the database
     * only, sends nothing.
     *
     * @param alert as it is after the entry
     * @param notBefore the first moment at which it may be told: where the rule has quiet hours, in working time
     */
    void enqueue(Alert alert, AlertEntry entry, Instant notBefore);
}
