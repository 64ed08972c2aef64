package org.signpost.draft;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with the links of replies that somebody may approve, as far as it is known. Thread-safe. */
@Singleton
public final class LinkWarnings {
    private final LinkReach reach;
    private final LinkLooks looks;

    LinkWarnings(LinkReach reach, LinkLooks looks) {
        this.reach = reach;
        this.looks = looks;
    }

    /** Sentences about these texts; what is not known is looked at meanwhile, for the approval to find it known. */
    public List<String> of(Collection<String> texts) {
        return Stream.concat(
                        reach.warning(String.join("\n", texts)).stream(),
                        LinkLooks.problems(looks.glance(texts)).stream())
                .toList();
    }
}
