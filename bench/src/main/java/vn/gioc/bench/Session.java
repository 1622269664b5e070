package vn.gioc.bench;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The administrator's session, got as the form of the page gets it. */
final class Session {
    private Session() {}

    /** @throws IllegalStateException where the centre does not let the administrator in */
    static HttpCookie signIn(ChildCentre centre) throws Exception {
        CookieManager cookies = new CookieManager();
        URI form = centre.url("/login");
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build()) {
            HttpResponse<Void> answer = http.send(
                    HttpRequest.newBuilder(form)
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "username=admin&password=" + ChildCentre.ADMIN_PASSWORD))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            String to = answer.headers().firstValue("Location").orElse("nowhere");
            if (answer.statusCode() != 302 || to.contains("login")) {
                throw new IllegalStateException("signing in is answered " + answer.statusCode() + ", to " + to);
            }
        }
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("signed in, but without a session"));
    }
}
