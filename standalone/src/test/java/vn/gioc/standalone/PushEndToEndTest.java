package vn.gioc.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What a real browser makes of the page's offer to be told of alerts, and of its worker. No push service is reached. */
class PushEndToEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAGE = "/?unit=cho-quan&lang=vi";
    private static final String UNABLE =
            "Trình duyệt này không nhận được thông báo. Trên iPhone, hãy thêm trang vào màn hình chính trước.";

    private static final String WORKER = """
            const done = arguments[arguments.length - 1];
            navigator.serviceWorker.getRegistration()
              .then(found => done(found && found.active ? new URL(found.active.scriptURL).pathname : ''));
            """;

    private final CentreProcess centre = SharedCentre.get();
    private WallBrowser browser;

    @BeforeEach
    void open() throws Exception {
        browser = WallBrowser.signedIn(centre);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theWorkerIsThereTheButtonIsOfferedAndSaysThatTheBrowserBlocksIt() {
        permission("denied");
        browser.visitOnPhone(centre, PAGE);
        await().atMost(PATIENCE).until(() -> browser.ask(WORKER), "/offline-worker.js"::equals);
        WebElement on = offered();
        assertThat(browser.driver().findElement(By.cssSelector(".push .off")).isDisplayed())
                .isFalse();
        press(on);
        await().atMost(PATIENCE).until(this::told, "Trình duyệt đang chặn thông báo của trang này."::equals);
        assertThat(on.isDisplayed()).as("it can be tried again").isTrue();
    }

    @Test
    void whereNoPushServiceAnswersItSaysThatItDidNotWork() {
        permission("granted");
        browser.visitOnPhone(centre, PAGE);
        press(offered());
        await().atMost(PATIENCE).until(this::told, "Chưa bật được. Hãy thử lại."::equals);
        assertThat(offered().isDisplayed()).isTrue();
    }

    @Test
    void aBrowserWithoutPushIsToldSoAndOfferedNothing() {
        before("delete window.PushManager");
        browser.visitOnPhone(centre, PAGE);
        await().atMost(PATIENCE).until(this::told, UNABLE::equals);
        assertThat(browser.driver().findElement(By.cssSelector(".push .on")).isDisplayed())
                .isFalse();
    }

    @Test
    void whereTheWorkerCannotBeInstalledThePageSaysSo() {
        browser.ask("""
                const done = arguments[arguments.length - 1];
                navigator.serviceWorker.getRegistrations()
                  .then(all => Promise.all(all.map(each => each.unregister()))).then(done);
                """);
        before("navigator.serviceWorker.register = () => Promise.reject(new Error('not here'))");
        browser.visitOnPhone(centre, PAGE);
        await().atMost(PATIENCE).until(this::told, UNABLE::equals);
    }

    @Test
    void aMessageOfTheCentreBecomesANotificationThatANewerOneReplaces() {
        permission("granted");
        browser.visitOnPhone(centre, PAGE);
        await().atMost(PATIENCE).until(() -> browser.ask(WORKER), "/offline-worker.js"::equals);
        browser.driver().executeCdpCommand("ServiceWorker.enable", Map.of());
        deliver("Ca sốt xuất huyết vượt ngưỡng", "12 ca");
        await().atMost(PATIENCE).until(this::notifications, "Ca sốt xuất huyết vượt ngưỡng: 12 ca"::equals);
        deliver("Ca sốt xuất huyết vượt ngưỡng", "17 ca");
        await().atMost(PATIENCE).until(this::notifications, "Ca sốt xuất huyết vượt ngưỡng: 17 ca"::equals);
    }

    private WebElement offered() {
        WebElement on = browser.find(By.cssSelector(".push .on"));
        await().atMost(PATIENCE).until(on::isDisplayed);
        return on;
    }

    /** As a thumb does: once it is in sight, clear of the bar at the foot. */
    private void press(WebElement button) {
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    private String told() {
        return browser.find(By.cssSelector(".push .told")).getText();
    }

    private void permission(String setting) {
        browser.driver()
                .executeCdpCommand(
                        "Browser.setPermission",
                        Map.of("permission", Map.of("name", "notifications"), "setting", setting, "origin", origin()));
    }

    private void before(String script) {
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** As a push service would; the first registration of a new profile is number 0. */
    private void deliver(String title, String body) {
        String told =
                "{\"title\":\"%s\",\"body\":\"%s\",\"lang\":\"vi\",\"url\":\"/alerts\",\"alert\":\"a\",\"id\":\"1\"}"
                        .formatted(title, body);
        browser.driver()
                .executeCdpCommand(
                        "ServiceWorker.deliverPushMessage",
                        Map.of("origin", origin(), "registrationId", "0", "data", told));
    }

    private Object notifications() {
        return browser.ask("""
                const done = arguments[arguments.length - 1];
                navigator.serviceWorker.ready.then(worker => worker.getNotifications())
                  .then(all => done(all.map(each => each.title + ': ' + each.body).join(' | ')));
                """);
    }

    private String origin() {
        URI address = centre.url("/");
        return address.getScheme() + "://" + address.getAuthority();
    }
}
