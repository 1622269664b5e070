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
        @DefaultValue("2s") Duration connectTimeout) {
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
