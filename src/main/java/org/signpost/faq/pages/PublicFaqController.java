package org.signpost.faq.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.faq.Markdown;
import org.signpost.faq.matching.EntrySearch;
import org.signpost.platform.TextExcerpt;
import org.signpost.platform.web.Pages;
import org.signpost.triage.Topic;
import org.signpost.triage.Topics;

/** The FAQ's public pages, and their list for search engines. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PublicFaqController {
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_FOUND = 12;

    private final CurrentLibrary currentLibrary;
    private final FaqAddresses addresses;
    private final Pages pages;

    PublicFaqController(CurrentLibrary currentLibrary, FaqAddresses addresses, Pages pages) {
        this.currentLibrary = currentLibrary;
        this.addresses = addresses;
        this.pages = pages;
    }

    /** All questions by topic, or those that fit the words of a search. */
    @Get("/faq")
    HttpResponse<?> all(HttpRequest<?> request, @Nullable @QueryValue String lang, @Nullable @QueryValue String q) {
        Library library = currentLibrary.get();
        String language = language(library, lang);
        PublicWords words = PublicWords.in(language);
        String search = q == null ? "" : TextExcerpt.beginning(q.strip(), LONGEST_SEARCH);
        PublicPage layout = page(library.languages(), words.text("title"), words.text("lead"), "/faq", language, null);
        PublicPage.QuestionsView view = search.isEmpty()
                ? new PublicPage.QuestionsView(layout, search, topics(library, language), List.of())
                : new PublicPage.QuestionsView(layout, search, List.of(), found(library, language, search));
        return PageCaching.answer(request, pages.fragment("faq/pages/all", view));
    }

    private List<PublicPage.Line> found(Library library, String language, String search) {
        return EntrySearch.find(library, language, search).stream()
                .limit(MOST_FOUND)
                .map(this::line)
                .toList();
    }

    private List<PublicPage.Group> topics(Library library, String language) {
        return Topics.inForce().stream()
                .map(topic -> new PublicPage.Group(
                        topic.title(language),
                        addresses.topic(topic, language),
                        lines(library.entries(topic, language))))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private List<PublicPage.Line> lines(List<Entry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private PublicPage.Line line(Entry entry) {
        return new PublicPage.Line(entry.question(), addresses.entry(entry.slug(), entry.language()), entry.language());
    }

    @Get("/faq/topics/{topic}")
    HttpResponse<?> topic(HttpRequest<?> request, String topic, @Nullable @QueryValue String lang) {
        Library library = currentLibrary.get();
        String language = language(library, lang);
        Optional<Topic> known = Topics.ofSlug(topic);
        if (known.isEmpty()) {
            return HttpResponse.notFound();
        }
        PublicWords words = PublicWords.in(language);
        String title = words.topic(known.get());
        String path = "/faq/topics/" + known.get().slug();
        PublicPage layout = page(library.languages(), title, words.text("lead"), path, language, null);
        List<PublicPage.Line> lines = lines(library.entries(known.get(), language));
        return PageCaching.answer(
                request,
                pages.fragment("faq/pages/topic", new PublicPage.TopicView(layout, addresses.all(language), lines)));
    }

    @Get("/faq/{slug}")
    HttpResponse<?> entry(HttpRequest<?> request, String slug, @Nullable @QueryValue String lang) {
        Library library = currentLibrary.get();
        Optional<EntryVersion> found = library.best(slug, lang == null ? Entry.FIRST_LANGUAGE : lang);
        if (found.isEmpty()) {
            return library.successor(slug)
                    .<HttpResponse<?>>map(
                            other -> HttpResponse.redirect(URI.create(addresses.entry(other, Entry.FIRST_LANGUAGE))))
                    .orElseGet(HttpResponse::notFound);
        }
        if (lang != null && library.outdated(slug, lang)) {
            return PageCaching.answer(request, pages.fragment("faq/pages/updating", updating(library, slug, lang)));
        }
        Entry entry = found.get().entry();
        return PageCaching.answer(request, pages.fragment("faq/pages/entry", answer(library, entry)));
    }

    /** In the words of the language, with the question as it was asked there: the text itself is not shown any more. */
    private PublicPage.UpdatingView updating(Library library, String slug, String language) {
        Entry old = library.find(slug, language).orElseThrow().entry();
        Entry english = library.best(slug, language).orElseThrow().entry();
        String explanation = PublicWords.in(language).text("updating");
        return new PublicPage.UpdatingView(
                page(library.currentLanguages(slug), old.question(), explanation, "/faq/" + slug, language, null),
                explanation,
                addresses.all(language),
                line(english));
    }

    private PublicPage.AnswerView answer(Library library, Entry entry) {
        String language = entry.language();
        String data = StructuredData.of(entry, addresses.full(addresses.entry(entry.slug(), language)));
        List<Entry> related = library.entries(entry.topic(), language).stream()
                .filter(other -> !other.slug().equals(entry.slug()))
                .toList();
        return new PublicPage.AnswerView(
                page(
                        library.currentLanguages(entry.slug()),
                        entry.question(),
                        entry.reply(),
                        "/faq/" + entry.slug(),
                        language,
                        data),
                entry,
                Markdown.html(entry.body(), addresses.links(library, language)),
                addresses.all(language),
                addresses.topic(entry.topic(), language),
                lines(related));
    }

    private PublicPage page(
            List<String> languages,
            String title,
            String description,
            String path,
            String language,
            @Nullable String data) {
        return new PublicPage(
                PublicWords.in(language),
                title,
                description,
                addresses.full(path, language),
                addresses.alternates(languages, path, language),
                addresses.contact().orElse(null),
                data);
    }

    private static String language(Library library, @Nullable String wanted) {
        return wanted != null && library.languages().contains(wanted) ? wanted : Entry.FIRST_LANGUAGE;
    }

    /**
     * The list of all pages for search engines. Addresses hold no characters that XML would misread: slugs and
     * language codes are letters, digits
     * and hyphens.
     */
    @Get("/sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    HttpResponse<?> sitemap(HttpRequest<?> request) {
        Library library = currentLibrary.get();
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String language : library.languages()) {
            add(xml, addresses.all(language), "");
        }
        library.versions()
                .filter(version -> !version.outdated())
                .map(EntryVersion::entry)
                .forEach(entry -> add(
                        xml,
                        addresses.entry(entry.slug(), entry.language()),
                        "<lastmod>" + entry.reviewed() + "</lastmod>"));
        return PageCaching.answer(
                request,
                HttpResponse.ok(xml.append("</urlset>\n").toString()).contentType(MediaType.APPLICATION_XML_TYPE));
    }

    private void add(StringBuilder xml, String path, String more) {
        String address = addresses.full(path).replace("&", "&amp;").replace("<", "&lt;");
        xml.append("<url><loc>").append(address).append("</loc>").append(more).append("</url>\n");
    }
}
