package org.signpost.faq.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Arrays;
import org.signpost.faq.TextFingerprint;

/** Lets browsers and caches keep a public page, and ask whether it is still the same. */
final class PageCaching {
    private static final String KEEP = "public, max-age=300";

    private PageCaching() {}

    /** The page with a strong ETag, or "304 Not Modified" where the asker has it already. */
    static HttpResponse<?> answer(HttpRequest<?> request, MutableHttpResponse<String> page) {
        String tag = '"' + TextFingerprint.of(page.getBody().orElse("")) + '"';
        boolean known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .anyMatch(other -> other.equals(tag) || other.equals("W/" + tag) || other.equals("*"));
        MutableHttpResponse<?> answer = known ? HttpResponse.notModified() : page;
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, KEEP);
    }
}
