package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

/**
 * A person in a real Chromium. Every page that the person looks at is checked by axe (WCAG 2.2 AA, no violation), must fit the
 * width of its screen, and leaves a screenshot under {@code target/screenshots}.
 */
final class Visitor implements AutoCloseable {

    /** What the person holds or sits at. */
    enum Device {
        PHONE(360, 640, true),
        DESKTOP(1366, 768, false);

        private final int width;
        private final int height;
        private final boolean touch;

        Device(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }
    }

    static final String PORTAL = System.getProperty("motcua.url", "http://localhost:8080");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> SEEN_ON_THE_OTHER = ConcurrentHashMap.newKeySet();
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final String name;
    private final Device device;
    private final boolean script;
    private int pictures;

    private Visitor(String name, Device device, boolean script, String locale) {
        this.name = name;
        this.device = device;
        this.script = script;
        this.playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(driverSettings()));
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(device.width, device.height)
                .setIsMobile(device.touch).setHasTouch(device.touch).setLocale(locale).setJavaScriptEnabled(script));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
    }

    static Visitor with(String name, Device device) {
        return new Visitor(name, device, true, "vi-VN");
    }

    /** Somebody whose browser runs no script. */
    static Visitor withoutScript(String name, Device device) {
        return new Visitor(name, device, false, "vi-VN");
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(PORTAL + path);
        return this;
    }

    /** Looks at the page as it stands: axe, width, picture; and once as who holds the other device would see it. */
    Visitor look(String at) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(SCREENSHOTS.resolve("%s-%02d-%s.png".formatted(name, ++pictures, at))));
        fits(at);
        return script ? judged(at).onTheOtherDevice(at) : this;
    }

    private Visitor onTheOtherDevice(String at) {
        if (SEEN_ON_THE_OTHER.add(at)) {
            var other = device == Device.PHONE ? Device.DESKTOP : Device.PHONE;
            page.setViewportSize(other.width, other.height);
            fits(at + " on a " + other);
            judged(at + " on a " + other);
            page.setViewportSize(device.width, device.height);
        }
        return this;
    }

    private void fits(String at) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("horizontal overflow at %s (%s)", at, page.url()).isLessThanOrEqualTo(0);
    }

    /** axe needs script itself: a page without it is the same page, and is judged where script runs. */
    private Visitor judged(String at) {
        var violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
        assertThat(violations.stream().map(found -> found.getId() + ": " + found.getNodes().getFirst().getHtml()))
                .as("accessibility at %s (%s)", at, page.url()).isEmpty();
        return this;
    }

    /** Presses what carries this text, as a finger would. */
    Visitor press(String text) {
        target(text).click();
        page.waitForLoadState();
        return this;
    }

    /** Presses a button of the page itself, whatever its head and foot offer. */
    Visitor pressOnPage(String text) {
        page.locator("main button").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$")))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    Visitor fill(String field, String text) {
        page.locator("[name='" + field + "']").first().fill(text);
        return this;
    }

    Visitor choose(String field, String value) {
        page.locator("[name='%s'][value='%s']".formatted(field, value)).first()
                .check(new Locator.CheckOptions().setForce(true));
        return this;
    }

    /** Chooses from a list that folds out. */
    Visitor select(String field, String value) {
        page.locator("select[name='" + field + "']").first().selectOption(value);
        return this;
    }

    Visitor fillDate(String field, LocalDate date) {
        return fill(field + ".d", "" + date.getDayOfMonth()).fill(field + ".m", "" + date.getMonthValue())
                .fill(field + ".y", "" + date.getYear());
    }

    /** A day and the time of day. */
    Visitor fillMoment(String field, LocalDateTime moment) {
        return fillDate(field, moment.toLocalDate()).fill(field + ".h", "" + moment.getHour())
                .fill(field + ".min", "" + moment.getMinute());
    }

    /** The province first: its communes come in from the portal. */
    Visitor fillAddress(String field, String province, String commune, String detail) {
        select(field + ".province", province);
        page.locator("select[name='%s.commune'] option[value='%s']".formatted(field, commune))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return select(field + ".commune", commune).fill(field + ".detail", detail);
    }

    /** Goes on to the next part of a form. */
    Visitor pressNext() {
        page.locator(".acts button[value=next]").click();
        page.waitForLoadState();
        return this;
    }

    /** Opens what is folded under this heading. */
    Visitor unfold(String heading) {
        var fold = page.locator("details.deed > summary").filter(new Locator.FilterOptions()
                .setHasText(Pattern.compile("^\\s*" + heading + "\\s*$"))).first();
        if (fold.locator("..").getAttribute("open") == null) {
            fold.click();
        }
        return this;
    }

    /** Ticks every paper that has to be looked at before a dossier is accepted. */
    Visitor tickPapers() {
        page.locator("form[action$='/viec/acceptance'] input[name=present][data-due]").all()
                .forEach(box -> box.check(new Locator.CheckOptions().setForce(true)));
        return this;
    }

    /** Sends the form of a decision. */
    Visitor pressDeed(String deed) {
        page.locator("form[action$='/viec/" + deed + "'] button").filter(new Locator.FilterOptions().setVisible(true)).first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Opens a dossier from one's list. */
    Visitor pressDossier(String code) {
        page.locator("main li").filter(new Locator.FilterOptions().setHasText(code)).locator("a[href^='/ho-so/']").first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Photographs a paper: the file that the camera would give. */
    Visitor photograph(String field) {
        page.locator("input[type=file][name='" + field + "']")
                .setInputFiles(new FilePayload("giay-to.jpg", "image/jpeg", Photo.jpeg()));
        page.locator(".files li").first().waitFor();
        return this;
    }

    /** Reloads until the text is there; facts take a moment from service to service. */
    Visitor waitFor(String text) {
        Wait.until("“" + text + "” on " + page.url(), () -> {
            if (!sees(text)) {
                page.reload();
            }
            return sees(text);
        }, seen -> seen);
        return this;
    }

    String waitForText(Pattern pattern) {
        return Wait.until(pattern + " on " + page.url(), () -> page.locator("body").innerText(),
                text -> pattern.matcher(text).find());
    }

    boolean sees(String text) {
        return page.locator("body").innerText().contains(text);
    }

    private Locator target(String text) {
        var button = page.locator("button, [role=button], input[type=submit]")
                .filter(new Locator.FilterOptions().setHasText(text));
        return button.count() > 0 ? button.first()
                : page.locator("a, summary, label").filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    /** Signs in with the e-ID; the person comes back to where they were. */
    Visitor signInWithEid(String nationalId) {
        page.locator("#username").fill(nationalId);
        page.locator("#password").fill(Person.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForLoadState();
        return this;
    }

    Visitor signInAsOfficer(String username) {
        signInWithEid(username);
        page.locator("#otp").fill(OneTimeCode.at(java.time.Instant.now()));
        page.locator("#kc-login").click();
        page.waitForLoadState();
        return this;
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }

    private static Path chromium() {
        return existing("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    }

    /** The driver brings a Node.js of its own for most machines; one that is installed is surely right. */
    private static Map<String, String> driverSettings() {
        var node = existing("/usr/bin/node", "/usr/local/bin/node", "/opt/homebrew/bin/node");
        return node == null ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node.toString());
    }

    private static @Nullable Path existing(String... candidates) {
        return Stream.of(candidates).map(Path::of).filter(path -> path.toFile().canExecute()).findFirst().orElse(null);
    }
}
