package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A browser without a window, as a person would use it. Where the machine has none, tests that need one are left out,
 * unless {@code -Dbrowser=required} says that they must run.
 */
final class Browser implements AutoCloseable {

    static final Dimension DESKTOP = new Dimension(1280, 900);
    static final Dimension PHONE = new Dimension(390, 844);
    static final Dimension WALL = new Dimension(1920, 1080);

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Those that were closed, by their sizes: to start one takes longer than most tests. */
    private static final Map<Dimension, Deque<ChromeDriver>> IDLE = new HashMap<>();

    private final ChromeDriver driver;
    private final Dimension size;
    private final String origin;

    private Browser(ChromeDriver driver, Dimension size, String origin) {
        this.driver = driver;
        this.size = size;
        this.origin = origin;
    }

    /** Opens one for the pages of a service, or takes one of this size that was closed, which remembers nothing. */
    static Browser of(ServiceFixture service, Dimension size) {
        return of(service.uri("").toString(), size);
    }

    /** Opens one for the pages of an address. */
    static Browser of(String origin, Dimension size) {
        ChromeDriver idle = IDLE.getOrDefault(size, new ArrayDeque<>()).poll();
        return new Browser(idle != null ? idle : start(size), size, origin);
    }

    private static ChromeDriver start(Dimension size) {
        if (!"required".equals(System.getProperty("browser"))) {
            assumeTrue(CHROMIUM.canExecute() && DRIVER.canExecute(), "no chromium with its driver on this machine");
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=" + size.width + "," + size.height);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService own =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        ChromeDriver driver = new ChromeDriver(own, options);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    /** Opens a page by its path. */
    Browser open(String path) {
        driver.get(path.startsWith("http") || path.startsWith("about:") ? path : origin + path);
        return this;
    }

    /** Returns what a person sees of an element. */
    String text(String css) {
        return element(css).getText();
    }

    /** Waits until an element is seen with some words in it. */
    Browser see(String css, String words) {
        await(
                css + " shows '" + words + "'",
                () -> element(css).isDisplayed() && text(css).contains(words));
        return this;
    }

    /** Waits until an element is seen. */
    Browser see(String css) {
        await(css + " is seen", () -> element(css).isDisplayed());
        return this;
    }

    /** Waits until no element of this kind is seen. */
    Browser seeNo(String css) {
        await(css + " is not seen", () -> driver.findElements(By.cssSelector(css)).stream()
                .noneMatch(WebElement::isDisplayed));
        return this;
    }

    Browser click(String css) {
        see(css);
        element(css).click();
        return this;
    }

    Browser type(String css, String text) {
        see(css);
        element(css).sendKeys(text);
        return this;
    }

    /** Presses a key wherever the keyboard is. */
    Browser press(CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
        return this;
    }

    /** Goes on with the tabulator to an element, as one without a mouse does. */
    Browser tabTo(String css) {
        for (int i = 0; i < 100; i++) {
            if (driver.switchTo().activeElement().equals(element(css))) {
                return this;
            }
            press(Keys.TAB);
        }
        throw new AssertionError(css + " is not reached with the tabulator");
    }

    String attribute(String css, String name) {
        return element(css).getDomAttribute(name);
    }

    String property(String css, String name) {
        return element(css).getDomProperty(name);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void network(boolean on) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !on, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /**
     * Has the page think that its reader prefers something, such as a dark scheme; nothing where the value is empty.
     */
    Browser prefer(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
        return this;
    }

    /** Returns the values of custom properties at an element. */
    List<String> values(String css, String... properties) {
        return asTexts(run(
                "const style = getComputedStyle(document.querySelector(arguments[0]));"
                        + "return arguments[1].map(each => style.getPropertyValue(each).trim())",
                css,
                List.of(properties)));
    }

    /** Returns when a display showed its first calls, milliseconds since it was opened; 0 where it has not yet. */
    double firstCalls() {
        return ((Number) run("return performance.getEntriesByName('first-calls')[0]?.startTime ?? 0")).doubleValue();
    }

    /** Where the tools of this browser are reached, as host and port. */
    String tools() {
        Map<?, ?> options = (Map<?, ?>) driver.getCapabilities().getCapability("goog:chromeOptions");
        return String.valueOf(options.get("debuggerAddress"));
    }

    /** Returns what the page keeps, bytes, once all that can be is collected. */
    long keptBytes() {
        driver.executeCdpCommand("HeapProfiler.enable", Map.of());
        driver.executeCdpCommand("HeapProfiler.collectGarbage", Map.of());
        Map<String, Object> usage = driver.executeCdpCommand("Runtime.getHeapUsage", Map.of());
        return ((Number) usage.get("usedSize")).longValue();
    }

    /** Waits until something is so. */
    Browser until(String what, Seen seen) {
        await(what, seen);
        return this;
    }

    private WebElement element(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Something that a page shows after a while. */
    interface Seen {
        boolean now();
    }

    private void await(String what, Seen seen) {
        try {
            new WebDriverWait(driver, PATIENCE)
                    .pollingEvery(Duration.ofMillis(50))
                    .ignoring(StaleElementReferenceException.class)
                    .ignoring(NoSuchElementException.class)
                    .until(each -> seen.now());
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + what + "; the page "
                    + driver.getCurrentUrl() + " shows " + text("body") + "; its console " + errors());
        }
    }

    /** Holds that nothing went wrong in the page, that it asked nobody else, and that axe finds nothing to mend. */
    void holdsUp() {
        List<String> asked = asTexts(run("return performance.getEntriesByType('resource').map(e => e.name)"));
        String here = String.valueOf(run("return location.origin"));
        assertThat(URI.create(here).getHost()).isEqualTo(URI.create(origin).getHost());
        assertThat(asked).allMatch(each -> each.startsWith(here), "leads to this service");
        assertThat(errors()).isEmpty();
        assertThat(violations()).isEmpty();
        assertThat(run("return document.documentElement.scrollWidth - innerWidth"))
                .as("pixels by which the page is too wide")
                .isEqualTo(0L);
    }

    /** Returns what the console shows as wrong since this was last asked. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    private List<String> violations() {
        run(axe());
        Object found = driver.executeAsyncScript("const done = arguments[0];"
                + "axe.run().then(found => done(found.violations.flatMap(rule => rule.nodes.map(node =>"
                + " rule.id + ': ' + node.target + ' ' + node.failureSummary))), fault => done([String(fault)]))");
        return asTexts(found);
    }

    private static List<String> asTexts(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture in the folder {@code target/pages}. */
    Browser keepPicture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        return this;
    }

    @Override
    public void close() {
        network(true);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", origin.replaceAll("/$", ""), "storageTypes", "all"));
        driver.get("about:blank");
        errors();
        IDLE.computeIfAbsent(size, none -> new ArrayDeque<>()).add(driver);
    }
}
