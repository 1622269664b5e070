package vn.gioc.dashboard.wall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A browser that is as large as it is told to be, and shows a page once all of it is drawn. Motion is off. */
final class PictureBrowser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** It warns that it does not know the newest Chromium's protocol, of which nothing new is needed. Held, or forgotten. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final String address;

    PictureBrowser(String address, Path profile) {
        SELENIUM.setLevel(Level.SEVERE);
        this.address = address;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium-browser", "google-chrome", "chrome")
                .toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + profile);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver").toFile())
                        .usingAnyFreePort()
                        .withSilent(true)
                        .build(),
                options);
    }

    private static Path program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("none of " + List.of(names) + " is on the PATH"));
    }

    void signIn(String password) {
        driver.get(address + "/login");
        find("input[name=username]");
        driver.findElement(By.name("username")).sendKeys("admin");
        driver.findElement(By.name("password")).sendKeys(password);
        driver.findElement(By.cssSelector("button[type=submit]")).click();
        await(() -> !String.valueOf(driver.getCurrentUrl()).contains("/login"));
    }

    void look(Look look) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", look.width(),
                        "height", look.height(),
                        "deviceScaleFactor", look.isPhone() ? 2 : 1,
                        "mobile", look.isPhone()));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", look.theme()),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void open(String path) {
        driver.get(address + path);
        find("main, form");
        await(() -> is("document.fonts.status === 'loaded' && document.readyState === 'complete'"));
    }

    void find(String selector) {
        await(() -> !driver.findElements(By.cssSelector(selector)).isEmpty());
    }

    /** Whether a script's expression is true of the page. */
    boolean is(String expression) {
        return Boolean.TRUE.equals(ask("return " + expression));
    }

    /** Keys, to whatever has the focus. */
    void type(String keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    Object ask(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    void await(java.util.function.BooleanSupplier condition) {
        Awaitility.await(String.valueOf(driver.getCurrentUrl()))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(condition::getAsBoolean);
    }

    void picture(Path file) throws IOException {
        Map<String, Object> taken = driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
    }

    /** What a link leads to, as it comes. */
    void save(String link, Path file) throws IOException {
        Object read = ask(
                "return fetch(document.querySelector('" + link + "').href).then(answer => answer.arrayBuffer())"
                        + ".then(all => btoa([...new Uint8Array(all)].map(each => String.fromCharCode(each)).join('')))");
        Files.write(file, Base64.getDecoder().decode(String.valueOf(read)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
