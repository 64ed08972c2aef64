package org.signpost.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signpost.comment.CommentId;
import org.signpost.ingest.site.ConnectedSite;
import org.signpost.staff.account.Registration;

/** What the desk says of a question under a post that is older than the days that were chosen for its site. */
class DraftLimitScreenIT {
    private static final String LIMIT =
            "This thread was older than the days set for its website when the comment came in, so nothing is drafted.";

    @RegisterExtension
    private final ConnectedSite connected = new ConnectedSite();

    @Test
    void saysThatNothingIsDraftedAndWhy() {
        LocalDateTime now = LocalDateTime.ofInstant(connected.clock.instant(), ZoneOffset.UTC);
        long old = connected.wordPress.addPost("A clinic of last spring", now.minusDays(31));
        long asked = connected.wordPress.addComment(
                old, 0, "Ana", "can i file a fiance petition for my girlfriend in the philippines?");
        connected.poll();
        connected.work("triage", "match", "draft");
        CommentId comment = connected.comment(asked).id();

        try (BrowserScreens screens = BrowserScreens.of(connected.server)) {
            screens.signInFirst(connected.bean(Registration.class).link().orElseThrow(), "Ana", "ana@harbor.example");
            screens.look("draft-limit", List.of("/desk/" + comment), ScreenLook.WIDE, ScreenLook.PHONE_DARK);
            try (BrowserContext context = screens.open(ScreenLook.PHONE)) {
                Page page = context.newPage();
                page.navigate(screens.at("/desk/" + comment));
                assertThat(page.textContent("main")).contains(LIMIT);
            }
        }
    }
}
