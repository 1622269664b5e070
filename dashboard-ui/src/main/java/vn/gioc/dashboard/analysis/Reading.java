package vn.gioc.dashboard.analysis;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gioc.dashboard.export.Asked;
import vn.gioc.dashboard.export.Asking;
import vn.gioc.dashboard.export.Rows;
import vn.gioc.dashboard.export.Rows.Line;
import vn.gioc.dashboard.export.Rows.Tally;
import vn.gioc.dashboard.export.Snapshot;
import vn.gioc.dashboard.figure.Bucket;
import vn.gioc.dashboard.knowledge.Busy;
import vn.gioc.dashboard.knowledge.NoLongerKnown;
import vn.gioc.dashboard.knowledge.NotKnownYet;
import vn.gioc.domain.figure.Zone;

/**
 * One question being answered on a thread of its own: the first rows, then the count, then what the chart shows, each as
 * soon as it is there, all of one state of the tables. Ended, it stops the database's work too, and says nothing more.
 */
final class Reading implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    /** Rows read at once. Of what was known at a moment these are all the page shows: each reading tells it anew. */
    static final int FIRST = 100;

    static final int FIRST_KNOWN = 1000;

    /** Buckets a chart has room for. */
    static final int BUCKETS = 36;

    /** Hears what is found, in this order. Not on the thread of the page. */
    interface Listener {
        void rows(List<Line> first, @Nullable Instant asOf);

        void count(long count);

        void chart(Spread spread);

        void failed(Failure failure);
    }

    /** What a chart shows: a series where there is a bucket, else groups. */
    record Spread(@Nullable Bucket bucket, String by, List<Tally> tallies) {}

    /** Why there is no answer. */
    enum Failure {
        TOO_EARLY,
        GONE,
        BUSY,
        UNREAD
    }

    private final Asking asking;
    private final Asked asked;
    private final AnalysisQuestion question;
    private final LocalDate today;
    private final Listener listener;
    private final AtomicReference<@Nullable Statement> running = new AtomicReference<>();
    private volatile boolean ended;

    Reading(Asking asking, Asked asked, AnalysisQuestion question, LocalDate today, Listener listener) {
        this.asking = asking;
        this.asked = asked;
        this.question = question;
        this.today = today;
        this.listener = listener;
    }

    @Override
    public void run() {
        try (Snapshot snapshot = asking.open(asked)) {
            read(snapshot);
        } catch (NotKnownYet e) {
            tell(() -> listener.failed(Failure.TOO_EARLY));
        } catch (NoLongerKnown e) {
            tell(() -> listener.failed(Failure.GONE));
        } catch (Busy e) {
            tell(() -> listener.failed(Failure.BUSY));
        } catch (SQLException e) {
            if (!ended) {
                LOG.warn("an analyst's question could not be read", e);
            }
            tell(() -> listener.failed(Failure.UNREAD));
        } catch (Ended e) {
            LOG.debug("another question was asked meanwhile");
        }
    }

    private void read(Snapshot snapshot) throws SQLException {
        try {
            Rows rows = new Rows(snapshot, asking.dataset(asked, snapshot), asked.question(), this::runs);
            List<Line> first = rows.some(question.sort(), 0, asked.request().asOf() == null ? FIRST : FIRST_KNOWN);
            tell(() -> listener.rows(first, snapshot.asOf()));
            long count = rows.count();
            tell(() -> listener.count(count));
            Spread spread = spread(rows);
            tell(() -> listener.chart(spread));
        } finally {
            if (ended) {
                // The cancel may come late: it must not hit what this connection does next.
                snapshot.abandon();
            }
        }
    }

    private Spread spread(Rows rows) throws SQLException {
        String by = group();
        if (!by.isEmpty()) {
            return new Spread(null, by, rows.groups(by));
        }
        Bucket bucket = asked.dataset().choices().contains("bucket")
                ? asked.question().bucket()
                : Bucket.ofWord(question.chart()).orElseGet(() -> suiting(asked, today));
        return new Spread(bucket, "", rows.series(bucket, BUCKETS));
    }

    private String group() {
        boolean known =
                asked.dataset().filters().stream().anyMatch(each -> each.name().equals(question.chart()));
        if (known && (asked.dataset().measures().isEmpty())) {
            return question.chart();
        }
        String by = asked.question().by();
        return by == null ? "" : by;
    }

    /** Days of a month, weeks of a quarter, months of a year or of everything. */
    static Bucket suiting(Asked asked, LocalDate today) {
        Instant from = asked.question().from();
        Instant to = asked.question().to();
        if (from == null) {
            return Bucket.MONTH;
        }
        long days = java.time.temporal.ChronoUnit.DAYS.between(
                Zone.dateOf(from), to == null ? today.plusDays(1) : Zone.dateOf(to));
        return days <= BUCKETS ? Bucket.DAY : days <= 7L * BUCKETS / 2 ? Bucket.WEEK : Bucket.MONTH;
    }

    /** Ends it: what the database is doing for it is cancelled. */
    void end() {
        ended = true;
        Statement statement = running.get();
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                LOG.debug("nothing left to cancel", e);
            }
        }
    }

    private void runs(Statement statement) {
        running.set(statement);
        if (ended) {
            throw new Ended();
        }
    }

    private void tell(Runnable news) {
        if (!ended) {
            news.run();
        }
    }

    /** Nobody waits for the answer any more. */
    private static final class Ended extends RuntimeException {}
}
