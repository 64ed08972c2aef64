package org.signpost.faq;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * @param confirmed who opened every source of this text last, or null where nobody has
 * @param url a page of the organisation's own that replies link instead of ours, or null
 * @param supersedes slugs of entries that this one replaced
 * @param reviewed the day on which somebody read the text last, or wrote it
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
        @Nullable SourceConfirmation confirmed,
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

    /** The same, checked again by a person who opened its sources, and good until a day. */
    public Entry confirmed(SourceConfirmation confirmation, LocalDate until) {
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
                confirmation.on(),
                until,
                body);
    }

    /** The addresses of its sources and of its claims' sources, each once, in the order in which they stand. */
    public List<String> sourceAddresses() {
        return Stream.concat(
                        sources.stream().map(EntrySource::url), claims.stream().map(EntryClaim::source))
                .distinct()
                .toList();
    }

    /** Whether nobody has opened every source of this text since it was written: readers are told to ask before they rely on it. */
    public boolean unconfirmed() {
        return confirmed == null
                || confirmed.on().isBefore(reviewed)
                || claims.stream().anyMatch(claim -> confirmed.on().isBefore(claim.read()));
    }

    /** The day that replies and pages print: that of the check, or that of the text where it is {@link #unconfirmed}. */
    public LocalDate asOf() {
        return confirmed == null || unconfirmed() ? reviewed : confirmed.on();
    }

    /** Whether the legal team must look at it before anybody relies on it. */
    public boolean expired(LocalDate today) {
        return reviewBy.isBefore(today);
    }
}
