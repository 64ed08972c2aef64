package org.signpost.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.signpost.gaps.GapSummary.Member;
import org.signpost.gaps.QuestionRepository.GroupedQuestion;

/** Keeps the summaries and the centres of groups as their questions come and go. Callers open the transaction. */
@Singleton
final class GapSummaries {
    /** The newest questions speak for the whole group. */
    private static final int LOOKED_AT = 200;

    private final GapRepository gaps;
    private final QuestionRepository questions;

    GapSummaries(GapRepository gaps, QuestionRepository questions) {
        this.gaps = gaps;
        this.questions = questions;
    }

    /** The newest questions of a group. */
    List<Member> members(GapId gap) {
        return GroupedQuestion.members(questions.newest(gap, LOOKED_AT));
    }

    /** Topic and title; a group without questions stays as it was. */
    void summarize(GapId gap, Instant now) {
        List<Member> members = members(gap);
        if (!members.isEmpty()) {
            GapSummary summary = GapSummary.of(members);
            gaps.summarize(gap, summary.topic(), summary.title(), now);
        }
    }

    /** The mean of what is near to it; one that nothing is near to stays, so that what is asked again finds it. */
    void recentre(GapId centre, Instant now) {
        List<Member> members = GroupedQuestion.members(questions.near(centre, LOOKED_AT));
        if (!members.isEmpty()) {
            QuestionVector mean = Member.centre(members);
            gaps.recentre(centre, VectorCodec.pack(mean.words()), VectorCodec.meaning(mean), now);
        }
    }

    /** Begins a group with one question; that is put into it by the caller. */
    GapId begin(String language, Member first, Instant now) {
        GapId id = new GapId(gaps.nextId());
        gaps.insert(
                id,
                language,
                first.topic(),
                GapSummary.title(first.asks()),
                VectorCodec.pack(first.vector().words()),
                VectorCodec.meaning(first.vector()),
                now);
        return id;
    }
}
