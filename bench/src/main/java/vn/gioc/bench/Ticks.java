package vn.gioc.bench;

import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Counts in the browsers themselves the newer boards that they draw, and turns the wall as time would. They are asked
 * seldom: each question of a driver leaves something in the page for good.
 */
final class Ticks {
    /** As many seconds as a wall of the house shows a scene. */
    private static final int SCENE = 30;

    private static final String TURN = """
            document.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}));""";

    private static final String COUNT = """
            const ticks = window.ticksOfBench = {count: 0, turns: 0, next: %1$d, held: false};
            new MutationObserver(all => {
              ticks.count += all.length;
              if (document.querySelector('.wall') && ticks.count >= ticks.next && !ticks.held) {
                ticks.turns++;
                ticks.next = ticks.count + %1$d;
                %2$s
              }
            }).observe(document.body, {subtree: true, attributes: true, attributeFilter: ['data-seq']});""".formatted(SCENE, TURN);

    private static final String HOLD = "window.ticksOfBench.held = arguments[0]";

    private static final String COUNTED = "return window.ticksOfBench.count";
    private static final String TURNED = "return window.ticksOfBench.turns";

    private static final String FIRST = "return document.querySelector('.wall').dataset.scene === 'overview'";

    private static final String FIRST_ALONE = FIRST + " && document.querySelectorAll('.wall .body').length === 1";

    private static final long LOOK_MILLIS = 5_000;
    private static final long TURN_MILLIS = 1_000;
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private final Browser wall;
    private final Browser phone;
    private final long began = System.nanoTime();
    private long drawn;

    private Ticks(Browser wall, Browser phone) {
        this.wall = wall;
        this.phone = phone;
    }

    /** Opens a page whose boards are to be counted. */
    static Browser open(Browser browser, HttpCookie session, URI page) throws Exception {
        browser.signIn(page.resolve("/"), session);
        browser.open(page);
        browser.await(
                "a live board",
                "return !!document.querySelector('[data-live=\"true\"]') && !document.getElementById('first-paint')");
        browser.ask(COUNT);
        return browser;
    }

    static Ticks of(Browser wall, Browser phone) {
        return new Ticks(wall, phone);
    }

    /** @throws IllegalStateException where a browser draws nothing any more, or has begun its page anew */
    void reach(long ticks) throws Exception {
        long news = System.nanoTime();
        while (drawn < ticks) {
            long now = Math.min(number(wall, COUNTED), number(phone, COUNTED));
            if (now > drawn) {
                news = System.nanoTime();
            } else if (System.nanoTime() - news > STANDSTILL.toNanos()) {
                throw new IllegalStateException("nothing is drawn any more after %,d changes".formatted(drawn));
            }
            drawn = now;
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Has the wall stand at its first scene once the one before has gone: only like can be held beside like. */
    void standAtFirstScene() throws Exception {
        wall.ask(HOLD, true);
        Patience.until("the wall's first scene alone", STANDSTILL, () -> {
            if (Boolean.TRUE.equals(wall.ask(FIRST_ALONE))) {
                return true;
            }
            if (Boolean.FALSE.equals(wall.ask(FIRST))) {
                wall.ask(TURN);
            }
            Thread.sleep(TURN_MILLIS);
            return false;
        });
    }

    void goOn() {
        wall.ask(HOLD, false);
    }

    long turns() {
        return number(wall, TURNED);
    }

    /** Changes drawn a second, from the beginning until now. */
    double pace() {
        return drawn / ((System.nanoTime() - began) / 1e9);
    }

    private static long number(Browser browser, String asked) {
        return ((Number) Objects.requireNonNull(browser.ask(asked))).longValue();
    }
}
