package vn.gioc.dashboard.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts leave the centre: {@code gioc.*}, or {@code GIOC_*} in the environment.
 *
 * @param contacts the file of who is told by e-mail and webhook; absent: nobody
 * @param publicUrl where people reach the centre, for links in messages; absent: messages have none
 * @param mailHost of the SMTP server; absent: no e-mail
 * @param mailUser absent: the server asks for no password
 * @param mailTls how the connection is secured
 * @param webhookSecret webhooks are signed with it; absent: no webhook
 * @param pushContact whom a push service may write to: {@code mailto:} or {@code https:}
 * @param deliveryTries after how many a message is given up, and listed as undelivered
 * @param deliveryTimeout of each connection and each answer
 */
@ConfigurationProperties("gioc")
public record DeliverySettings(
        @Nullable Path contacts,
        @Nullable URI publicUrl,
        @Nullable String mailHost,
        @DefaultValue("587") int mailPort,
        @Nullable String mailUser,
        @Nullable String mailPassword,
        @DefaultValue("gioc@localhost") String mailFrom,
        @DefaultValue("STARTTLS") MailTls mailTls,
        @Nullable String webhookSecret,
        @DefaultValue("mailto:admin@localhost") String pushContact,
        @DefaultValue("14") int deliveryTries,
        @DefaultValue("10s") Duration deliveryTimeout) {
    private static final int SHORTEST_SECRET = 16;

    /** NONE is for a server on the same machine. */
    public enum MailTls {
        STARTTLS,
        TLS,
        NONE
    }

    public DeliverySettings {
        mailHost = blankToNull(mailHost);
        mailUser = blankToNull(mailUser);
        mailPassword = blankToNull(mailPassword);
        webhookSecret = blankToNull(webhookSecret);
        if (publicUrl != null && publicUrl.toString().isBlank()) {
            publicUrl = null;
        }
        if (publicUrl != null
                && (publicUrl.getHost() == null
                        || !String.valueOf(publicUrl.getScheme()).startsWith("http"))) {
            throw new IllegalArgumentException(
                    "gioc.public-url must be an http(s) address such as https://gioc.example.vn");
        }
        if (mailPort < 1 || mailPort > 65_535) {
            throw new IllegalArgumentException("gioc.mail-port must be a port");
        }
        if (webhookSecret != null && webhookSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("gioc.webhook-secret must have at least 16 characters");
        }
        if (!pushContact.startsWith("mailto:") && !pushContact.startsWith("https:")) {
            throw new IllegalArgumentException("gioc.push-contact must begin with mailto: or https:");
        }
        if (deliveryTries < 1) {
            throw new IllegalArgumentException("gioc.delivery-tries must be at least 1");
        }
        if (deliveryTimeout.compareTo(Duration.ofMillis(100)) < 0
                || deliveryTimeout.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("gioc.delivery-timeout must be between 100 ms and a minute");
        }
    }

    /** The address of a page of the centre; only its path where nobody said where the centre is reached. */
    String link(String path) {
        if (publicUrl == null) {
            return path;
        }
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** Names no secret. */
    @Override
    public String toString() {
        return "DeliverySettings[mail " + mailHost + ", webhook " + (webhookSecret != null) + "]";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
