package vn.gioc.dashboard.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A moment was asked for that is later than what the jobs have committed. */
public final class NotCommittedYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotCommittedYet(String message) {
        super(message);
    }

    static void check(Question question, JobState state) {
        check("at", question.at(), state);
        check("from", question.from(), state);
    }

    /** @throws NotCommittedYet where {@code moment} is later than what is committed */
    public static void check(String parameter, @Nullable Instant moment, JobState state) {
        if (moment != null && (state.asOf() == null || moment.isAfter(state.asOf()))) {
            throw new NotCommittedYet(parameter + " is later than what is committed");
        }
    }
}
