package vn.gioc.dashboard.reference;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is laid down, and where: {@code gioc.*}, or {@code GIOC_*} in the environment.
 *
 * @param calendars a file of calendars by their names, {@code vn} or a unit's id; absent: the civil service's
 * @param catalog the file of catalogs; absent: the sample
 * @param weights the file of weights of the service index; absent: the sample
 * @param alerts the file of rules of alerts; absent: the sample
 * @param eventsUrl where events go in; absent: this process lays nothing down
 * @param ownKey the centre's own key there
 */
@ConfigurationProperties("gioc")
record ReferenceSettings(
        @Nullable Path calendars,
        @Nullable Path catalog,
        @Nullable Path weights,
        @Nullable Path alerts,
        @Nullable URI eventsUrl,
        @Nullable String ownKey) {
    /** Names no secret. */
    @Override
    public String toString() {
        return "ReferenceSettings[" + eventsUrl + "]";
    }
}
