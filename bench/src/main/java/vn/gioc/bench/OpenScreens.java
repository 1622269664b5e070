package vn.gioc.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Many screens of one ward at once, half of them walls and half phones, each with a session of its own, while the ward
 * changes once a second: what one more of them holds of the centre's heap, and what all of them take of its processors.
 */
final class OpenScreens {
    /** More than there are scenes, so that each wall has drawn them all, as it has after some minutes of turning. */
    private static final int TURNS = 24;

    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final long SECOND = 1_000;

    private OpenScreens() {}

    static List<Measure> run(Workplace place) throws Exception {
        ChildCentre centre = place.centre();
        int each = place.sizes().screens() / 2;
        int first = each / 10;
        List<String> walls = PairedWalls.of(centre, ChangeASecond.UNIT, each);
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            phones.add(Session.signIn(centre).toString());
        }
        List<Measure> measures = new ArrayList<>();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Opened screens = new Opened(http, centre);
                ChildHeap heap = ChildHeap.of(centre.pid());
                ChangeASecond changes = new ChangeASecond(centre, "screens", SECOND, place.clock())) {
            // The first of each kind bring what all of them share.
            screens.open("wall/" + ChangeASecond.UNIT, walls.subList(0, first));
            screens.open("", phones.subList(0, first));
            screens.turnAll(TURNS);
            double before = settled(screens, heap);
            Load few = Load.over(place.sizes().busy(), centre, screens, changes);
            screens.open("wall/" + ChangeASecond.UNIT, walls.subList(first, each));
            double fresh = settled(screens, heap);
            screens.turnAll(TURNS);
            double turned = settled(screens, heap);
            screens.open("", phones.subList(first, each));
            double all = settled(screens, heap);
            Load many = Load.over(place.sizes().busy(), centre, screens, changes);
            changes.stop();
            String of = "difference of %d more, after GC".formatted(each - first);
            measures.add(new Measure("heap of a wall, just opened", (fresh - before) * 1024 / (each - first), "KB")
                    .note(of));
            measures.add(new Measure(
                            "heap of a wall that has shown every scene",
                            (turned - before) * 1024 / (each - first),
                            "KB")
                    .aim("≤ 100")
                    .note(of));
            measures.add(new Measure("heap of a phone", (all - turned) * 1024 / (each - first), "KB")
                    .aim("≤ 100")
                    .note(of));
            measures.addAll(Load.measures(few, many));
        }
        return measures;
    }

    /** Megabytes, once every screen has said what it says in its first minute. */
    private static double settled(Opened screens, ChildHeap heap) throws Exception {
        screens.liveAMinute();
        Thread.sleep(SETTLE);
        return heap.used();
    }
}
