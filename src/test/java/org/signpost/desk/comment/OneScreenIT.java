package org.signpost.desk.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.browser.BrowserScreens;
import org.signpost.browser.ScreenLook;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskFixture;
import org.signpost.staff.Role;

/** One comment is decided without scrolling, on a small laptop and on a phone; the lane stays beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OneScreenIT {
    private static final int ROWS = 9;
    private static final int TWO_LINES = 48;

    private final DeskFixture desk = new DeskFixture();
    private List<CommentId> ready;
    private BrowserScreens screens;

    @BeforeAll
    void fill() {
        ready = IntStream.range(0, 14).mapToObj(i -> desk.ready("Ana " + i)).toList();
        screens = BrowserScreens.signedIn(desk.server, "Maria", Role.MODERATOR);
    }

    @AfterAll
    void close() {
        if (screens != null) {
            screens.close();
        }
        desk.close();
    }

    @Test
    void listCommentReplyAndActionsAreInViewOnASmallLaptop() {
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = open(context, 1280, 800, ready.get(4));
            for (String part : List.of(".aside", "article .card", ".decision .reply", ".actions", ".bar")) {
                assertThat(isWithin(page, page.locator(part))).as(part).isTrue();
            }
            for (String key : List.of("a", "e", "r", "d", "l", "h")) {
                assertThat(isWithin(page, page.locator(".actions [data-key=" + key + "] kbd")))
                        .as(key)
                        .isTrue();
            }
            assertThat(page.locator(".actions").boundingBox().height).isLessThan(80);
            screens.judge(page, "one screen");
            screens.picture(page, "one-screen-wide");
        }
    }

    @Test
    void nineRowsStandBesideTheOpenCommentAlsoAtTheEndOfItsLane() {
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            for (CommentId id : List.of(ready.getFirst(), ready.getLast())) {
                Page page = open(context, 1280, 800, id);
                long rows = page.locator(".aside .line").all().stream()
                        .filter(row -> isWithin(page, row))
                        .count();
                assertThat(rows).isGreaterThanOrEqualTo(ROWS);
                assertThat(isWithin(page, page.locator(".aside [aria-current=true]")))
                        .isTrue();
                assertThat(page.locator(".aside .group-title").count()).isOne();
            }
        }
    }

    @Test
    void commentReplyAndActionsAreInViewOnAPhoneUnderOneLineOfHeader() {
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = open(context, 360, 740, ready.getFirst());
            BoundingBox bar = page.locator(".actions").boundingBox();
            BoundingBox reply = page.locator(".decision .reply").boundingBox();
            assertThat(isWithin(page, page.locator("article .card"))).isTrue();
            assertThat(isWithin(page, page.locator(".actions"))).isTrue();
            assertThat(bar.height).isLessThan(70);
            assertThat(reply.y + TWO_LINES).isLessThan(bar.y);
            assertThat(page.locator(".bar").boundingBox().height).isLessThanOrEqualTo(48);
            assertThat(page.isVisible(".aside")).isFalse();
            Locator last = page.locator(".bar nav li").last();
            last.scrollIntoViewIfNeeded();
            assertThat(isWithin(page, last)).isTrue();
            screens.judge(page, "one screen on a phone");
            screens.picture(page, "one-screen-phone");
        }
    }

    @Test
    void aRowSaysWhyItIsThereAndLeadsToItsComment() {
        try (BrowserContext context = screens.openWithoutJavaScript()) {
            Page page = open(context, 1280, 800, ready.getFirst());
            Locator row = page.locator(".aside .line").nth(1);
            assertThat(row.textContent()).contains("Ana 1", "Can I get a student visa?", "sure");
            assertThat(row.locator(".asks").allTextContents()).contains("visa");
            assertThat(row.locator("mark").allTextContents()).containsExactly("visa");
            row.click();
            page.waitForURL("**/desk/" + ready.get(1) + "?lane=ready");
            assertThat(page.textContent("h1")).isEqualTo("Ana 1");
        }
    }

    @Test
    void menusOpenWithinTheScreen() {
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = open(context, 1280, 800, ready.getFirst());
            for (String key : List.of("d", "l", "h")) {
                page.keyboard().press(key);
                assertThat(isWithin(page, page.locator(".actions details[open] .drop-menu")))
                        .as(key)
                        .isTrue();
                page.keyboard().press("Escape");
            }
            page.setViewportSize(360, 740);
            page.click(".actions [data-key=h]");
            assertThat(isWithin(page, page.locator(".actions details[open] .drop-menu")))
                    .isTrue();
        }
    }

    @Test
    void whatOnlyAnAdministratorCanMendIsSaidToNobodyElse() {
        try (BrowserContext context = screens.open(ScreenLook.WIDE)) {
            Page page = open(context, 1280, 800, ready.getFirst());
            assertThat(page.locator(".banner").count()).isZero();
        }
        try (BrowserScreens ben = BrowserScreens.signedIn(desk.server, "Ben", Role.ADMINISTRATOR);
                BrowserContext context = ben.open(ScreenLook.WIDE)) {
            Page page = open(context, 1280, 800, ready.getFirst());
            assertThat(page.textContent(".banner")).contains("No mail server is set up");
        }
    }

    private Page open(BrowserContext context, int width, int height, CommentId id) {
        Page page = context.newPage();
        page.setViewportSize(width, height);
        page.navigate(screens.at("/desk/" + id + "?lane=ready"));
        return page;
    }

    private static boolean isWithin(Page page, Locator part) {
        BoundingBox box = part.boundingBox();
        var screen = page.viewportSize();
        return box.x >= 0 && box.y >= 0 && box.x + box.width <= screen.width && box.y + box.height <= screen.height;
    }
}
