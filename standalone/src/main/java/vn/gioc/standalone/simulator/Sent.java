package vn.gioc.standalone.simulator;

/** How many events were sent, and what the centre said of them. */
public record Sent(long sent, long accepted, long rejected) {
    static final Sent NOTHING = new Sent(0, 0, 0);

    Sent plus(Sent other) {
        return new Sent(sent + other.sent, accepted + other.accepted, rejected + other.rejected);
    }
}
