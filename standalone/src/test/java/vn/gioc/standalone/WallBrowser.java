package vn.gioc.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser before a page of the centre, signed in as the administrator. */
final class WallBrowser implements AutoCloseable {
    private final ChromeDriver driver;

    private WallBrowser(ChromeDriver driver) {
        this.driver = driver;
    }

    static WallBrowser open(CentreProcess centre, String path) throws Exception {
        WallBrowser browser = signedIn(centre);
        browser.driver.get(centre.url(path).toString());
        browser.find(By.cssSelector(".wall-view .body.front [data-figure]"));
        return browser;
    }

    static WallBrowser signedIn(CentreProcess centre) throws Exception {
        WallBrowser browser = unknown();
        browser.signIn(centre);
        return browser;
    }

    void signIn(CentreProcess centre) {
        signIn(centre.url("/login").toString());
    }

    void signIn(String login) {
        driver.get(login);
        find(By.name("username")).sendKeys("admin");
        find(By.name("password")).sendKeys(CentreProcess.ADMIN_PASSWORD);
        find(By.cssSelector("button[type=submit]")).click();
        Awaitility.await("signed in")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !driver.getCurrentUrl().contains("/login"));
    }

    /** One that nobody signed in with. */
    static WallBrowser unknown() throws Exception {
        Path profile = Files.createTempDirectory("gioc-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1920,1080",
                "--lang=vi",
                "--user-data-dir=" + profile);
        LoggingPreferences told = new LoggingPreferences();
        told.enable(LogType.BROWSER, Level.SEVERE);
        options.setCapability(ChromeOptions.LOGGING_PREFS, told);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new java.io.File("/usr/bin/chromedriver"))
                        .usingAnyFreePort()
                        .build(),
                options);
        return new WallBrowser(driver);
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(By what) {
        return Awaitility.await(what.toString())
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> driver.findElement(what), element -> true);
    }

    /** What a person reads where the figure stands; empty where the page does not show it. */
    String figure(String name) {
        Object text = driver.executeScript(
                "const e = document.querySelector(arguments[0]); return e ? e.textContent : ''",
                ".wall-view .body.front [data-figure='" + name + "']");
        return String.valueOf(text).strip();
    }

    /** The names of all figures on the page. */
    List<?> figures() {
        return (List<?>)
                driver.executeScript(
                        "return [...document.querySelectorAll('.wall-view .body.front [data-figure]')].map(e => e.dataset.figure)");
    }

    /** From now on every page has the size and the manner of a phone. */
    void becomePhone() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    }

    /** Goes on to another page, on a screen of a phone's size. */
    void visitOnPhone(CentreProcess centre, String path) {
        driver.manage().window().setSize(new Dimension(390, 844));
        driver.get(centre.url(path).toString());
    }

    /** All that a person reads on the page. */
    String text() {
        return String.valueOf(driver.executeScript("return document.body.innerText"));
    }

    /** Whether the page says in words that what it shows is not live. */
    boolean saysItIsStale() {
        return Boolean.TRUE.equals(
                driver.executeScript("const t = document.body.innerText; return t.includes('Mất tín hiệu')"));
    }

    /** Goes to another page and waits until it has drawn its main part and said its title. */
    void go(String address) {
        driver.get(address);
        find(By.cssSelector("main"));
        Awaitility.await("the title")
                .atMost(Duration.ofSeconds(60))
                .until(() -> !driver.getTitle().isBlank());
    }

    /** Until the worker is at work: from then on it answers whatever page is opened. */
    void awaitWorker() {
        Awaitility.await("the worker").atMost(Duration.ofSeconds(60)).until(() -> ask("""
                                const done = arguments[0];
                                navigator.serviceWorker.getRegistration().then(found => done(found?.active?.state ?? ''));
                                """), "activated"::equals);
    }

    /** Runs a script that calls its last argument with the answer. */
    Object ask(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Whether the page is drawn for eyes in the dark. */
    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    Path screenshot(Path file) throws Exception {
        return Files.write(file, driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
