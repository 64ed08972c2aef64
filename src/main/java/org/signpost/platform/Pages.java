package org.signpost.platform;

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
    /** The query parameter with which a redirect carries a notice; its value is a key of {@link Notices}. */
    public static final String NOTICE = "done";

    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final List<Banner> banners;
    private final List<Notices> notices;

    Pages(List<Banner> banners, List<Notices> notices) {
        this.banners = List.copyOf(banners);
        this.notices = List.copyOf(notices);
    }

    /**
     * A whole page with the layout around it.
     *
     * @param template below {@code src/main/jte}, without its ending, such as {@code desk/queue}
     * @param section see {@link Shell#section}
     * @param model the template's parameters, besides {@code shell}
     */
    public MutableHttpResponse<String> page(
            HttpRequest<?> request, String template, String title, String section, Map<String, ?> model) {
        return page(request, HttpStatus.OK, template, title, section, model);
    }

    /** As the other, with another status than 200. */
    public MutableHttpResponse<String> page(
            HttpRequest<?> request,
            HttpStatus status,
            String template,
            String title,
            String section,
            Map<String, ?> model) {
        Viewer viewer = Viewer.of(request).orElse(null);
        List<String> sentences = viewer == null
                ? List.of()
                : banners.stream().map(Banner::text).flatMap(Optional::stream).toList();
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("shell", new Shell(title, section, viewer, sentences, notice(request)));
        return html(status, render(template, parameters));
    }

    /** A piece of a page without the layout, for htmx. */
    public MutableHttpResponse<String> fragment(String template, Map<String, ?> model) {
        return html(HttpStatus.OK, render(template, new HashMap<>(model)));
    }

    private @Nullable String notice(HttpRequest<?> request) {
        return request.getParameters()
                .getFirst(NOTICE)
                .flatMap(key -> notices.stream()
                        .map(some -> some.sentences().get(key))
                        .filter(java.util.Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }

    private static MutableHttpResponse<String> html(HttpStatus status, String body) {
        return HttpResponse.<String>status(status).body(body).contentType(HTML);
    }
}
