package vn.gioc.dashboard.meeting;

import java.time.Clock;

/** Meetings by a clock of the test. */
public final class MeetingsOfTests {
    private MeetingsOfTests() {}

    public static Meetings by(Clock clock) {
        return new Meetings(clock);
    }
}
