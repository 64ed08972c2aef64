package org.signpost.desk.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signpost.comment.CommentId;
import org.signpost.desk.comment.EntrySuggestions.FoundEntries;
import org.signpost.desk.comment.EntrySuggestions.SuggestedEntry;
import org.signpost.draft.Draft;
import org.signpost.draft.ReplyText;
import org.signpost.faq.ReliedVersion;

class FoundEntriesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @Test
    void saysNothingWhereNothingWasLookedFor() {
        assertThat(FoundEntries.none(new CommentId(7)).count()).isEmpty();
    }

    @Test
    void saysHowManyFit() {
        assertThat(found(0, false).count()).contains("Try fewer or other words");
        assertThat(found(1, false).count()).isEqualTo("1 entry fits.");
        assertThat(found(8, false).count()).isEqualTo("8 entries fit.");
        assertThat(found(8, true).count()).isEqualTo("The 8 that fit best. More words find fewer.");
    }

    @Test
    void givesAKeyOnlyToWhatMatchingFound() {
        assertThat(suggestion(SuggestedEntry.NO_KEY, "a").key()).isNull();
        assertThat(suggestion(5, "a").key()).isEqualTo("5");
    }

    @Test
    void leavesOutWhatTheDraftLinksAndKeepsTheNumbers() {
        List<SuggestedEntry> suggestedEntries = List.of(suggestion(1, "a"), suggestion(2, "b"), suggestion(3, "c"));
        Draft draft = new Draft(1, 1, new ReplyText("text", "en", List.of(new ReliedVersion("b", 4, DAY))), null);

        assertThat(EntrySuggestions.besides(suggestedEntries, draft))
                .extracting(SuggestedEntry::number)
                .containsExactly(1, 3);
        assertThat(EntrySuggestions.besides(suggestedEntries, null)).isEqualTo(suggestedEntries);
    }

    private static FoundEntries found(int entries, boolean more) {
        List<SuggestedEntry> suggestedEntries = IntStream.range(0, entries)
                .mapToObj(i -> suggestion(SuggestedEntry.NO_KEY, "e" + i))
                .toList();
        return new FoundEntries(7, "visa", suggestedEntries, more);
    }

    private static SuggestedEntry suggestion(int number, String slug) {
        return new SuggestedEntry(number, slug, "May I?", DAY, "en", "", "text");
    }
}
