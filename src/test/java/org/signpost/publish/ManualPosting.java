package org.signpost.publish;

import io.micronaut.context.BeanContext;
import org.signpost.publish.reply.ReplyActions;
import org.signpost.staff.Staffer;

/** A person who puts every reply that may go on the website. For tests of other rooms. */
public final class ManualPosting {
    private ManualPosting() {}

    public static void everything(BeanContext beans, Staffer who) {
        Replies replies = beans.getBean(Replies.class);
        replies.releaseDue();
        replies.findTop200ByStateOrderById(ReplyState.READY_TO_PASTE)
                .forEach(reply -> beans.getBean(ReplyActions.class).posted(who, reply.id()));
    }
}
