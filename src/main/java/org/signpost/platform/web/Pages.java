package org.signpost.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Renders pages from the templates in {@code src/main/jte}, which escape by context. Thread-safe. */
@Singleton
public class Pages {
    /** The query parameter with which a redirect carries a notice; its value is a key of {@code messages.properties}. */
    public static final String NOTICE = "done";

    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private static final ResourceBundle NOTICES = ResourceBundle.getBundle("messages");
    private static final ResourceBundle PROBLEMS = ResourceBundle.getBundle("problems");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final List<Banner> banners;

    Pages(List<Banner> banners) {
        this.banners = List.copyOf(banners);
    }

    /**
     * A whole page with the layout around it.
     *
     * @param template below {@code src/main/jte}, without its ending, such as {@code desk/queue/queue}; its one parameter is
     *     {@code Page<V> page}
     * @param section see {@link Page.Layout#section}
     * @param view what the page shows
     */
    public <V> MutableHttpResponse<String> page(
            HttpRequest<?> request, String template, String title, String section, V view) {
        return page(request, HttpStatus.OK, template, title, section, view);
    }

    /** A page with another status than 200. */
    public <V> MutableHttpResponse<String> page(
            HttpRequest<?> request, HttpStatus status, String template, String title, String section, V view) {
        return html(status, render(template, new Page<>(layout(request, title, section), view)));
    }

    /** The page of a problem whose words stand in {@code problems.properties}. */
    public MutableHttpResponse<String> problem(HttpRequest<?> request, HttpStatus status, String key) {
        return page(
                request, status, "error", PROBLEMS.getString(key + ".title"), "", PROBLEMS.getString(key + ".text"));
    }

    /**
     * Leads to a page of ours, which then says how it went.
     *
     * @param address a path of ours, with or without a query
     * @param notice a key of {@code messages.properties}
     * @throws java.util.MissingResourceException if there is no such notice
     */
    public static MutableHttpResponse<?> seeOther(String address, String notice) {
        NOTICES.getString(notice);
        return HttpResponse.seeOther(
                UriBuilder.of(address).queryParam(NOTICE, notice).build());
    }

    /** A piece of a page without the layout, for htmx; the view is its template's one parameter. */
    public MutableHttpResponse<String> fragment(String template, Object view) {
        return html(HttpStatus.OK, render(template, view));
    }

    private Page.Layout layout(HttpRequest<?> request, String title, String section) {
        Viewer viewer = Viewer.of(request).orElse(null);
        List<String> sentences = viewer == null || !viewer.administrator()
                ? List.of()
                : banners.stream().map(Banner::text).flatMap(Optional::stream).toList();
        return new Page.Layout(title, section, viewer, sentences, notice(request));
    }

    private static @Nullable String notice(HttpRequest<?> request) {
        return request.getParameters()
                .getFirst(NOTICE)
                .filter(NOTICES::containsKey)
                .map(NOTICES::getString)
                .orElse(null);
    }

    private String render(String template, Object parameter) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameter, output);
        return output.toString();
    }

    private static MutableHttpResponse<String> html(HttpStatus status, String body) {
        return HttpResponse.<String>status(status).body(body).contentType(HTML);
    }
}
