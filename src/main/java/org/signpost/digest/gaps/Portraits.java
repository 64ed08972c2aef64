package org.signpost.digest.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.signpost.digest.gaps.Portrait.Member;

/** Draws groups anew after their questions changed. Callers open the transaction. */
@Singleton
final class Portraits {
    /** The newest questions speak for the whole group. */
    private static final int LOOKED_AT = 200;

    private final GapRows gaps;
    private final QuestionRows questions;

    Portraits(GapRows gaps, QuestionRows questions) {
        this.gaps = gaps;
        this.questions = questions;
    }

    /** A group without questions stays as it was, so that what is asked again finds it. */
    void redraw(GapId gap, Instant now) {
        List<Member> members = questions.members(gap, LOOKED_AT).stream()
                .map(row -> new Member(row.asks(), row.topic(), row.fingerprint()))
                .toList();
        if (!members.isEmpty()) {
            Portrait portrait = Portrait.of(members);
            Fingerprint centre = portrait.centre();
            gaps.redraw(
                    gap, portrait.topic(), portrait.title(), Packed.pack(centre.words()), Packed.meaning(centre), now);
        }
    }

    /** Begins a group with one question; that is put into it by the caller. */
    GapId begin(String language, Member first, Instant now) {
        GapId id = new GapId(gaps.nextId());
        gaps.insert(
                id,
                language,
                first.topic(),
                Portrait.title(first.asks()),
                Packed.pack(first.fingerprint().words()),
                Packed.meaning(first.fingerprint()),
                now);
        return id;
    }
}
