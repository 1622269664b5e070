package vn.gioc.dashboard.delivery;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One POST with a time limit. It follows no redirect: what is signed goes where it was meant to. */
@Component
class Posting {
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final HttpClient client;
    private final Duration timeout;

    Posting(DeliverySettings settings) {
        this.timeout = settings.deliveryTimeout();
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** The status of the answer, whatever it is. @throws Undelivered where none comes */
    HttpResponse<Void> send(HttpRequest.Builder request) throws Undelivered {
        try {
            return client.send(request.timeout(timeout).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw Undelivered.now("no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Undelivered.now("interrupted");
        }
    }

    static boolean isFine(HttpResponse<Void> answer) {
        return answer.statusCode() / 100 == 2;
    }

    static Undelivered refused(HttpResponse<Void> answer) {
        return Undelivered.later("answer " + answer.statusCode(), retryAfter(answer));
    }

    private static @Nullable Duration retryAfter(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .orElse(null);
    }
}
