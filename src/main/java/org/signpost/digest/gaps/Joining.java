package org.signpost.digest.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.digest.gaps.Portrait.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts questions that stand in no group into one. Callers open the transaction and hold the lock. */
@Singleton
final class Joining {
    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);
    private static final int AT_ONCE = 50;

    /** How many groups of a language a new question is compared with: those that changed last. */
    private static final int COMPARED = 5_000;

    private final GapRows gaps;
    private final QuestionRows questions;
    private final Questions reader;
    private final Portraits portraits;
    private final Reopening reopening;

    Joining(GapRows gaps, QuestionRows questions, Questions reader, Portraits portraits, Reopening reopening) {
        this.gaps = gaps;
        this.questions = questions;
        this.reader = reader;
        this.portraits = portraits;
        this.reopening = reopening;
    }

    /** The groups of a language as a round goes on; at each number its id. */
    private record Known(Grouping grouping, List<GapId> ids) {}

    boolean join(Instant since, Instant now) {
        List<CommentId> due = questions.due(since, AT_ONCE);
        Map<String, Known> known = new HashMap<>();
        Map<Long, Integer> joined = new TreeMap<>();
        for (CommentId id : due) {
            Questions.Read read = reader.read(id);
            Known of = known.computeIfAbsent(read.language(), this::known);
            GapId gap = place(of, read, now);
            put(read, gap, now);
            joined.merge(gap.value(), 1, Integer::sum);
        }
        joined.forEach((id, count) -> {
            GapId gap = new GapId(id);
            portraits.redraw(gap, now);
            reopening.look(gap);
            LOG.info("event=gap.joined gap={} questions={}", id, count);
        });
        return !due.isEmpty();
    }

    private Known known(String language) {
        Grouping grouping = new Grouping();
        List<GapId> ids = new ArrayList<>();
        for (GapRows.CentreRow row : gaps.centres(language, COMPARED)) {
            grouping.begin(row.centre(), row.size());
            ids.add(new GapId(row.id()));
        }
        return new Known(grouping, ids);
    }

    private GapId place(Known known, Questions.Read read, Instant now) {
        Fingerprint fingerprint = read.member().fingerprint();
        OptionalInt nearest = known.grouping().nearest(fingerprint);
        if (nearest.isPresent()) {
            known.grouping().join(nearest.getAsInt(), fingerprint);
            return known.ids().get(nearest.getAsInt());
        }
        GapId gap = portraits.begin(read.language(), read.member(), now);
        known.grouping().begin(fingerprint, 1);
        known.ids().add(gap);
        return gap;
    }

    private void put(Questions.Read read, GapId gap, Instant now) {
        Comment comment = read.comment();
        Member member = read.member();
        Instant written = comment.writtenAt();
        questions.put(
                comment.id(),
                comment.revision(),
                gap,
                member.asks(),
                member.topic(),
                Packed.pack(member.fingerprint().words()),
                Packed.meaning(member.fingerprint()),
                written == null || written.isAfter(now) ? comment.firstSeenAt() : written,
                now);
    }
}
