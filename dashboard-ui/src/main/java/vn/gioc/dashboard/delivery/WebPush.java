package vn.gioc.dashboard.delivery;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.delivery.PushSubscriptions.Subscription;
import vn.gioc.dashboard.language.Words;

/** Alerts to phones whose app is closed, through the push service of their browser (RFC 8030). */
@Component
class WebPush implements Way {
    /** How long the push service keeps it for a phone that is off. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Posting posting;
    private final PushSubscriptions subscriptions;
    private final PushKeys keys;
    private final DeliverySettings settings;
    private final Clock clock;

    WebPush(Posting posting, PushSubscriptions subscriptions, PushKeys keys, DeliverySettings settings, Clock clock) {
        this.posting = posting;
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public void send(Message message, Telling telling) throws Undelivered {
        Subscription browser = subscriptions
                .find(UUID.fromString(message.target()))
                .orElseThrow(() -> Undelivered.forGood("the browser is no longer subscribed"));
        HttpResponse<Void> answer = posting.send(request(browser, message, telling));
        if (answer.statusCode() == NOT_FOUND || answer.statusCode() == GONE) {
            subscriptions.gone(browser.id());
            throw Undelivered.forGood("the browser is no longer subscribed");
        }
        if (!Posting.isFine(answer)) {
            throw Posting.refused(answer);
        }
    }

    private HttpRequest.Builder request(Subscription browser, Message message, Telling telling) {
        byte[] text = telling.note(message.id(), Words.of(browser.language(), null), PushCipher.LONGEST_TEXT)
                .getBytes(StandardCharsets.UTF_8);
        URI endpoint = browser.endpoint();
        String origin = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        try {
            return HttpRequest.newBuilder(endpoint)
                    .header("TTL", Long.toString(KEPT.toSeconds()))
                    .header("Urgency", "high")
                    // Of one alert only the last that was not yet delivered is kept for the phone.
                    .header("Topic", telling.alert().toString().replace("-", ""))
                    .header("Content-Type", "application/octet-stream")
                    .header("Content-Encoding", "aes128gcm")
                    .header("Authorization", keys.authorization(origin, settings.pushContact(), clock.instant()))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                            PushCipher.encrypt(text, browser.publicKey(), browser.secret())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has these ciphers, and the key was checked when it was kept", e);
        }
    }
}
