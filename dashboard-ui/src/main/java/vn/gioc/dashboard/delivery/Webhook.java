package vn.gioc.dashboard.delivery;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Alerts as signed JSON to programs, such as the bridges to Zalo and Telegram. */
@Component
class Webhook implements Way {
    static final String ID = "Gioc-Message";
    static final String TIMESTAMP = "Gioc-Timestamp";
    static final String SIGNATURE = "Gioc-Signature";

    private final Posting posting;
    private final DeliverySettings settings;
    private final Clock clock;

    Webhook(Posting posting, DeliverySettings settings, Clock clock) {
        this.posting = posting;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public void send(Message message, Telling telling) throws Undelivered {
        String secret = settings.webhookSecret();
        if (secret == null) {
            throw Undelivered.now("GIOC_WEBHOOK_SECRET is not set");
        }
        String body = telling.json(message.id(), settings.link(telling.path()));
        long timestamp = clock.instant().getEpochSecond();
        HttpResponse<Void> answer = posting.send(HttpRequest.newBuilder(URI.create(message.target()))
                .header("Content-Type", "application/json")
                .header(ID, message.id().toString())
                .header(TIMESTAMP, Long.toString(timestamp))
                .header(SIGNATURE, Signature.of(secret, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (!Posting.isFine(answer)) {
            throw Posting.refused(answer);
        }
    }
}
