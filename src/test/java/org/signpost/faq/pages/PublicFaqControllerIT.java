package org.signpost.faq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.editor.EntryEditors;
import org.signpost.staff.Role;
import org.signpost.testing.TestDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicFaqControllerIT {
    private final TestDatabase database = TestDatabase.fresh();
    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedServer server = start();
    private final URI address = server.getURI();

    private EmbeddedServer start() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        properties.put("signpost.public-url", "https://help.example.org");
        properties.put("signpost.contact-url", "https://example.org/contact");
        return ApplicationContext.run(EmbeddedServer.class, properties);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void showsEveryQuestionByTopicInEachLanguage() throws Exception {
        assertThat(get("/faq").body()).contains("Fiancé(e) visas", "/faq/fiance-visa-who-can-file\"");
        assertThat(get("/faq?lang=es").body())
                .contains("<html lang=\"es\">", "Visas de prometido(a)", "hreflang=\"en\"");
    }

    @Test
    void showsAnEntryWithItsDateSourcesAndContact() throws Exception {
        String page = get("/faq/fiance-visa-who-can-file").body();

        assertThat(page)
                .contains(
                        "<h1>Can I bring my fiancé or fiancée to the United States?</h1>",
                        "https://www.uscis.gov/",
                        "and not checked against its sources since",
                        "https://example.org/contact",
                        "rel=\"canonical\" href=\"https://help.example.org/faq/fiance-visa-who-can-file\"",
                        "hreflang=\"es\" href=\"https://help.example.org/faq/fiance-visa-who-can-file?lang=es\"",
                        "\"@type\":\"FAQPage\"")
                .doesNotContain("faq:", "contact:\"", "<script src");
    }

    @Test
    void findsEntriesByWordsWithoutJavaScript() throws Exception {
        assertThat(get("/faq?q=fianc%C3%A9+manila").body()).contains("/faq/fiance-visa-who-can-file\"");
        assertThat(get("/faq?q=xyzzy").body()).contains("Nothing fits these words");
        assertThat(get("/faq?q=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert");
    }

    @Test
    void mayBeKeptByCachesAndSaysWhenNothingChanged() throws Exception {
        HttpResponse<String> first = get("/faq/asylum-lgbt");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = client.send(
                HttpRequest.newBuilder(address.resolve("/faq/asylum-lgbt"))
                        .header("If-None-Match", tag)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(tag).startsWith("\"");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=300");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void saysThatAPageIsNotThere() throws Exception {
        assertThat(get("/faq/no-such-entry").statusCode()).isEqualTo(404);
        assertThat(get("/faq/topics/cooking").statusCode()).isEqualTo(404);
    }

    @Test
    void listsEveryPageForSearchEngines() throws Exception {
        assertThat(get("/sitemap.xml").body())
                .contains("<loc>https://help.example.org/faq/asylum-lgbt</loc><lastmod>")
                .contains("<loc>https://help.example.org/faq/asylum-lgbt?lang=es</loc>");
    }

    @Test
    void showsNoTranslationOfATextThatWasCalledWrong() throws Exception {
        EntryEditors editors = new EntryEditors(server.getApplicationContext());
        assertThat(get("/faq/work-permit-how?lang=es").body()).contains("\"@type\":\"FAQPage\"");

        editors.publish(
                editors.person("Lea", Role.LEGAL), "work-permit-how", "en", "A new answer.", OldAnswer.WRONG, null);

        assertThat(get("/faq/work-permit-how?lang=es").body())
                .contains("Estamos actualizando esta respuesta", "href=\"/faq/work-permit-how\" lang=\"en\"")
                .doesNotContain("FAQPage", "hreflang=\"es\"");
        assertThat(get("/faq/work-permit-how").body()).contains("FAQPage").doesNotContain("hreflang=\"es\"");
        assertThat(get("/sitemap.xml").body())
                .contains("/faq/work-permit-how</loc>")
                .doesNotContain("/faq/work-permit-how?lang=es");
    }

    @Test
    void keepsTheListOfEntriesForStaff() throws Exception {
        assertThat(get("/library").statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
