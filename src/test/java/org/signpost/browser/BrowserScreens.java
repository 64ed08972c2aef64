package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.signpost.faq.editor.EntryEditors;
import org.signpost.staff.Role;
import org.signpost.testing.RepeatCount;

/**
 * What a running Signpost shows in Chromium: to the public, or to whoever signed in last. As an extension it closes itself after
 * the last test.
 */
public final class BrowserScreens implements AutoCloseable, AfterAllCallback {
    /** The password of whoever signs in here. */
    public static final String PASSWORD = "a horse in the library";

    private static final Path PICTURES = Path.of("target/screens");
    private static final String OPEN_DETAILS =
            "document.querySelectorAll('details').forEach(details => details.open = true)";
    private static final String FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    private final Browser browser;
    private final URI server;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private @Nullable String state;

    private BrowserScreens(Browser browser, URI server) {
        this.browser = browser;
        this.server = server;
    }

    /** In Chromium; where there is none, the test that asks is skipped. */
    public static BrowserScreens of(EmbeddedServer server) {
        return new BrowserScreens(InstalledChromium.browser(), server.getURI());
    }

    /** The same, with somebody of the staff signed in. */
    public static BrowserScreens signedIn(EmbeddedServer server, String name, Role role) {
        BrowserScreens screens = of(server);
        screens.signIn(new EntryEditors(server.getApplicationContext()).link(name, role));
        return screens;
    }

    /** The address of a page. */
    public String at(String path) {
        return server + path;
    }

    /** Sets a password through somebody's one-time link; from now on pages open for that person. */
    public void signIn(String link) {
        enter(link, page -> {});
    }

    /** Takes the link of the first administrator, who also says a name and an address. */
    public void signInFirst(String link, String name, String address) {
        enter(link, page -> {
            picture(page, "first");
            page.fill("#name", name);
            page.fill("#email", address);
        });
    }

    /** Signs somebody in who has a password. */
    public void signInWithPassword(String address) {
        try (BrowserContext context = context(new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(at("/sign-in"));
            page.fill("#email", address);
            page.fill("#password", PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/desk**");
            state = context.storageState();
        }
    }

    private void enter(String link, Consumer<Page> before) {
        try (BrowserContext context = context(new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(at(link));
            before.accept(page);
            page.fill("#password", PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/desk**");
            state = context.storageState();
        }
    }

    /** For whoever signed in last. */
    public BrowserContext open(ScreenLook look) {
        return open(look.options().setStorageState(state));
    }

    /** For whoever signed in last, without JavaScript. */
    public BrowserContext openWithoutJavaScript() {
        return open(ScreenLook.WIDE.options().setStorageState(state).setJavaScriptEnabled(false));
    }

    /** For somebody who never signed in. */
    public BrowserContext openToThePublic(ScreenLook look) {
        return open(look.options());
    }

    private BrowserContext open(NewContextOptions options) {
        BrowserContext context = context(options);
        complaints.clear();
        context.onWebError(error -> complaints.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isExpected(message)) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        return context;
    }

    private BrowserContext context(NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(InstalledChromium.PATIENCE_MILLIS);
        contexts.add(context);
        return context;
    }

    /**
     * Chromium also writes down that a page came with 404 or 422, as it should, and that a letter has a picture which
     * only the mail brings along.
     */
    private static boolean isExpected(ConsoleMessage message) {
        return (message.text().startsWith("Failed to load resource")
                        && message.location().startsWith(message.page().url()))
                || message.text().startsWith("Loading the image 'cid:");
    }

    /**
     * Opens each page and judges it, in two looks that have every width and colour once between them; with {@code -Plong} in
     * each of the looks, and takes a picture named after the room.
     */
    public void look(String room, List<String> paths, ScreenLook... looks) {
        for (ScreenLook look : ScreenLook.some(looks)) {
            try (BrowserContext context = open(look)) {
                Page page = context.newPage();
                for (String path : paths) {
                    page.navigate(at(path));
                    page.evaluate(OPEN_DETAILS);
                    picture(page, room + "-" + look + path.replaceAll("[^a-z0-9]+", "-"));
                    judge(page, look + " " + path);
                }
            }
        }
    }

    /** Axe objects to nothing on the page, nothing is wider, and the console is quiet since the last opening. */
    public void judge(Page page, String name) {
        // Legacy mode leaves out the second page that is only for frames of other sites, and takes half of the time.
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(name)
                .isEmpty();
        assertThat(page.evaluate(FITS)).as(name + " scrolls sideways").isEqualTo(true);
        assertThat(complaints).as("console of " + name).isEmpty();
    }

    /** A picture of the whole page, for people who look through them after a long run. */
    public void picture(Page page, String name) {
        if (!RepeatCount.thorough()) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
