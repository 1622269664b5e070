package vn.gioc.dashboard.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A try that failed. Its message goes into the outbox and onto pages: it holds no secret and no address. */
final class Undelivered extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;
    private final @Nullable Duration notBefore;

    private Undelivered(String why, boolean forGood, @Nullable Duration notBefore) {
        super(why);
        this.forGood = forGood;
        this.notBefore = notBefore;
    }

    static Undelivered now(String why) {
        return new Undelivered(why, false, null);
    }

    /** @param wait what the other side asks for */
    static Undelivered later(String why, @Nullable Duration wait) {
        return new Undelivered(why, false, wait);
    }

    /** Another try would end the same. */
    static Undelivered forGood(String why) {
        return new Undelivered(why, true, null);
    }

    boolean isForGood() {
        return forGood;
    }

    @Nullable
    Duration notBefore() {
        return notBefore;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
