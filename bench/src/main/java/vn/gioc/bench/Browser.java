package vn.gioc.bench;

import java.io.File;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window and without a past. Chromium and its driver are looked for on the PATH. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Map<String, Object> PHONE =
            Map.of("width", 390, "height", 844, "pixelRatio", 3.0, "mobile", true, "touch", true);

    /** It warns that it does not know the newest Chromium's protocol, of which we need nothing new. Held, or forgotten. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** As large as the wall's screen. */
    static Browser wall(Workplace place, String name) {
        ChromeOptions options = options(place, name);
        options.addArguments("--window-size=1920,1080");
        return open(place, options);
    }

    static Browser phone(Workplace place, String name) {
        ChromeOptions options = options(place, name);
        options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", PHONE));
        return open(place, options);
    }

    private static ChromeOptions options(Workplace place, String name) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium-browser", "google-chrome", "chrome"));
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + place.folder("browser-" + name));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static Browser open(Workplace place, ChromeOptions options) {
        SELENIUM.setLevel(Level.SEVERE);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        place.uses("Chromium", driver.getCapabilities().getBrowserVersion());
        return place.held(new Browser(driver));
    }

    /** Gives it the session before it has asked the centre for anything. */
    void signIn(URI centre, HttpCookie session) {
        driver.executeCdpCommand(
                "Network.setCookie",
                Map.of("name", session.getName(), "value", session.getValue(), "url", centre.toString()));
    }

    /** Runs in every page from now on, before any script of its own. */
    void before(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    void open(URI page) {
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        driver.get(page.toString());
    }

    @Nullable
    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** @throws IllegalStateException where it does not come: says what the page shows instead */
    void await(String what, String script) throws Exception {
        try {
            Patience.until(what, Duration.ofSeconds(60), () -> Boolean.TRUE.equals(driver.executeScript(script)));
        } catch (IllegalStateException e) {
            Object text = driver.executeScript("return document.body.innerText.slice(0, 300)");
            throw new IllegalStateException(e.getMessage() + "; " + driver.getCurrentUrl() + " shows: " + text, e);
        }
    }

    /** Has it collect its garbage, and says what is left. */
    BrowserHeap heap() {
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        return BrowserHeap.of(
                driver.executeCdpCommand("Runtime.getHeapUsage", Map.of()),
                driver.executeCdpCommand("Memory.getDOMCounters", Map.of()));
    }

    /** What the network did since it was asked last: Chrome's own events, as JSON. */
    List<String> network() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static File program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(names[0] + " is not on the PATH"))
                .toFile();
    }
}
