package org.signpost.digest.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.signpost.digest.gaps.Portrait.Member;

/** Keeps the summaries and the centres of groups as their questions come and go. Callers open the transaction. */
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

    /** Topic and title; a group without questions stays as it was. */
    void summarize(GapId gap, Instant now) {
        List<Member> members = members(questions.newest(gap, LOOKED_AT));
        if (!members.isEmpty()) {
            Portrait portrait = Portrait.of(members);
            gaps.summarize(gap, portrait.topic(), portrait.title(), now);
        }
    }

    /** The mean of what is near to it; one that nothing is near to stays, so that what is asked again finds it. */
    void recentre(GapId centre, Instant now) {
        List<Member> members = members(questions.near(centre, LOOKED_AT));
        if (!members.isEmpty()) {
            Fingerprint mean =
                    Fingerprint.mean(members.stream().map(Member::fingerprint).toList());
            gaps.recentre(centre, Packed.pack(mean.words()), Packed.meaning(mean), now);
        }
    }

    private static List<Member> members(List<QuestionRows.GroupedQuestion> questions) {
        return questions.stream().map(QuestionRows.GroupedQuestion::member).toList();
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
