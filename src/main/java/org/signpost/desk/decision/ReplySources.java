package org.signpost.desk.decision;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.signpost.comment.CommentId;
import org.signpost.desk.DeskSentences;
import org.signpost.desk.comment.SourceVersions;
import org.signpost.draft.CommentDrafter;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.Reliance;
import org.signpost.faq.RelianceProblem;
import org.signpost.faq.ReliedVersion;

/** Knows which versions of entries a reply relies on, and whether they are still right. Its callers hold the transaction. */
@Singleton
final class ReplySources {
    private static final Pattern LINK = Pattern.compile("/faq/([a-z0-9-]{1,80})(?:\\?lang=([a-z]{2}))?");

    private final Reliance reliance;
    private final CurrentLibrary currentLibrary;
    private final CommentDrafter drafter;

    ReplySources(Reliance reliance, CurrentLibrary currentLibrary, CommentDrafter drafter) {
        this.reliance = reliance;
        this.currentLibrary = currentLibrary;
        this.drafter = drafter;
    }

    /** All of them; a version that there is not is left out. */
    List<ReliedVersion> of(SourceVersions versions) {
        return versions.versions().entrySet().stream()
                .flatMap(version -> reliance.find(version.getKey(), version.getValue()).stream())
                .toList();
    }

    /** What a text written by hand relies on: the entries that it links, in the version in which they were added to it. */
    List<ReliedVersion> linked(String text, SourceVersions added) {
        Library current = currentLibrary.get();
        SortedMap<String, Integer> found = new TreeMap<>();
        LINK.matcher(text).results().forEach(link -> {
            String slug = link.group(1);
            String language = Objects.requireNonNullElse(link.group(2), Entry.FIRST_LANGUAGE);
            Optional.ofNullable(added.versions().get(slug))
                    .or(() -> current.best(slug, language).map(EntryVersion::number))
                    .ifPresent(version -> found.merge(slug, version, Math::min));
        });
        added.versions().forEach((slug, version) -> {
            if (linkedElsewhere(current, slug, text)) {
                found.merge(slug, version, Math::min);
            }
        });
        return of(new SourceVersions(found));
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
        problem.ifPresent(_ -> drafter.draft(comment));
        return problem.map(DeskSentences::noLongerRight);
    }

    /** The versions of a text whose author knows what changed and has the newest ones before them. */
    SourceVersions raised(SourceVersions versions) {
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
