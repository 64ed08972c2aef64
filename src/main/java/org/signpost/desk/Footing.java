package org.signpost.desk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.comment.CommentId;
import org.signpost.draft.Redrafts;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.Fault;
import org.signpost.faq.Library;
import org.signpost.faq.Reliance;

/** Knows what a text relies on, and whether that is still right. Its callers hold the transaction. */
@Singleton
final class Footing {
    private static final Pattern LINK = Pattern.compile("/faq/([a-z0-9-]{1,80})(?:\\?lang=([a-z]{2}))?");

    private final Reliance reliance;
    private final CurrentLibrary library;
    private final Redrafts redrafts;

    Footing(Reliance reliance, CurrentLibrary library, Redrafts redrafts) {
        this.reliance = reliance;
        this.library = library;
        this.redrafts = redrafts;
    }

    /** All of a basis; a version that there is not is left out. */
    List<ApprovedReply.ReliedOn> of(Basis basis) {
        List<ApprovedReply.ReliedOn> found = new ArrayList<>();
        basis.versions()
                .forEach((slug, version) -> reliance.rightOn(slug, version)
                        .ifPresent(day -> found.add(new ApprovedReply.ReliedOn(slug, version, day))));
        return found;
    }

    /** What a text written by hand relies on: the entries that it links, in the version in which they were added to it. */
    List<ApprovedReply.ReliedOn> linked(String text, Basis basis) {
        Library current = library.get();
        Basis found = Basis.NONE;
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String language = link.group(2) == null ? Entry.FIRST_LANGUAGE : link.group(2);
            found = found.and(linked(current, link.group(1), language, basis));
        }
        for (Map.Entry<String, Integer> version : basis.versions().entrySet()) {
            if (linkedElsewhere(current, version.getKey(), text)) {
                found = found.and(only(version.getKey(), version.getValue()));
            }
        }
        return of(found);
    }

    private static Basis linked(Library current, String slug, String language, Basis basis) {
        Integer known = basis.versions().get(slug);
        return known != null
                ? only(slug, known)
                : current.best(slug, language)
                        .map(version -> only(slug, version.number()))
                        .orElse(Basis.NONE);
    }

    /** Some entries name a page of the organisation's own, which replies link. */
    private static boolean linkedElsewhere(Library current, String slug, String text) {
        return current.languages(slug).stream()
                .flatMap(language -> current.find(slug, language).stream())
                .map(version -> version.entry().url())
                .anyMatch(url -> url != null && text.contains(url));
    }

    private static Basis only(String slug, int version) {
        TreeMap<String, Integer> one = new TreeMap<>();
        one.put(slug, version);
        return new Basis(one);
    }

    /**
     * Why a reply may not go out as it stands, or empty. The entries are held until the transaction ends. Where there is
     * something, a new draft is composed from the entries as they are now.
     */
    Optional<String> objection(CommentId comment, List<ApprovedReply.ReliedOn> reliedOn) {
        reliance.hold(reliedOn.stream().map(ApprovedReply.ReliedOn::slug).toList());
        Optional<Fault> fault = reliedOn.stream()
                .flatMap(entry -> reliance.fault(entry.slug(), entry.version()).stream())
                .findFirst();
        fault.ifPresent(_ -> redrafts.compose(comment));
        return fault.map(Sentences::noLongerRight);
    }

    /** The basis of a text whose author has been told what changed and has the newest versions before them. */
    Basis told(Basis basis) {
        Basis raised = basis;
        for (var version : basis.versions().entrySet()) {
            if (reliance.fault(version.getKey(), version.getValue()).orElse(null)
                    instanceof Fault.Wrong(String slug, String _, LocalDate _, int current)) {
                raised = raised.with(slug, current);
            }
        }
        return raised;
    }
}
