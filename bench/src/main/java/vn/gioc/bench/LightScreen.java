package vn.gioc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A screen as the centre sees it: it asks for the page, begins a UI, enters the view, hears the news, and says once a
 * minute that it is there, all as Flow's client does. It draws nothing, so that hundreds fit on one machine.
 */
final class LightScreen implements AutoCloseable {
    private static final String NAVIGATE = """
            {"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s","query":"","appShellTitle":"",\
            "historyState":{"idx":0},"trigger":""}}""";

    private static final String POLL = """
            {"type":"event","node":1,"event":"ui-poll","data":{}}""";

    private static final String CALL = """
            {"type":"publishedEventHandler","node":%d,"templateEventMethodName":"%s","templateEventMethodArgs":[%d],\
            "promise":-1}""";

    private final HttpClient http;
    private final URI centre;
    private final String cookies;
    private final FlowAnswer.Begun ui;
    private final NewsSocket socket;
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong boards = new AtomicLong();
    private final AtomicLong synced = new AtomicLong();
    private long pollMillis = -1;
    private long sent;
    private long view;
    private volatile @Nullable Exception lost;

    private LightScreen(HttpClient http, URI centre, String cookies, FlowAnswer.Begun ui, NewsSocket socket) {
        this.http = http;
        this.centre = centre;
        this.cookies = cookies;
        this.ui = ui;
        this.socket = socket;
    }

    /**
     * @param page without the leading slash
     * @param cookie who it is: that of a session, or of a paired wall
     */
    static LightScreen open(HttpClient http, URI centre, String page, String cookie) throws Exception {
        HttpResponse<String> first = get(http, centre.resolve("/" + page), cookie);
        String session = first.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("JSESSIONID="))
                .map(each -> each.substring(0, each.indexOf(';')))
                .findFirst()
                .orElse("");
        String cookies = session.isEmpty() ? cookie : cookie + "; " + session;
        String place = URLEncoder.encode(page, StandardCharsets.UTF_8);
        HttpResponse<String> begun =
                get(http, centre.resolve("/?v-r=init&location=" + place + "&query=&v-sh=1080&v-sw=1920"), cookies);
        FlowAnswer.Begun ui = FlowAnswer.Begun.of(begun.body());
        LightScreen screen = new LightScreen(http, centre, cookies, ui, NewsSocket.open(centre, ui, cookies));
        Thread.ofVirtual().start(screen::hear);
        screen.view = FlowAnswer.callable(screen.say(NAVIGATE.formatted(page)), "turn");
        return screen;
    }

    boolean isWall() {
        return view >= 0;
    }

    /** The arrow key of a wall. */
    void turn() throws Exception {
        say(CALL.formatted(view, "turn", 1));
    }

    /** What a screen says once a minute: that its page is open, and more where the page asked it to. */
    void minute() throws Exception {
        post("/?v-r=heartbeat&v-uiId=" + ui.ui(), "");
        if (pollMillis > 0) {
            say(POLL);
        }
    }

    long messages() {
        return messages.get();
    }

    /** Of its messages those that drew a newer board. */
    long boards() {
        return boards.get();
    }

    /** @throws IllegalStateException where the centre ended its news */
    void wellOrThrow() {
        if (lost != null) {
            throw new IllegalStateException("a screen lost its news", lost);
        }
    }

    private String say(String call) throws Exception {
        String body = "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                .formatted(ui.key(), call, synced.get(), sent++);
        String answer = post("/?v-r=uidl&v-uiId=" + ui.ui(), body);
        synced.accumulateAndGet(FlowAnswer.syncId(answer), Math::max);
        pollMillis = FlowAnswer.pollMillis(answer, pollMillis);
        return answer;
    }

    private String post(String path, String body) throws Exception {
        return answered(http.send(
                        request(centre.resolve(path), cookies)
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .body();
    }

    private static HttpResponse<String> get(HttpClient http, URI page, String cookies) throws Exception {
        return answered(http.send(request(page, cookies).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static HttpRequest.Builder request(URI page, String cookies) {
        return HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(60)).header("Cookie", cookies);
    }

    private static HttpResponse<String> answered(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " is answered " + answer.statusCode());
        }
        return answer;
    }

    private void hear() {
        try {
            while (true) {
                for (News each : News.of(socket.next())) {
                    messages.incrementAndGet();
                    boards.addAndGet(each.board() ? 1 : 0);
                    synced.accumulateAndGet(each.syncId(), Math::max);
                }
            }
        } catch (IOException | RuntimeException e) {
            lost = e;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
