package vn.gioc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The screens that are open at a centre. */
final class Opened implements AutoCloseable {
    private static final double MINUTE_NANOS = 60e9;

    private final HttpClient http;
    private final URI centre;
    private final List<LightScreen> all = new ArrayList<>();

    Opened(HttpClient http, ChildCentre centre) {
        this.http = http;
        this.centre = centre.url("/");
    }

    int count() {
        return all.size();
    }

    /** One for each cookie. */
    void open(String page, List<String> cookies) throws Exception {
        for (String each : cookies) {
            all.add(LightScreen.open(http, centre, page, each));
        }
    }

    /** Walls turn on, so many scenes; phones have none. */
    void turnAll(int scenes) throws Exception {
        for (LightScreen each : all) {
            for (int i = 0; i < scenes && each.isWall(); i++) {
                each.turn();
            }
        }
    }

    /** As after their first minute. */
    void liveAMinute() throws Exception {
        for (LightScreen each : all) {
            each.minute();
        }
    }

    /** Lets time go by, in which each says what screens say once a minute, one after the other. */
    void live(Duration time) throws Exception {
        long began = System.nanoTime();
        long said = 0;
        for (long gone = 0; gone < time.toNanos(); gone = System.nanoTime() - began) {
            for (; said < gone / MINUTE_NANOS * all.size(); said++) {
                all.get((int) (said % all.size())).minute();
            }
            Thread.sleep(20);
        }
        for (LightScreen each : all) {
            each.wellOrThrow();
        }
    }

    long messages() {
        return all.stream().mapToLong(LightScreen::messages).sum();
    }

    /** What the screen that saw the fewest has seen of newer boards. */
    long fewestBoards() {
        return all.stream().mapToLong(LightScreen::boards).min().orElse(0);
    }

    @Override
    public void close() throws IOException {
        for (LightScreen each : all) {
            each.close();
        }
    }
}
