package org.signpost.publish.posting;

import org.jspecify.annotations.Nullable;
import org.signpost.publish.RefusalKind;
import org.signpost.publish.ReplyId;
import org.signpost.wordpress.SiteComment;

/** What came of a visit to a site for one reply. */
sealed interface PostingOutcome extends SendingCheck {
    /**
     * The site has it.
     *
     * @param words what is to be said of it, such as that the site holds it; or null
     */
    record Posted(SiteComment there, @Nullable String words) implements PostingOutcome {}

    /**
     * It is not there, and does not go there: a person has to look.
     *
     * @param words a sentence or two, for people
     * @param answer of somebody else that is in its way, or null
     */
    record Refused(RefusalKind kind, String words, @Nullable Long answer) implements PostingOutcome {
        Refused(RefusalKind kind, String words) {
            this(kind, words, null);
        }
    }

    /** It does not go there, because an earlier reply of ours that was given up is there after all. */
    record Overtaken(ReplyId earlier, SiteComment there) implements PostingOutcome {}

    /** It was looked for, and is not there. */
    record NotThere() implements PostingOutcome {}

    /** It was sent, and nobody knows whether it arrived. */
    record Unsure(String reason) implements PostingOutcome {}

    /** Nothing was changed; it is tried again. */
    record Later(String reason) implements PostingOutcome {}

    /** It is off the site. */
    record Removed() implements PostingOutcome {}

    /** It stays on the site, whatever a person wanted. */
    record Stays(String words) implements PostingOutcome {}

    /** Whether the site gave no answer, so that nothing else is asked there now. */
    default boolean silent() {
        return this instanceof Unsure || this instanceof Later;
    }
}
