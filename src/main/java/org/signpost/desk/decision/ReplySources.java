package org.signpost.desk.decision;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskSentences;
import org.signpost.desk.comment.SourceVersions;
import org.signpost.draft.CommentDrafter;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.Reliance;
import org.signpost.faq.RelianceProblem;
import org.signpost.faq.ReliedVersion;

/** Knows which versions of entries a reply relies on, and whether they are still right. Its callers hold the transaction. */
@Singleton
public final class ReplySources {
    private static final Pattern LINK = Pattern.compile("/faq/([a-z0-9-]{1,80})(?:\\?lang=([a-z]{2}))?");

    private final Reliance reliance;
    private final CurrentLibrary library;
    private final CommentDrafter commentDrafter;

    ReplySources(Reliance reliance, CurrentLibrary library, CommentDrafter commentDrafter) {
        this.reliance = reliance;
        this.library = library;
        this.commentDrafter = commentDrafter;
    }

    /** All of them; a version that there is not is left out. */
    List<ReliedVersion> of(SourceVersions versions) {
        return versions.versions().entrySet().stream()
                .flatMap(version -> reliance.find(version.getKey(), version.getValue()).stream())
                .toList();
    }

    /** What a text written by hand relies on: the entries that it links, in the version in which they were added to it. */
    List<ReliedVersion> linked(String text, SourceVersions added) {
        Library current = library.get();
        SourceVersions found = SourceVersions.NONE;
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String language = link.group(2) == null ? Entry.FIRST_LANGUAGE : link.group(2);
            found = found.and(linked(current, link.group(1), language, added));
        }
        for (Map.Entry<String, Integer> version : added.versions().entrySet()) {
            if (linkedElsewhere(current, version.getKey(), text)) {
                found = found.and(SourceVersions.of(version.getKey(), version.getValue()));
            }
        }
        return of(found);
    }

    private static SourceVersions linked(Library current, String slug, String language, SourceVersions added) {
        Integer known = added.versions().get(slug);
        return known != null
                ? SourceVersions.of(slug, known)
                : current.best(slug, language)
                        .map(version -> SourceVersions.of(slug, version.number()))
                        .orElse(SourceVersions.NONE);
    }

    /** Some entries name a page of the organisation's own, which replies link. */
    private static boolean linkedElsewhere(Library current, String slug, String text) {
        return current.languages(slug).stream()
                .flatMap(language -> current.find(slug, language).stream())
                .map(version -> version.entry().url())
                .anyMatch(url -> url != null && text.contains(url));
    }

    /**
     * Why a reply may not go out as it stands, or empty. The entries are held until the transaction ends. Where there is
     * something, a new draft is composed from the entries as they are now.
     */
    Optional<String> objection(CommentId comment, List<ReliedVersion> reliedOn) {
        reliance.hold(reliedOn.stream().map(ReliedVersion::slug).toList());
        Optional<RelianceProblem> problem = reliedOn.stream()
                .flatMap(entry -> reliance.problem(entry.slug(), entry.version()).stream())
                .findFirst();
        problem.ifPresent(_ -> commentDrafter.compose(comment));
        return problem.map(DeskSentences::noLongerRight);
    }

    /** The versions of a text whose author has been told what changed and has the newest ones before them. */
    public SourceVersions raised(SourceVersions versions) {
        SourceVersions newest = versions;
        for (var version : versions.versions().entrySet()) {
            if (reliance.problem(version.getKey(), version.getValue()).orElse(null)
                    instanceof RelianceProblem.Wrong(String slug, String _, LocalDate _, int current)) {
                newest = newest.with(slug, current);
            }
        }
        return newest;
    }
}
