package org.signpost.ingest.reader.html;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.signpost.ingest.found.SourceDates;

/** When a post was published, where its page says so for machines. */
final class PublishedMoment {
    private PublishedMoment() {}

    static @Nullable Instant of(Document page) {
        return Stream.of(
                        attribute(page, "meta[property=article:published_time]", "content"),
                        attribute(page, "meta[itemprop=datePublished], meta[name=date]", "content"),
                        attribute(
                                page,
                                "time.entry-date.published, time.entry-date, .wp-block-post-date time",
                                "datetime"),
                        attribute(page, "article > header time", "datetime"))
                .map(SourceDates::parse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String attribute(Document page, String selector, String name) {
        Element element = page.selectFirst(selector);
        return element == null ? "" : element.attr(name);
    }
}
