package org.signpost.desk.comment;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Comment;
import org.signpost.comment.CommentId;
import org.signpost.comment.Comments;
import org.signpost.desk.DeskKey;
import org.signpost.desk.comment.EntrySuggestions.SuggestedEntry;
import org.signpost.draft.CommentDrafter;
import org.signpost.draft.Draft;
import org.signpost.draft.ProposedReply;
import org.signpost.draft.ReplyText;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.ReliedVersion;
import org.signpost.faq.matching.EntrySearch;
import org.signpost.faq.matching.Match;
import org.signpost.faq.matching.MatchCandidate;
import org.signpost.faq.matching.Matches;
import org.signpost.platform.TextExcerpt;
import org.signpost.triage.Assessment;
import org.signpost.triage.Assessments;

/**
 * Entries that may answer a comment, each with the whole reply that would go out: what matching found, what a person
 * looked for, and any other. An entry that waits for legal review is never among them.
 */
@Singleton
public final class EntrySuggestions {
    private static final int MOST = DeskKey.SHOW_ENTRY.count();
    private static final int MOST_FOUND = 8;
    private static final int LONGEST_SEARCH = 200;

    private final Comments comments;
    private final Matches matches;
    private final Assessments assessments;
    private final CommentDrafter drafter;
    private final CurrentLibrary currentLibrary;

    EntrySuggestions(
            Comments comments,
            Matches matches,
            Assessments assessments,
            CommentDrafter drafter,
            CurrentLibrary currentLibrary) {
        this.comments = comments;
        this.matches = matches;
        this.assessments = assessments;
        this.drafter = drafter;
        this.currentLibrary = currentLibrary;
    }

    /** What matching found for a comment that triage has read: at most five, the best first. */
    public List<SuggestedEntry> of(Comment comment) {
        List<SuggestedEntry> found = new ArrayList<>();
        for (MatchCandidate candidate :
                matches.find(comment.id()).map(Match::candidates).orElse(List.of())) {
            if (found.size() < MOST) {
                suggestion(found.size() + 1, comment, candidate.slug(), candidate.sentence())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The same without what a draft links already; their numbers stay. */
    static List<SuggestedEntry> besides(List<SuggestedEntry> suggestedEntries, @Nullable Draft draft) {
        List<String> linked = draft == null
                ? List.of()
                : draft.reply().reliedOn().stream().map(ReliedVersion::slug).toList();
        return suggestedEntries.stream()
                .filter(suggestedEntry -> !linked.contains(suggestedEntry.slug()))
                .toList();
    }

    /**
     * Entries by words, as the public finds them: in the comment's language first, then in English. Nothing is found for a
     * comment that has not been read yet.
     */
    public FoundEntries find(CommentId id, String typed) {
        String line = typed.replace('\0', ' ').strip();
        String words = TextExcerpt.beginning(line, LONGEST_SEARCH);
        if (words.isEmpty()) {
            return FoundEntries.none(id);
        }
        List<SuggestedEntry> found =
                read(id).map(comment -> find(comment, words)).orElse(List.of());
        return new FoundEntries(id.value(), words, found, found.size() == MOST_FOUND);
    }

    private List<SuggestedEntry> find(Comment comment, String words) {
        Library library = currentLibrary.get();
        return Stream.of(language(comment.id()), Entry.FIRST_LANGUAGE)
                .distinct()
                .flatMap(language -> EntrySearch.find(library, language, words).stream())
                .map(Entry::slug)
                .distinct()
                .flatMap(slug -> suggestion(SuggestedEntry.NO_KEY, comment, slug, "").stream())
                .limit(MOST_FOUND)
                .toList();
    }

    /** The reply of any entry of the library; empty while the comment has not been read, or where it may not be used. */
    public Optional<ReplyText> reply(CommentId id, String slug) {
        return read(id).flatMap(comment -> compose(comment, slug)).map(ProposedReply::words);
    }

    private Optional<Comment> read(CommentId id) {
        return assessments.find(id).isPresent() ? comments.find(id) : Optional.empty();
    }

    /** That of the comment, English while nobody has read it. */
    public String language(CommentId id) {
        return assessments.find(id).map(Assessment::language).orElse(Entry.FIRST_LANGUAGE);
    }

    /** The question of an entry, or its slug where it is gone. */
    public String question(String slug, String language) {
        return currentLibrary
                .get()
                .best(slug, language)
                .map(version -> version.entry().question())
                .orElse(slug);
    }

    /** Empty where nothing can be composed, or where the entry itself may not be used. */
    private Optional<ProposedReply> compose(Comment comment, String slug) {
        return drafter.composeWith(comment, slug)
                .proposal()
                .filter(reply -> reply.reliesOn().stream()
                        .anyMatch(version -> version.entry().slug().equals(slug)));
    }

    private Optional<SuggestedEntry> suggestion(int number, Comment comment, String slug, String sentence) {
        return compose(comment, slug)
                .flatMap(reply -> reply.reliesOn().stream()
                        .map(EntryVersion::entry)
                        .filter(entry -> entry.slug().equals(slug))
                        .findFirst()
                        .map(entry -> new SuggestedEntry(
                                number,
                                slug,
                                entry.question(),
                                entry.asOf(),
                                entry.language(),
                                sentence,
                                reply.text())));
    }

    /**
     * An entry that may answer a comment instead of the draft's.
     *
     * @param number the key that shows it, 1 to 5, or {@link #NO_KEY}
     * @param sentence the sentence of the entry that comes closest, or empty
     * @param text the whole reply that would go out
     */
    public record SuggestedEntry(
            int number,
            String slug,
            String question,
            LocalDate rightOn,
            String language,
            String sentence,
            String text) {
        /** Of an entry that a person looked for. */
        static final int NO_KEY = 0;

        public @Nullable String key() {
            return number == NO_KEY ? null : DeskKey.SHOW_ENTRY.key(number);
        }
    }

    /**
     * What a person looked for among all entries to answer a comment with, and what was found.
     *
     * @param comment its number
     * @param words empty where nothing was looked for
     * @param suggestedEntries without keys, the best first
     * @param first whether there may be more
     */
    public record FoundEntries(long comment, String words, List<SuggestedEntry> suggestedEntries, boolean first) {
        public FoundEntries {
            suggestedEntries = List.copyOf(suggestedEntries);
        }

        public static FoundEntries none(CommentId comment) {
            return new FoundEntries(comment.value(), "", List.of(), false);
        }

        /** What a reader hears who does not see the list change. */
        public String count() {
            if (words.isEmpty()) {
                return "";
            }
            return switch (suggestedEntries.size()) {
                case 0 -> "No entry that can be used has these words. Try fewer or other words.";
                case 1 -> "1 entry fits.";
                default ->
                    first
                            ? "The " + suggestedEntries.size() + " that fit best. More words find fewer."
                            : suggestedEntries.size() + " entries fit.";
            };
        }
    }
}
