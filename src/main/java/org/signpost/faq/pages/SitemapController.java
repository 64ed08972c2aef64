package org.signpost.faq.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;

/** The list of public pages for search engines. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class SitemapController {
    private final CurrentLibrary libraries;
    private final FaqAddresses addresses;

    SitemapController(CurrentLibrary libraries, FaqAddresses addresses) {
        this.libraries = libraries;
        this.addresses = addresses;
    }

    /** Addresses hold no characters that XML would misread: slugs and language codes are letters, digits and hyphens. */
    @Get("/sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    HttpResponse<?> sitemap(HttpRequest<?> request) {
        Library library = libraries.get();
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String language : library.languages()) {
            add(xml, addresses.all(language), "");
        }
        library.versions()
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
