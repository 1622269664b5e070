package vn.gioc.ingest;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.gioc.domain.event.InvalidField;
import vn.gioc.domain.event.Moment;
import vn.gioc.domain.event.TimeWindow;
import vn.gioc.domain.figure.Zone;

/**
 * What ingest is told from outside, each by an environment variable {@code GIOC_…}.
 *
 * @param kafka the log's {@code bootstrap.servers}
 * @param logReplication copies of each record of the log; more than the brokers there are can't be had
 * @param logRetention how long the log keeps a record; the ledger keeps it for ever
 * @param units path of the file of units; absent: the sample
 * @param sourceKey may send for any source and unit
 * @param ownKey what the centre itself sends with: calendars, the catalog, weights
 * @param keys path of the key file, JSON or YAML
 * @param earliest the first day or moment an event may have happened at; a day is one of Asia/Ho_Chi_Minh
 * @param ratePerSecond events a second that one key may send on average
 * @param rateBurst events that one key may send at once, at least one full request
 */
@ConfigurationProperties("gioc")
public record IngestSettings(
        String kafka,
        @DefaultValue("1") short logReplication,
        @DefaultValue("P14D") Duration logRetention,
        @Nullable String units,
        @Nullable String sourceKey,
        @Nullable String ownKey,
        @Nullable String keys,
        @DefaultValue("2000-01-01") String earliest,
        @DefaultValue("20000") long ratePerSecond,
        @DefaultValue("200000") long rateBurst) {
    /** The most events one request may carry. */
    public static final int MAX_EVENTS = 10_000;

    public IngestSettings {
        if (blank(kafka)) {
            throw new IllegalArgumentException("GIOC_KAFKA is missing: the log's bootstrap.servers, such as host:9092");
        }
        if (logReplication < 1) {
            throw new IllegalArgumentException("GIOC_LOG_REPLICATION must be 1 or more");
        }
        if (logRetention.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("GIOC_LOG_RETENTION must be an hour or more, such as P14D");
        }
        if (ratePerSecond < 1 || rateBurst < MAX_EVENTS) {
            throw new IllegalArgumentException(
                    "GIOC_RATE_PER_SECOND must be 1 or more, GIOC_RATE_BURST at least a request of " + MAX_EVENTS);
        }
        units = blank(units) ? null : units;
        sourceKey = blank(sourceKey) ? null : sourceKey;
        ownKey = blank(ownKey) ? null : ownKey;
        keys = blank(keys) ? null : keys;
        startOf(earliest);
    }

    public TimeWindow window() {
        return new TimeWindow(startOf(earliest), TimeWindow.DEFAULT.ahead());
    }

    public Optional<Path> unitsFile() {
        return Optional.ofNullable(units).map(Path::of);
    }

    public Optional<Path> keyFile() {
        return Optional.ofNullable(keys).map(Path::of);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "IngestSettings[kafka=" + kafka + ", logReplication=" + logReplication + ", logRetention=" + logRetention
                + ", units=" + units + ", keys=" + keys + ", earliest=" + earliest + ", ratePerSecond=" + ratePerSecond
                + ", rateBurst=" + rateBurst + "]";
    }

    private static Instant startOf(String earliest) {
        try {
            return earliest.contains("T")
                    ? Moment.parse("earliest", earliest)
                    : Zone.startOf(LocalDate.parse(earliest));
        } catch (DateTimeException | InvalidField e) {
            throw new IllegalArgumentException("GIOC_EARLIEST is neither a day (2000-01-01) nor a moment (RFC 3339)");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
