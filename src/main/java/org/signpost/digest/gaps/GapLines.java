package org.signpost.digest.gaps;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.pages.PublicWords;
import org.signpost.triage.Topics;

/** Puts groups into words. */
@Singleton
final class GapLines {
    private static final int EXAMPLES = 2;

    private final GapLists lists;
    private final CurrentLibrary libraries;

    GapLines(GapLists lists, CurrentLibrary libraries) {
        this.lists = lists;
        this.libraries = libraries;
    }

    /** In the order of the rows, each with two examples. */
    List<GapLine> of(List<GapLists.LineRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<GapLine.Example>> examples =
                lists.examples(rows.stream().map(row -> new GapId(row.id())).toList(), EXAMPLES).stream()
                        .collect(Collectors.groupingBy(
                                GapLists.ExampleRow::gapId,
                                Collectors.mapping(
                                        row -> new GapLine.Example(row.commentId(), row.asks()), Collectors.toList())));
        return rows.stream()
                .map(row -> line(row, examples.getOrDefault(row.id(), List.of()), now))
                .toList();
    }

    private GapLine line(GapLists.LineRow row, List<GapLine.Example> examples, Instant now) {
        CloseReason reason = row.reason();
        String entry = row.entry();
        return new GapLine(
                row.id(),
                row.title(),
                topic(row.topic()),
                row.language(),
                row.people(),
                Words.asked(row.people(), row.lastAsked(), now),
                entry == null ? null : question(entry, row.language()),
                entry == null ? null : "/faq/" + entry,
                entry == null ? null : answered(row),
                reason == null ? null : reason.words(),
                examples);
    }

    private static String answered(GapLists.LineRow row) {
        String drafts =
                Words.count(row.drafts(), "comment", "comments") + " got " + (row.drafts() == 1 ? "a draft" : "drafts");
        String wait = row.people() == 1 ? "1 person still waits" : row.people() + " people still wait";
        return drafts + (row.people() == 0 ? ", nobody waits any more" : ", " + wait);
    }

    private static String topic(String slug) {
        return Topics.ofSlug(slug)
                .map(found -> PublicWords.in("en").topic(found))
                .orElse("Other questions");
    }

    private String question(String slug, String language) {
        Optional<EntryVersion> version = libraries.get().best(slug, language);
        return version.map(found -> found.entry().question()).orElse(slug);
    }
}
