package org.signpost.desk.queue;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.web.Pages;

/** The bare address of the installation leads to the queue. */
@Controller("/")
@Secured("MODERATOR")
final class StartController {
    @Get
    HttpResponse<?> start(@QueryValue(Pages.NOTICE) @Nullable String done) {
        boolean key = done != null && done.matches("[a-z.-]{1,40}");
        return HttpResponse.seeOther(URI.create(key ? "/desk?" + Pages.NOTICE + "=" + done : "/desk"));
    }
}
