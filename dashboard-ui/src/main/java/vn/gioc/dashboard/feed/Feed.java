package vn.gioc.dashboard.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gioc.dashboard.DashboardSettings;
import vn.gioc.dashboard.board.Board;
import vn.gioc.dashboard.figure.JobQueries;
import vn.gioc.dashboard.figure.JobState;
import vn.gioc.dashboard.figure.Tables;
import vn.gioc.domain.unit.Unit;
import vn.gioc.domain.unit.Units;

/**
 * The one feed of this server. One thread hears of flushes, one reads the boards of the units that are looked at, and
 * one sees to it that the screens get their beat even while the database lets the reader wait.
 */
@Component
class Feed implements Boards, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    /** With the pause after it less than a beat, so that a board that is read is the beat, and none is sent beside it. */
    private static final long READ_AT_LEAST_MILLIS = 750;

    private static final long BEAT_MILLIS = 1000;
    private static final long BEAT_CHECK_MILLIS = 200;

    private record Told(Board board, long nanos) {}

    private final BoardQueries boards;
    private final JobQueries jobs;
    private final Tables tables;
    private final Units units;
    private final Clock clock;
    private final DashboardSettings settings;
    private final FeedMetrics metrics;
    private final Screens screens;
    private final Semaphore news = new Semaphore(0);
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private final Map<String, Pulse> pulses = new ConcurrentHashMap<>();
    /** Kept for ever, so that no unit goes back even after nobody looked at it for a while. */
    private final Map<String, JobState> newest = new ConcurrentHashMap<>();

    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private volatile boolean reachable = true;
    private volatile List<Thread> threads = List.of();

    Feed(
            BoardQueries boards,
            JobQueries jobs,
            Tables tables,
            Units units,
            Clock clock,
            DashboardSettings settings,
            FeedMetrics metrics) {
        this.boards = boards;
        this.jobs = jobs;
        this.tables = tables;
        this.units = units;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
        this.screens = new Screens(metrics);
    }

    @Override
    public Optional<Board> current(String unit) {
        screens.askedFor(known(unit).unit());
        Told last = told.get(unit);
        if (last == null) {
            news.release();
        }
        return Optional.ofNullable(last).map(Told::board);
    }

    @Override
    public Subscription subscribe(String unit, Consumer<Board> screen) {
        Subscription place = screens.add(known(unit).unit(), screen);
        if (!told.containsKey(unit)) {
            news.release();
        }
        return place;
    }

    private Unit known(String unit) {
        return units.find(unit).orElseThrow(() -> new IllegalArgumentException("no such unit"));
    }

    /** Reads at the first news at once, and then at most as often as is set up. */
    private void readOnNews() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                news.tryAcquire(READ_AT_LEAST_MILLIS, TimeUnit.MILLISECONDS);
                news.drainPermits();
                readOnce();
                Thread.sleep(settings.newsEvery());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOnce() {
        List<Unit> lookedAt = screens.lookedAt().stream().map(this::known).toList();
        forgetOthers(lookedAt);
        Instant now = clock.instant();
        try {
            List<Reading> read = metrics.rebuild().record(() -> tables.asOfOneFlush(() -> read(lookedAt, now)));
            if (!reachable) {
                LOG.info("The database can be read again");
            }
            reachable = true;
            java.util.Objects.requireNonNull(read).forEach(this::take);
        } catch (DataAccessException | TransactionException e) {
            if (reachable) {
                LOG.warn("The database can't be read: the screens say so until it can ({})", e.getMessage());
            }
            reachable = false;
            readings.keySet().forEach(unit -> tell(unit, false));
        }
    }

    private List<Reading> read(List<Unit> lookedAt, Instant now) {
        JobState state = jobs.state();
        metrics.heard(state);
        List<Reading> read = new ArrayList<>();
        for (Unit unit : lookedAt) {
            Pulse pulse = pulses.computeIfAbsent(unit.unit(), each -> new Pulse());
            read.add(boards.read(unit, state, pulse, readings.get(unit.unit()), now));
        }
        return read;
    }

    /** What is older than what a screen has seen is not shown: then the last board stands, and is not live. */
    private synchronized void take(Reading reading) {
        String unit = reading.unit().unit();
        JobState seen = newest.get(unit);
        if (seen != null && !reading.jobs().notBefore(seen)) {
            tell(unit, false);
            return;
        }
        newest.put(unit, reading.jobs());
        readings.put(unit, reading);
        tell(unit, true);
        if (seen != null && !seen.sameFlush(reading.jobs())) {
            metrics.pushed(reading.jobs().flushedAt(), clock.instant());
        }
    }

    private synchronized void tell(String unit, boolean believed) {
        Reading reading = readings.get(unit);
        if (reading != null) {
            Board board = boards.board(reading, believed && reachable, clock.instant());
            told.put(unit, new Told(board, System.nanoTime()));
            screens.tell(board);
        }
    }

    private void beat() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(BEAT_CHECK_MILLIS);
                told.forEach((unit, last) -> {
                    if (System.nanoTime() - last.nanos() > BEAT_MILLIS * 1_000_000) {
                        tell(unit, last.board().live());
                    }
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void forgetOthers(List<Unit> lookedAt) {
        List<String> names = lookedAt.stream().map(Unit::unit).toList();
        readings.keySet().retainAll(names);
        pulses.keySet().retainAll(names);
        told.keySet().retainAll(names);
    }

    @Override
    public void start() {
        threads = List.of(
                start("gioc-feed-reader", this::readOnNews),
                start("gioc-feed-beat", this::beat),
                start("gioc-feed-listener", new FlushListener(settings, news::release)));
    }

    /** Whether its threads are all at work. */
    boolean isWell() {
        return isRunning() && threads.stream().allMatch(Thread::isAlive);
    }

    private static Thread start(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
