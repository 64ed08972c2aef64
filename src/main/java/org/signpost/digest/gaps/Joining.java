package org.signpost.digest.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.digest.gaps.Gap.CloseReason;
import org.signpost.digest.gaps.Portrait.Member;
import org.signpost.staff.Actor;
import org.signpost.staff.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts questions that stand in no group into one, and opens a closed group again when its reason says that enough people
 * have asked since. Callers open the transaction and hold the lock.
 */
@Singleton
final class Joining {
    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);
    private static final Actor GAPS = new Actor.Program("Signpost");
    private static final int AT_ONCE = 50;

    /** How many groups of a language a new question is compared with: those that changed last. */
    private static final int COMPARED = 5_000;

    private final GapRows gaps;
    private final QuestionRows questions;
    private final Questions reader;
    private final Portraits portraits;
    private final Audit audit;

    Joining(GapRows gaps, QuestionRows questions, Questions reader, Portraits portraits, Audit audit) {
        this.gaps = gaps;
        this.questions = questions;
        this.reader = reader;
        this.portraits = portraits;
        this.audit = audit;
    }

    /** Where a question stands: its group, and the centre that it is near to. */
    private record Place(GapId gap, GapId centre) {}

    /** The centres of a language as a round goes on; at each number whose it is. */
    private record Known(Grouping grouping, List<Place> places) {}

    boolean join(Instant since, Instant now) {
        List<CommentId> due = questions.due(since, AT_ONCE);
        Map<String, Known> known = new HashMap<>();
        Map<Long, Integer> joined = new TreeMap<>();
        Set<Long> centres = new TreeSet<>();
        for (CommentId id : due) {
            Questions.AskedQuestion asked = reader.read(id);
            Known of = known.computeIfAbsent(asked.language(), this::known);
            Place place = place(of, asked, now);
            put(asked, place, now);
            joined.merge(place.gap().value(), 1, Integer::sum);
            centres.add(place.centre().value());
        }
        centres.forEach(id -> portraits.recentre(new GapId(id), now));
        joined.forEach((id, count) -> {
            GapId gap = new GapId(id);
            portraits.summarize(gap, now);
            reopenWhereEnoughAsk(gap);
            LOG.info("event=gap.joined gap={} questions={}", id, count);
        });
        return !due.isEmpty();
    }

    private Known known(String language) {
        Grouping grouping = new Grouping();
        List<Place> places = new ArrayList<>();
        for (GapRows.CentreRow row : gaps.centres(language, COMPARED)) {
            grouping.begin(row.centre(), row.size());
            places.add(new Place(new GapId(row.gapId()), new GapId(row.id())));
        }
        return new Known(grouping, places);
    }

    private Place place(Known known, Questions.AskedQuestion asked, Instant now) {
        Fingerprint fingerprint = asked.member().fingerprint();
        OptionalInt nearest = known.grouping().nearest(fingerprint);
        if (nearest.isPresent()) {
            known.grouping().join(nearest.getAsInt(), fingerprint);
            return known.places().get(nearest.getAsInt());
        }
        GapId gap = portraits.begin(asked.language(), asked.member(), now);
        known.grouping().begin(fingerprint, 1);
        Place own = new Place(gap, gap);
        known.places().add(own);
        return own;
    }

    private void put(Questions.AskedQuestion asked, Place place, Instant now) {
        Comment comment = asked.comment();
        Member member = asked.member();
        Instant written = comment.writtenAt();
        questions.put(
                comment.id(),
                comment.revision(),
                place.gap(),
                place.centre(),
                member.asks(),
                member.topic(),
                Packed.pack(member.fingerprint().words()),
                Packed.meaning(member.fingerprint()),
                written == null || written.isAfter(now) ? comment.firstSeenAt() : written,
                now);
    }

    private void reopenWhereEnoughAsk(GapId id) {
        Optional<Gap> gap = gaps.findById(id).filter(found -> found.state() == Gap.State.CLOSED);
        CloseReason reason = gap.map(Gap::reason).orElse(null);
        Integer then = gap.map(Gap::peopleThen).orElse(null);
        if (reason == null || then == null) {
            return;
        }
        int people = questions.people(id);
        if (reason.opensAgain(then, people) && gaps.reopen(id) == 1) {
            audit.record(GAPS, "gap.reopen", "gap/" + id, Map.of("people", Integer.toString(people)));
            LOG.info("event=gap.reopened gap={} people={}", id, people);
        }
    }
}
