package vn.gioc.dashboard;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this module is set up: {@code gioc.*}, or {@code GIOC_*} in the environment.
 *
 * @param databaseUrl a JDBC address such as {@code jdbc:postgresql://localhost:5432/gioc}
 * @param units the file of units; absent: the sample
 * @param catalog the file of catalogs; absent: the sample
 * @param readKey may read every unit through the API; absent: only people who signed in may
 * @param adminPassword of the administrator created at the first start; absent: a one-time password is made
 * @param connections to the database held at most
 * @param connectTimeout how long to wait for a connection; short, so that an outage shows on the screens
 * @param newsEvery how often at most a unit's tables are read for its screens while they change
 */
@ConfigurationProperties("gioc")
public record DashboardSettings(
        String databaseUrl,
        @DefaultValue("gioc") String databaseUser,
        @DefaultValue("") String databasePassword,
        @Nullable Path units,
        @Nullable Path catalog,
        @Nullable String readKey,
        @Nullable String adminPassword,
        @DefaultValue("8") int connections,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("100ms") Duration newsEvery) {
    private static final Duration QUICKEST_NEWS = Duration.ofMillis(10);
    private static final Duration SLOWEST_NEWS = Duration.ofSeconds(1);

    public DashboardSettings {
        if (databaseUrl == null || !databaseUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("gioc.database-url must be a jdbc:postgresql: address");
        }
        if (connections < 2) {
            throw new IllegalArgumentException("gioc.connections must be at least 2");
        }
        if (connectTimeout.toMillis() < 250) {
            throw new IllegalArgumentException("gioc.connect-timeout must be at least 250 ms");
        }
        if (newsEvery.compareTo(QUICKEST_NEWS) < 0 || newsEvery.compareTo(SLOWEST_NEWS) > 0) {
            throw new IllegalArgumentException("gioc.news-every must be from 10 ms to a second");
        }
        readKey = blankToNull(readKey);
        adminPassword = blankToNull(adminPassword);
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "DashboardSettings[" + databaseUrl + "]";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
