package vn.gioc.dashboard.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Carries what is due out of the outbox, several at once, so that one that does not answer keeps no other waiting. Each
 * try ends in the outbox: delivered, next try, or given up.
 */
@Component
class Courier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 16;
    private static final long LOOK_EVERY_MILLIS = 1000;

    private final Outbox outbox;
    private final Tellings tellings;
    private final DeliveryMetrics metrics;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Map<Channel, Way> ways = new EnumMap<>(Channel.class);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Thread thread;
    private volatile @Nullable String fault;

    Courier(
            Outbox outbox,
            Tellings tellings,
            List<Way> ways,
            DeliveryMetrics metrics,
            DeliverySettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.tellings = tellings;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
        ways.forEach(each -> this.ways.put(each.channel(), each));
    }

    /** Takes up what is due, as far as there is room, and returns at once. */
    void round() {
        int free = room.drainPermits();
        int taken = 0;
        try {
            List<Message> claimed = free == 0 ? List.of() : outbox.claim(free, clock.instant());
            for (Message message : claimed) {
                hands.execute(() -> carry(message));
                taken++;
            }
        } finally {
            room.release(free - taken);
        }
    }

    private void carry(Message message) {
        try {
            attempt(message);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What became of message {} could not be noted; it is sent again: {}", message.id(), e.toString());
        } finally {
            room.release();
        }
    }

    private void attempt(Message message) {
        try {
            Optional<Telling> telling = tellings.find(message);
            if (telling.isEmpty()) {
                throw Undelivered.forGood("the alert is no longer kept");
            }
            Way way = ways.get(message.channel());
            if (way == null) {
                throw Undelivered.forGood("no such channel");
            }
            way.send(message, telling.get());
            outbox.delivered(message, clock.instant());
            metrics.told(message.channel(), "delivered");
        } catch (Undelivered e) {
            boolean last = e.isForGood() || message.tries() >= settings.deliveryTries();
            metrics.told(message.channel(), last ? "given_up" : "failed");
            if (!last) {
                outbox.failed(message, e.why(), next(message, e));
            } else {
                outbox.givenUp(message, e.why(), clock.instant());
                LOG.warn("Message {} of alert {} is given up: {}", message.id(), message.alert(), e.why());
            }
        }
    }

    private Instant next(Message message, Undelivered e) {
        Duration wait =
                Backoff.after(message.tries(), ThreadLocalRandom.current().nextDouble());
        Duration asked = e.notBefore();
        return clock.instant().plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round();
                fault = null;
            } catch (DataAccessException | TransactionException e) {
                if (isNew(e)) {
                    LOG.warn("The outbox can't be read; alerts wait until it can: {}", e.toString());
                }
            } catch (RuntimeException e) {
                // Whoever is to be told must not miss all that follows.
                metrics.failed();
                if (isNew(e)) {
                    LOG.error("A round of messages failed; the next is tried all the same", e);
                }
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isNew(RuntimeException e) {
        String kind = e.getClass().getName();
        boolean other = !kind.equals(fault);
        fault = kind;
        return other;
    }

    /** Whether the thread is at work and its last round went well. */
    boolean isWell() {
        return isRunning() && fault == null;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform()
                .daemon()
                .name("gioc-courier")
                .uncaughtExceptionHandler((ended, e) -> LOG.error("No message is sent any more", e))
                .start(this::work);
    }

    @Override
    public void stop() {
        Thread working = thread;
        if (working != null) {
            working.interrupt();
        }
        thread = null;
        hands.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        Thread working = thread;
        return working != null && working.isAlive();
    }
}
