package org.signpost.faq.pages;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.signpost.comment.Site;
import org.signpost.comment.Sites;
import org.signpost.faq.Entry;
import org.signpost.faq.Library;
import org.signpost.faq.Markdown;
import org.signpost.platform.web.WebSettings;
import org.signpost.triage.Topic;

/** Where the public pages lie, and where their links lead. */
@Singleton
public class FaqAddresses {
    private final Sites sites;
    private final WebSettings settings;

    FaqAddresses(Sites sites, WebSettings settings) {
        this.sites = sites;
        this.settings = settings;
    }

    /** The full address of a path where the public address is known, else the path. */
    String full(String path) {
        return settings.publicBase().orElse("") + path;
    }

    /** The full address of a page in a language; {@code path} has no query. */
    String full(String path, String language) {
        return full(path + in(language));
    }

    /** The path of an entry. */
    public String entry(String slug, String language) {
        return "/faq/" + slug + in(language);
    }

    String topic(Topic topic, String language) {
        return "/faq/topics/" + topic.slug() + in(language);
    }

    String all(String language) {
        return "/faq" + in(language);
    }

    private static String in(String language) {
        return language.equals(Entry.FIRST_LANGUAGE) ? "" : "?lang=" + language;
    }

    /** The private contact page: the setting's, else the first site's that has one. */
    Optional<String> contact() {
        return Optional.ofNullable(settings.contactUrl())
                .or(() -> sites.findTop200OrderByName().stream()
                        .map(Site::contactUrl)
                        .filter(Objects::nonNull)
                        .findFirst())
                .filter(address -> address.startsWith("https://") || address.startsWith("http://"));
    }

    /** The links inside an answer in a language. */
    public Markdown.Links links(Library library, String language) {
        return new Markdown.Links(
                slug -> library.best(slug, language)
                        .map(found -> entry(slug, found.entry().language())),
                contact());
    }

    /** The same page in each language; {@code path} has no query. */
    List<PublicPage.Alternate> alternates(List<String> languages, String path, String current) {
        return languages.stream()
                .map(language -> new PublicPage.Alternate(
                        language,
                        Locale.of(language).getDisplayLanguage(Locale.of(language)),
                        full(path, language),
                        language.equals(current)))
                .toList();
    }
}
