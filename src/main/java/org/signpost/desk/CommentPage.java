package org.signpost.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.CommentId;
import org.signpost.platform.Pages;
import org.signpost.staff.Staffer;

/** Draws the page of one comment. */
@Singleton
class CommentPage {
    private final Pages pages;
    private final CommentViews views;
    private final Walk walk;
    private final LastDeeds lastDeeds;
    private final Claims claims;

    CommentPage(Pages pages, CommentViews views, Walk walk, LastDeeds lastDeeds, Claims claims) {
        this.pages = pages;
        this.views = views;
        this.walk = walk;
        this.lastDeeds = lastDeeds;
        this.claims = claims;
    }

    /**
     * What the page says around the comment.
     *
     * @param last the number of the decision that the last key made, or null
     * @param problem why nothing was changed, or empty
     * @param showAll whether personal data is shown
     */
    record Around(@Nullable String lane, @Nullable Long last, String problem, boolean showAll) {}

    HttpResponse<?> show(HttpRequest<?> request, CommentId id, HttpStatus status, Around around) {
        Staffer who = Staffer.of(request);
        Optional<CommentView> found = views.of(id, who, around.showAll());
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        CommentView view = found.get();
        Lane lane = view.lane() == null ? lane(around.lane()) : view.lane();
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("lane", lane);
        model.put("keys", who.keysEnabled());
        model.put("problem", around.problem());
        model.put("last", lastDeeds.describe(around.last(), who).orElse(null));
        model.put("next", walk.after(lane, id).map(CommentId::value).orElse(null));
        model.put("previous", walk.before(lane, id).map(CommentId::value).orElse(null));
        return pages.page(
                request, status, "desk/comment", "Comment by " + view.comment().author(), "queue", model);
    }

    void claim(CommentId id, Staffer who) {
        if (exists(id)) {
            claims.takeIfFree(id, who);
        }
    }

    boolean exists(CommentId id) {
        return walk.exists(id);
    }

    Lane lane(@Nullable String slug) {
        return Lane.ofSlug(Objects.requireNonNullElse(slug, "")).orElse(Lane.READY);
    }

    URI address(long id, @Nullable String lane) {
        return URI.create("/desk/" + id + "?lane=" + lane(lane).slug());
    }
}
