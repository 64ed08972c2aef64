package org.signpost.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    private static MutableHttpResponse<?> sent(MutableHttpResponse<?> response) {
        new SecurityHeaders().add(response);
        return response;
    }

    @Test
    void everyAnswerIsForThisSiteOnlyAndIsNotKept() {
        MutableHttpResponse<?> page = sent(HttpResponse.ok("page"));

        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void aPageMaySetItsOwnPolicies() {
        MutableHttpResponse<?> page = sent(HttpResponse.ok("mail")
                .header("Content-Security-Policy", "sandbox")
                .header("Cache-Control", "max-age=60"));

        assertThat(page.getHeaders().getAll("Content-Security-Policy")).containsExactly("sandbox");
        assertThat(page.getHeaders().getAll("Cache-Control")).containsExactly("max-age=60");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    }
}
