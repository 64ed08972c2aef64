package org.signpost.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws pages from the templates in {@code src/main/jte}, which escape by context. Thread-safe. */
@Singleton
public class Pages {
    /** The query parameter with which a redirect carries a notice; its value is a key of {@link Messages}. */
    public static final String NOTICE = "done";

    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final List<Banner> banners;
    private final Messages messages;

    Pages(List<Banner> banners, Messages messages) {
        this.banners = List.copyOf(banners);
        this.messages = messages;
    }

    /**
     * A whole page with the layout around it.
     *
     * @param template below {@code src/main/jte}, without its ending, such as {@code desk/queue/queue}; its one parameter is
     *     {@code Page<V> page}
     * @param section see {@link PageLayout#section}
     * @param view what the page shows
     */
    public <V> MutableHttpResponse<String> page(
            HttpRequest<?> request, String template, String title, String section, V view) {
        return page(request, HttpStatus.OK, template, title, section, view);
    }

    /** As the other, with another status than 200. */
    public <V> MutableHttpResponse<String> page(
            HttpRequest<?> request, HttpStatus status, String template, String title, String section, V view) {
        return html(status, render(template, new Page<>(layout(request, title, section), view)));
    }

    /** As the other, for a template with several parameters besides {@code shell}. */
    public MutableHttpResponse<String> page(
            HttpRequest<?> request, String template, String title, String section, Map<String, ?> model) {
        return page(request, HttpStatus.OK, template, title, section, model);
    }

    /** As the other, for a template with several parameters besides {@code shell}. */
    public MutableHttpResponse<String> page(
            HttpRequest<?> request,
            HttpStatus status,
            String template,
            String title,
            String section,
            Map<String, ?> model) {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("shell", layout(request, title, section));
        return html(status, renderParts(template, parameters));
    }

    /** A piece of a page without the layout, for htmx; the view is its template's one parameter. */
    public MutableHttpResponse<String> fragment(String template, Object view) {
        return html(HttpStatus.OK, render(template, view));
    }

    /** A piece of a page without the layout, of several parameters. */
    public MutableHttpResponse<String> fragment(String template, Map<String, ?> model) {
        return html(HttpStatus.OK, renderParts(template, new HashMap<>(model)));
    }

    private PageLayout layout(HttpRequest<?> request, String title, String section) {
        Viewer viewer = Viewer.of(request).orElse(null);
        List<String> sentences = viewer == null
                ? List.of()
                : banners.stream().map(Banner::text).flatMap(Optional::stream).toList();
        return new PageLayout(title, section, viewer, sentences, notice(request));
    }

    private @Nullable String notice(HttpRequest<?> request) {
        return request.getParameters().getFirst(NOTICE).flatMap(messages::find).orElse(null);
    }

    private String render(String template, Object parameter) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameter, output);
        return output.toString();
    }

    private String renderParts(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }

    private static MutableHttpResponse<String> html(HttpStatus status, String body) {
        return HttpResponse.<String>status(status).body(body).contentType(HTML);
    }
}
