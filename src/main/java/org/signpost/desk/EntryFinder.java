package org.signpost.desk;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.signpost.comment.CommentId;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.matching.EntrySearch;

/** Looks for entries by words, as the public does, and shows of each the reply that would go out to a comment. */
@Singleton
class EntryFinder {
    private static final int MOST = 8;
    private static final int LONGEST_SEARCH = 200;

    private final CurrentLibrary libraries;
    private final Offers offers;

    EntryFinder(CurrentLibrary libraries, Offers offers) {
        this.libraries = libraries;
        this.offers = offers;
    }

    /** In the comment's language first, then in English; an entry that waits for legal review is not among them. */
    FoundEntries find(CommentId comment, String typed) {
        String line = typed.replace('\0', ' ').strip();
        String words = line.substring(0, Math.min(line.length(), LONGEST_SEARCH));
        if (words.isEmpty()) {
            return FoundEntries.NONE;
        }
        Library library = libraries.get();
        List<Offer> found = Stream.of(offers.language(comment), Entry.FIRST_LANGUAGE)
                .distinct()
                .flatMap(language -> EntrySearch.find(library, language, words).stream())
                .map(Entry::slug)
                .distinct()
                .flatMap(slug -> offers.of(comment, slug).stream())
                .limit(MOST)
                .toList();
        return new FoundEntries(words, found, found.size() == MOST);
    }
}
