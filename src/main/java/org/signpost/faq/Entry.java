package org.signpost.faq;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.triage.Topic;

/**
 * One answer of the FAQ in one language.
 *
 * @param slug stable; replies and other sites refer to it
 * @param language ISO 639-1 code
 * @param paraphrases the question as other people ask it
 * @param reply one or two sentences that staff may post above the link
 * @param claims the statements of the answer that carry risk, each with its source
 * @param confirmed who confirmed the claims last, or null where nobody has
 * @param url a page of the organisation's own that replies link instead of ours, or null
 * @param supersedes slugs of entries that this one replaced
 * @param reviewed the day on which the answer was right
 * @param reviewBy the last day on which it may be relied on without another look
 * @param body the answer in Markdown
 */
public record Entry(
        String slug,
        Topic topic,
        String language,
        String question,
        List<String> paraphrases,
        List<String> tags,
        String reply,
        List<EntrySource> sources,
        List<EntryClaim> claims,
        @Nullable ClaimConfirmation confirmed,
        @Nullable String url,
        List<String> supersedes,
        LocalDate reviewed,
        LocalDate reviewBy,
        String body) {
    /** The language that every entry is written in first. */
    public static final String FIRST_LANGUAGE = "en";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_SLUG = 80;

    public Entry {
        if (!isSlug(slug)) {
            throw new IllegalArgumentException("no slug: " + slug);
        }
        paraphrases = List.copyOf(paraphrases);
        tags = List.copyOf(tags);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        supersedes = List.copyOf(supersedes);
    }

    /** Whether a text can be a slug: words of a to z and digits with hyphens between, at most 80 characters. */
    public static boolean isSlug(String text) {
        return text.length() <= MAX_SLUG && SLUG.matcher(text).matches();
    }

    /** Where its file lies below the library's folder. */
    public String path() {
        return language + "/" + topic.slug() + "/" + slug + ".md";
    }

    /** The same with the dates of another look. */
    public Entry reviewed(LocalDate on, LocalDate by) {
        return with(confirmed, on, by);
    }

    /** The same, its claims confirmed by a person who read their sources. */
    public Entry confirmed(ClaimConfirmation confirmation) {
        return with(confirmation, reviewed, reviewBy);
    }

    private Entry with(@Nullable ClaimConfirmation confirmation, LocalDate on, LocalDate by) {
        return new Entry(
                slug,
                topic,
                language,
                question,
                paraphrases,
                tags,
                reply,
                sources,
                claims,
                confirmation,
                url,
                supersedes,
                on,
                by,
                body);
    }

    /** The claims whose source nobody has opened, as far as we know. */
    public List<EntryClaim> unconfirmedClaims() {
        return claims.stream()
                .filter(claim -> !claim.firsthand()
                        && (confirmed == null || confirmed.on().isBefore(claim.read())))
                .toList();
    }

    /** Whether readers must be told to ask before they rely on it. */
    public boolean unconfirmed() {
        return !unconfirmedClaims().isEmpty();
    }

    /** Whether the legal team must look at it before anybody relies on it. */
    public boolean expired(LocalDate today) {
        return reviewBy.isBefore(today);
    }
}
