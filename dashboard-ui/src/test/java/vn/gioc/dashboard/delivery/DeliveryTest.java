package vn.gioc.dashboard.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gioc.dashboard.TestDatabase;
import vn.gioc.dashboard.alert.Alert;
import vn.gioc.dashboard.alert.AlertEntry;
import vn.gioc.dashboard.alert.NamedAlert;
import vn.gioc.dashboard.language.Words;
import vn.gioc.domain.alert.Severity;
import vn.gioc.domain.catalog.Names;
import vn.gioc.domain.unit.Units;

/** From an entry to a mailbox, a program and a phone, each a real server in this process. */
class DeliveryTest {
    private static final String SECRET = "a secret of this test alone";
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FakeServer server = FakeServer.start();
    private final FakeMailServer mailbox = FakeMailServer.start(0);
    private final Browser browser = new Browser();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private volatile Instant now = NOW;
    private UUID alert;

    @BeforeEach
    void begin() {
        TestDatabase.clear();
        TestDatabase.client().sql("truncate push_subscription").update();
        alert = AlertRows.open("dengue", "indicators.dengue-cases", "BAD", NOW.minusSeconds(600), 17, 12);
    }

    @AfterEach
    void end() {
        server.close();
        mailbox.close();
    }

    @Test
    void aMailComesOnceWithItsIdAndSaysWhatWhereSinceWhenAndHowBad() throws Exception {
        enqueue(new Contacts.Contact("cho-quan", "BAD", null, List.of("truc@ward.test"), null), NOW);
        courier().round();
        await().until(() -> mailbox.mails().size() == 1);
        await().until(() -> waiting() == 0);
        MimeMessage mail = mailbox.mails().getFirst();
        UUID id = ids().getFirst();
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@gioc>");
        assertThat(mail.getSubject()).isEqualTo("[GIOC] Cần xử lý: Ca sốt xuất huyết vượt ngưỡng, Phường Chợ Quán");
        assertThat(mail.getContent().toString())
                .contains("17 ca, ngưỡng 12 ca", "từ 09:50", "https://gioc.test/alerts/" + alert);
        courier().round();
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgainAndTheMailIsNotLost() {
        int port = mailbox.port();
        mailbox.close();
        enqueue(new Contacts.Contact("cho-quan", null, null, List.of("truc@ward.test"), null), NOW);
        courier(port).round();
        await().until(() -> error().isPresent());
        assertThat(error()).hasValue("the mail server can't be reached or breaks off");
        now = NOW.plusSeconds(60);
        try (FakeMailServer back = FakeMailServer.start(port)) {
            courier(port).round();
            await().until(() -> back.mails().size() == 1);
        }
    }

    @Test
    void aWebhookThatFailsTwiceIsCalledAThirdTimeWithTheSameIdAndEachTimeSigned() {
        server.answer(500, 503, 200);
        enqueue(new Contacts.Contact("hcm", null, null, null, List.of(server.address("/bridge"))), NOW);
        Courier courier = courier();
        for (int tries = 1; tries <= 3; tries++) {
            courier.round();
            int so = tries;
            await().until(() -> server.calls().size() == so && noneUnderWay());
            assertThat(due(now)).as("not before its time").isZero();
            courier.round();
            assertThat(server.calls()).hasSize(so);
            now = now.plusSeconds(30);
        }
        await().until(() -> waiting() == 0);
        assertThat(server.calls()).allSatisfy(call -> {
            assertThat(call.header(Webhook.ID)).isEqualTo(ids().getFirst().toString());
            assertThat(call.header(Webhook.SIGNATURE))
                    .isEqualTo(Signature.of(SECRET, Long.parseLong(call.header(Webhook.TIMESTAMP)), call.text()));
        });
        assertThat(server.calls().stream().map(call -> call.header(Webhook.TIMESTAMP)))
                .doesNotHaveDuplicates();
        JsonNode body = JSON.readTree(server.calls().getLast().text());
        assertThat(body.get("alert").asString()).isEqualTo(alert.toString());
        assertThat(body.get("kind").asString()).isEqualTo("OPENED");
        assertThat(body.get("value").decimalValue()).isEqualByComparingTo("17");
        assertThat(body.get("since").asString()).isEqualTo("2026-11-25T09:50:00+07:00");
    }

    @Test
    void aRoundThatFailsUnexpectedlyIsCountedAndEndsNothing() {
        enqueue(new Contacts.Contact("hcm", null, null, null, List.of(server.address("/bridge"))), NOW);
        channel("PIGEON");
        Courier courier = courier();
        DeliveryHealthIndicator health = new DeliveryHealthIndicator(courier);
        assertThat(health.health().getStatus()).as("nobody carries").isEqualTo(Status.DOWN);
        courier.start();
        try {
            await().until(() -> meters.counter("gioc.alert.courier.failures").count() >= 1);
            channel("WEBHOOK");
            now = NOW.plus(Outbox.LEASE).plusSeconds(1);
            await().until(() -> server.calls().size() == 1);
            await().until(() -> health.health().getStatus().equals(Status.UP));
        } finally {
            courier.stop();
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private static void channel(String name) {
        TestDatabase.client()
                .sql("update alert_message set channel = ?")
                .param(name)
                .update();
    }

    @Test
    void aSignatureIsTheOneOfTheStandardsOwnArithmetic() {
        assertThat(Signature.of("key-of-an-example", 1700000000L, "{\"a\":1}"))
                .isEqualTo("sha256=" + EXPECTED_SIGNATURE);
    }

    /** printf '%s' '1700000000.{"a":1}' | openssl dgst -sha256 -hmac key-of-an-example */
    private static final String EXPECTED_SIGNATURE = "07285ac989c2163073d1ab00584aa43dc820c4f53e7c144e39c7a954b65b90cc";

    @Test
    void aPhoneReadsWithItsOwnKeysWhatThePushServiceCannotRead() throws Exception {
        subscribe();
        enqueue(null, NOW);
        courier().round();
        await().until(() -> waiting() == 0);
        FakeServer.Call call = server.calls().getFirst();
        assertThat(call.text()).doesNotContain("huyết");
        JsonNode told = JSON.readTree(browser.read(call.body()));
        assertThat(told.get("title").asString()).contains("Ca sốt xuất huyết");
        assertThat(told.get("url").asString()).isEqualTo("/alerts/" + alert);
        assertThat(told.get("id").asString()).isEqualTo(ids().getFirst().toString());
        assertThat(call.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(call.header("TTL")).isEqualTo("86400");
        assertThat(VapidToken.of(call.header("Authorization")).verified(server.origin(), NOW))
                .isTrue();
    }

    @Test
    void aSubscriptionThatIsGoneIsDroppedAndTheMessageStandsAsUndelivered() {
        server.answer(410);
        subscribe();
        enqueue(null, NOW);
        courier().round();
        await().until(() -> lost().size() == 1);
        assertThat(lost().getFirst().why()).isEqualTo("the browser is no longer subscribed");
        assertThat(TestDatabase.client()
                        .sql("select gone_at is not null from push_subscription")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        entryTwo();
        assertThat(ids()).as("nobody is there to be told any more").hasSize(1);
    }

    @Test
    void whatIsGivenUpIsListedWithItsReason() {
        server.answer(500);
        enqueue(new Contacts.Contact("cho-quan", null, null, null, List.of(server.address("/bridge"))), NOW);
        Courier courier = courier();
        for (int tries = 1; tries <= 4; tries++) {
            assertThat(lost()).isEmpty();
            courier.round();
            int so = tries;
            await().until(() -> server.calls().size() == so && noneUnderWay());
            now = now.plusSeconds(4000);
        }
        await().until(() -> lost().size() == 1);
        assertThat(lost().getFirst().why()).isEqualTo("answer 500");
        assertThat(lost().getFirst().tries()).isEqualTo(4);
        assertThat(Deliveries.to(lost().getFirst(), Words.vietnamese())).isEqualTo("Webhook 127.0.0.1");
        courier.round();
        assertThat(server.calls()).hasSize(4);
    }

    @Test
    void whoDiesBetweenClaimAndAnswerLosesNothingAndSendsAgainWithTheSameId() {
        enqueue(new Contacts.Contact("cho-quan", null, null, null, List.of(server.address("/bridge"))), NOW);
        Message claimed = outbox().claim(5, now).getFirst();
        courier().round();
        assertThat(server.calls()).as("it is on its way").isEmpty();
        now = now.plus(Outbox.LEASE).plusSeconds(1);
        courier().round();
        await().until(() -> waiting() == 0);
        assertThat(server.calls()).hasSize(1);
        assertThat(server.calls().getFirst().header(Webhook.ID))
                .isEqualTo(claimed.id().toString());
    }

    @Test
    void twoServersNeverClaimTheSameMessage() throws Exception {
        for (int i = 0; i < 40; i++) {
            outbox().put(alert, 1, Channel.WEBHOOK, "http://127.0.0.1/" + i, NOW, NOW);
        }
        List<Message> claimed = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<Thread> servers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual().start(() -> claimed.addAll(outbox().claim(10, now))))
                .toList();
        for (Thread each : servers) {
            each.join();
        }
        assertThat(new HashSet<>(claimed.stream().map(Message::id).toList())).hasSameSizeAs(claimed);
    }

    @Test
    void quietHoursAreWaitedFor() {
        enqueue(
                new Contacts.Contact("cho-quan", null, null, null, List.of(server.address("/bridge"))),
                NOW.plus(Duration.ofHours(9)));
        courier().round();
        assertThat(due(now)).isZero();
        now = NOW.plus(Duration.ofHours(9));
        courier().round();
        await().until(() -> server.calls().size() == 1);
    }

    @Test
    void oneThatDoesNotAnswerKeepsNoOtherWaiting() {
        server.hang("/slow");
        enqueue(
                new Contacts.Contact(
                        "cho-quan", null, null, null, List.of(server.address("/slow"), server.address("/fast"))),
                NOW);
        courier().round();
        await().atMost(Duration.ofSeconds(2))
                .until(() ->
                        server.calls().stream().anyMatch(call -> call.path().equals("/fast")));
        await().until(() -> error().isPresent());
        assertThat(error()).hasValue("no answer");
    }

    private void enqueue(Contacts.Contact contact, Instant notBefore) {
        Contacts contacts = new Contacts(contact == null ? List.of() : List.of(contact));
        messages(contacts)
                .enqueue(
                        alert(),
                        new AlertEntry(alert, 1, NOW, "gioc", AlertEntry.Kind.OPENED, null, null, null),
                        notBefore);
    }

    private void entryTwo() {
        messages(new Contacts(List.of()))
                .enqueue(alert(), new AlertEntry(alert, 2, NOW, "gioc", AlertEntry.Kind.WORSE, null, null, null), NOW);
    }

    private OutboxMessages messages(Contacts contacts) {
        return new OutboxMessages(outbox(), contacts, subscriptions(), Units.sample());
    }

    private Alert alert() {
        return new Alert(
                alert,
                "dengue",
                "cho-quan",
                "indicators.dengue-cases",
                "",
                Severity.BAD,
                NOW.minusSeconds(600),
                NOW.minusSeconds(580),
                new java.math.BigDecimal(17),
                new java.math.BigDecimal(12),
                new java.math.BigDecimal(19),
                "tram-y-te",
                null,
                Alert.State.OPEN,
                null,
                null);
    }

    private void subscribe() {
        TestDatabase.row("push_subscription")
                .with("id", UUID.randomUUID())
                .with("endpoint", server.address("/push/one").toString())
                .with("public_key", browser.point())
                .with("secret", browser.secret())
                .with("username", "admin")
                .with("unit", "cho-quan")
                .with("language", "vi")
                .with("made_at", NOW)
                .insert();
    }

    private Courier courier() {
        return courier(mailbox.port());
    }

    /** A new one each time, as after a restart: nothing is kept but in the database. */
    private Courier courier(int mailPort) {
        DeliverySettings settings = settings(mailPort);
        Clock clock = new MovedClock();
        Posting posting = new Posting(settings);
        return new Courier(
                outbox(),
                message -> Optional.of(telling(message)),
                List.of(
                        new Mailer(settings),
                        new Webhook(posting, settings, clock),
                        new WebPush(
                                posting, subscriptions(), new PushKeys(TestDatabase.client(), clock), settings, clock)),
                new DeliveryMetrics(meters),
                settings,
                clock);
    }

    private Telling telling(Message message) {
        return new Telling(
                new NamedAlert(
                        alert(),
                        new Names("Ca sốt xuất huyết vượt ngưỡng", "Dengue cases above the line"),
                        new Names("Phường Chợ Quán", "Cho Quan Ward"),
                        null,
                        Map.of(),
                        0,
                        "ca"),
                new AlertEntry(alert, message.n(), NOW, "gioc", AlertEntry.Kind.OPENED, null, null, null));
    }

    private Outbox outbox() {
        return new Outbox(TestDatabase.client(), settings(25));
    }

    private PushSubscriptions subscriptions() {
        return new PushSubscriptions(TestDatabase.client(), new MovedClock());
    }

    private static DeliverySettings settings(int mailPort) {
        return new DeliverySettings(
                null,
                URI.create("https://gioc.test"),
                "127.0.0.1",
                mailPort,
                null,
                null,
                "gioc@ward.test",
                DeliverySettings.MailTls.NONE,
                SECRET,
                "mailto:admin@ward.test",
                4,
                Duration.ofSeconds(2));
    }

    private final class MovedClock extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private List<LostMessage> lost() {
        return outbox().lost(alert, 10, now);
    }

    /** A claim holds a message for longer than any wait of these tests. */
    private boolean noneUnderWay() {
        return TestDatabase.client()
                        .sql("select count(*) from alert_message where delivered_at is null and next_try_at > ?")
                        .param(now.plusSeconds(150).atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static long waiting() {
        return count("select count(*) from alert_message where delivered_at is null");
    }

    private static long due(Instant now) {
        return TestDatabase.client()
                .sql(
                        "select count(*) from alert_message where delivered_at is null and tries < 4 and not_before <= ? and next_try_at <= ?")
                .params(now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Optional<String> error() {
        return TestDatabase.client()
                .sql("select last_error from alert_message where last_error is not null")
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    private static List<UUID> ids() {
        return TestDatabase.client()
                .sql("select id from alert_message order by n, id")
                .query(UUID.class)
                .list();
    }

    private static long count(String sql) {
        return TestDatabase.client().sql(sql).query(Long.class).single();
    }
}
