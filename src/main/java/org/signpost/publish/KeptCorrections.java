package org.signpost.publish;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.signpost.desk.ApprovedReply;
import org.signpost.staff.Staffer;

/** Corrections that people have begun to write. Nothing but a person's own typing changes one. */
@Singleton
class KeptCorrections {
    private final FollowUpTexts texts;
    private final Clock clock;

    KeptCorrections(FollowUpTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Optional<FollowUpTexts.Typed> find(SweepKey key, ReplyId reply, Staffer who) {
        return texts.find(reply, key.slug(), key.version(), who.id());
    }

    /** Cut to what a reply may have; false where there is no such reply. */
    boolean keep(SweepKey key, ReplyId reply, Staffer who, int seen, String typed) {
        String text = typed.strip();
        String cut = text.substring(0, Math.min(text.length(), ApprovedReply.MAX_TEXT));
        return texts.save(reply, key.slug(), key.version(), who.id(), Math.max(0, seen), cut, clock.instant()) == 1;
    }

    void forget(SweepKey key, ReplyId reply, Staffer who) {
        texts.delete(reply, key.slug(), key.version(), who.id());
    }
}
