package org.signpost.publish.posting;

import org.signpost.wordpress.NewReply;

/** What a look at the site before sending says: that a reply may be sent, or what came of it without. */
sealed interface SendingCheck permits SendingCheck.MaySend, PostingOutcome {
    /** Nothing is in its way. */
    record MaySend(NewReply reply) implements SendingCheck {}
}
