package org.signpost.desk.queue;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.signpost.desk.queue.SearchView.FoundComment;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;
import org.signpost.triage.PersonalDataMask;

/** Reads what a search finds. */
@Singleton
public final class SearchReader {
    private final SearchRepository comments;
    private final Assessments assessments;
    private final Clock clock;

    SearchReader(SearchRepository comments, Assessments assessments, Clock clock) {
        this.comments = comments;
        this.assessments = assessments;
        this.clock = clock;
    }

    public SearchView search(String typed) {
        SearchQuery query = SearchQuery.parse(typed);
        if (typed.isBlank() || !query.problems().isEmpty()) {
            return new SearchView(typed, query.problems(), false, List.of());
        }
        FoldedWords words = FoldedWords.of(query.words());
        List<FoundComment> found = comments.search(query, clock.instant(), LocalDate.now(clock)).stream()
                .map(row -> found(row, words))
                .toList();
        return new SearchView(typed, List.of(), !query.words().isEmpty(), found);
    }

    private FoundComment found(QueueRepository.CardRow row, FoldedWords words) {
        Assessment assessment = assessments.read(row.id(), row.details());
        CommentCard card = new CommentCard(row, assessment, clock.instant());
        String masked = PersonalDataMask.mask(row.text(), assessment.personalData());
        String line = TextExcerpt.line(masked, Math.max(1, masked.length()));
        return new FoundComment(card, words.mark(row.author()), words.excerpt(line, card.snippet()));
    }
}
