package org.signpost.faq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.simple.SimpleHttpRequest;
import org.junit.jupiter.api.Test;

/** Whether a browser has a page already. */
final class PageCachingTest {
    private static final String TAG = tag("page");

    @Test
    void namesEachTextByATagOfItsOwn() {
        assertThat(TAG).matches("\"[0-9a-f]{32}\"").isEqualTo(tag("page")).isNotEqualTo(tag("other page"));
    }

    @Test
    void sendsNoPageToWhomHasItAlready() {
        for (String known : new String[] {TAG, "W/" + TAG, "*", "\"old\", " + TAG, "\"old\",W/" + TAG}) {
            assertThat(answer("page", known).status().getCode()).as(known).isEqualTo(HttpStatus.NOT_MODIFIED.getCode());
        }
    }

    @Test
    void sendsThePageToEverybodyElse() {
        for (String known : new String[] {"\"old\"", "", TAG.replace("\"", "")}) {
            assertThat(answer("page", known).status().getCode()).as(known).isEqualTo(HttpStatus.OK.getCode());
        }
        assertThat(answer("page", TAG).getBody()).isEmpty();
    }

    private static String tag(String page) {
        return String.valueOf(answer(page, "").getHeaders().get(HttpHeaders.ETAG));
    }

    private static HttpResponse<?> answer(String page, String known) {
        SimpleHttpRequest<String> request = new SimpleHttpRequest<>(HttpMethod.GET, "/faq", "");
        request.getHeaders().add(HttpHeaders.IF_NONE_MATCH, known);
        return PageCaching.answer(request, HttpResponse.ok(page));
    }
}
