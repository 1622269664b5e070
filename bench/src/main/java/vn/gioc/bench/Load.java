package vn.gioc.bench;

import java.time.Duration;
import java.util.List;

/**
 * What a centre's processors did while so many screens lived on it and a ward changed once a second.
 *
 * @param cores that its own process kept busy, with log, jobs and web in it
 * @param database cores of its database server
 * @param messages to a screen and second
 * @param changes sent, and {@code boards} that the screen that saw the fewest has drawn of them
 */
record Load(int screens, double cores, double database, double messages, long changes, long boards, long seconds) {
    static Load over(Duration time, ChildCentre centre, Opened screens, ChangeASecond changes) throws Exception {
        long sent = changes.sent();
        long messages = screens.messages();
        long boards = screens.fewestBoards();
        ProcessTime before = ProcessTime.of(centre.pid());
        ProcessTime databaseBefore = ProcessTime.of(centre.databasePid());
        screens.live(time);
        double cores = ProcessTime.of(centre.pid()).cores(before);
        double database = ProcessTime.of(centre.databasePid()).cores(databaseBefore);
        return new Load(
                screens.count(),
                cores,
                database,
                (double) (screens.messages() - messages) / screens.count() / time.toSeconds(),
                changes.sent() - sent,
                screens.fewestBoards() - boards,
                time.toSeconds());
    }

    static List<Measure> measures(Load few, Load many) {
        int more = many.screens - few.screens;
        return List.of(
                few.whole(),
                many.whole(),
                new Measure("that %d more screens take".formatted(more), many.cores - few.cores, "cores")
                        .aim("≤ 0.5")
                        .note(
                                "the difference; %.1f messages to a screen and second, %d changes sent, %d newer boards seen by the screen that saw the fewest"
                                        .formatted(many.messages, many.changes, many.boards)));
    }

    private Measure whole() {
        return new Measure("whole centre with %d screens, a change a second".formatted(screens), cores, "cores")
                .note("over %d s; its database %.2f more".formatted(seconds, database));
    }
}
