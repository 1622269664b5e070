package vn.gioc.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import vn.gioc.dashboard.feed.Boards;
import vn.gioc.domain.catalog.Catalog;
import vn.gioc.domain.deadline.WorkingCalendar;
import vn.gioc.domain.unit.Units;
import vn.gioc.standalone.simulator.Sent;
import vn.gioc.standalone.simulator.Simulator;

/** What a demo adds to a centre that runs: a simulated ward. */
final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Duration HISTORY = Duration.ofDays(30);
    private static final long SEED = 2026;

    private final String url;
    private final ApplicationContext web;

    /** When the last event of the history had been taken. */
    private final CompletableFuture<Instant> historyTold = new CompletableFuture<>();

    private Demo(String url, ApplicationContext web) {
        this.url = url;
        this.web = web;
    }

    static Demo on(Centre centre) {
        return new Demo(centre.url(), centre.web());
    }

    /** Lets a ward send to this centre as any source would: what it has not told yet, then what happens. Returns at once. */
    void live(Parts parts, Path mark) {
        Clock clock = web.getBean(Clock.class);
        ToldUntil until = new ToldUntil(mark);
        Simulator ward = new Simulator(
                URI.create(url),
                setting("gioc.source-key"),
                clock,
                web.getBean(Units.class),
                web.getBean(Catalog.class),
                web.getBean(WorkingCalendar.class),
                SEED);
        AtomicBoolean told = new AtomicBoolean();
        parts.add("simulator", Duration.ofSeconds(2), () -> {
            ward.close();
            if (told.get()) {
                until.told(clock.instant());
            }
        });
        Thread.ofPlatform().daemon().name("history").start(() -> {
            try {
                Sent sent = ward.sendHistory(until.untold(clock.instant(), HISTORY));
                LOG.info("the history is told: {}", sent);
                until.told(clock.instant());
                told.set(true);
                historyTold.complete(clock.instant());
                ward.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IllegalStateException e) {
                if (!parts.areEnding()) {
                    LOG.error("the simulated ward can't tell its history", e);
                    historyTold.completeExceptionally(e);
                }
            }
        });
    }

    /** Returns once a screen would show live figures with the whole history in them: a part of it would mislead. */
    void awaitLiveFigures() throws InterruptedException {
        Instant told = historyTold.join();
        Boards boards = web.getBean(Boards.class);
        CountDownLatch live = new CountDownLatch(1);
        List<Boards.Subscription> screens = web.getBean(Units.class).units().stream()
                .map(unit -> boards.subscribe(unit.unit(), board -> {
                    Instant asOf = board.asOf();
                    if (board.live() && asOf != null && !asOf.isBefore(told)) {
                        live.countDown();
                    }
                }))
                .toList();
        live.await();
        screens.forEach(Boards.Subscription::close);
    }

    String logins() {
        return "admin / " + setting("gioc.admin-password") + "; source key " + setting("gioc.source-key")
                + ", read key " + setting("gioc.read-key");
    }

    /** Asks for the pages once, so that what they need is loaded. */
    void showPages() throws InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : List.of("/login", "/wall", "/api/v1/units")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url + page))
                        .header("Authorization", "Bearer " + setting("gioc.read-key"))
                        .timeout(Duration.ofSeconds(30))
                        .build();
                browser.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String setting(String name) {
        return web.getEnvironment().getRequiredProperty(name);
    }
}
