package org.signpost.publish.posting;

import java.util.Optional;
import org.signpost.publish.RefusalKind;
import org.signpost.wordpress.SiteAnswer;
import org.signpost.wordpress.SiteComment;

/** What the site's answers mean for a reply, in words for people. */
final class SiteRefusals {
    static final String NO_ACCOUNT = "The website does not recognise our account any more.";
    static final String BUSY = "The website asks us to wait.";

    private SiteRefusals() {}

    /** What an answer to reading means; empty where something was given. Nothing was changed by it. */
    static Optional<PostingOutcome> ofReading(SiteAnswer<?> answer, String gone) {
        return switch (answer) {
            case SiteAnswer.Given<?> given -> Optional.empty();
            case SiteAnswer.Declined<?> declined ->
                Optional.of(
                        declined.gone()
                                ? new PostingOutcome.Refused(RefusalKind.GONE, gone)
                                : new PostingOutcome.Refused(
                                        RefusalKind.NOT_ALLOWED, "The website does not let our account read this."));
            case SiteAnswer.NotSignedIn<?> unknown -> later(NO_ACCOUNT);
            case SiteAnswer.TooBusy<?> busy -> later(BUSY);
            case SiteAnswer.Unclear<?> unclear -> later(unclear.reason());
            case SiteAnswer.Unreachable<?> away -> later(away.reason());
        };
    }

    /** What an answer to posting means; empty where the site says that it has it. */
    static Optional<PostingOutcome> ofPosting(SiteAnswer<SiteComment> answer) {
        return switch (answer) {
            case SiteAnswer.Given<SiteComment> given -> Optional.empty();
            case SiteAnswer.Declined<SiteComment> declined -> Optional.of(declined(declined));
            case SiteAnswer.NotSignedIn<SiteComment> unknown -> later(NO_ACCOUNT);
            case SiteAnswer.TooBusy<SiteComment> busy -> later(BUSY);
            case SiteAnswer.Unclear<SiteComment> unclear -> Optional.of(new PostingOutcome.Unsure(unclear.reason()));
            case SiteAnswer.Unreachable<SiteComment> away -> later(away.reason());
        };
    }

    /** A duplicate may be our own, from a try whose answer was lost: it is looked for. */
    private static PostingOutcome declined(SiteAnswer.Declined<SiteComment> declined) {
        if (declined.status() == 409) {
            return new PostingOutcome.Unsure("The website says that it has the same reply already.");
        }
        return switch (declined.code()) {
            case "rest_comment_closed" ->
                new PostingOutcome.Refused(RefusalKind.CLOSED, "The page takes no comments any more.");
            case "rest_comment_draft_post", "rest_comment_trash_post", "rest_comment_invalid_post_id" ->
                new PostingOutcome.Refused(RefusalKind.GONE, "The page is not public any more.");
            case "comment_content_column_length" ->
                new PostingOutcome.Refused(RefusalKind.TOO_LONG, "The reply is too long for the website.");
            default ->
                declined.status() == 403
                        ? new PostingOutcome.Refused(
                                RefusalKind.NOT_ALLOWED, "The website does not let our account answer there.")
                        : new PostingOutcome.Refused(
                                RefusalKind.NOT_TAKEN,
                                "The website did not take the reply" + reason(declined.code()) + ".");
        };
    }

    /** WordPress's own word for it, which whoever looks after the website can look up. */
    private static String reason(String code) {
        return code.matches("[a-z0-9_-]{1,60}") ? " (it says “" + code + "”)" : "";
    }

    private static Optional<PostingOutcome> later(String reason) {
        return Optional.of(new PostingOutcome.Later(reason));
    }
}
