package org.signpost.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.net.OutboundGuard;

/**
 * Speaks with a site's REST interface as the account that it was connected with. Every call is one request, or two where it
 * says so, and ends within 20 seconds each; nothing is repeated. Thread-safe.
 */
@Singleton
public final class WordPressClient {
    /** How long one request may take, from the look-up of the name to the last byte. */
    static final Duration DEADLINE = Duration.ofSeconds(20);

    /** The most comments that one request can give. */
    public static final int MOST_AT_ONCE = 100;

    private static final String COMMENTS = "wp/v2/comments";
    private static final String POST_FIELDS = "id,link,title,status,password,comment_status,date_gmt";

    private final SiteCall call;

    WordPressClient(OutboundGuard.TrustedHosts trusted, Clock clock) {
        call = new SiteCall(OutboundGuard.of(trusted, DEADLINE), clock);
    }

    /** Who we are there. */
    public SiteAnswer<SiteAccount> account(SiteLogin login) {
        String address = login.address("wp/v2/users/me", Map.of("context", "edit"));
        return SiteCall.as(call.get(login, address), data -> SiteJson.account(data.json()));
    }

    /**
     * A page of a list of accounts, by their numbers; the last one has less than {@value #MOST_AT_ONCE}.
     *
     * @param page 1 is the first
     */
    public SiteAnswer<Set<Long>> accounts(SiteLogin login, SiteAccountList list, int page) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("_fields", "id");
        query.put(list.parameter(), list.value());
        query.put("orderby", "id");
        query.put("order", "asc");
        query.put("per_page", Integer.toString(MOST_AT_ONCE));
        query.put("page", Integer.toString(page));
        String address = login.address("wp/v2/users", query);
        return SiteCall.as(
                call.get(login, address), data -> data.json().isArray() ? SiteJson.numbers(data.json()) : null);
    }

    /**
     * Comments of every kind and state, the highest id first.
     *
     * @param offset how many of the list to leave out
     * @param most 1 to {@value #MOST_AT_ONCE}
     */
    public SiteAnswer<SiteCommentPage> newest(SiteLogin login, int offset, int most) {
        Map<String, String> query = everything();
        query.put("orderby", "id");
        query.put("order", "desc");
        query.put("offset", Integer.toString(offset));
        query.put("per_page", Integer.toString(most));
        return SiteCall.as(call.get(login, login.address(COMMENTS, query)), data -> page(data, offset, most));
    }

    /**
     * Those of these comments that are still there, in whatever state; what is missing was deleted for good.
     *
     * @param ids 1 to {@value #MOST_AT_ONCE}
     */
    public SiteAnswer<SiteCommentPage> known(SiteLogin login, Collection<Long> ids) {
        Map<String, String> query = everything();
        query.put("include", ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
        query.put("per_page", Integer.toString(MOST_AT_ONCE));
        return SiteCall.as(call.get(login, login.address(COMMENTS, query)), data -> page(data, 0, MOST_AT_ONCE));
    }

    /** One comment, in whatever state. */
    public SiteAnswer<SiteComment> comment(SiteLogin login, long id) {
        String address = login.address(COMMENTS + "/" + id, Map.of("context", "edit"));
        return SiteCall.as(call.get(login, address), data -> SiteJson.comment(data.json()));
    }

    /**
     * A post or page.
     *
     * @param route as a comment names it, or null for a post of the usual kind
     */
    public SiteAnswer<SitePost> post(SiteLogin login, long id, @Nullable String route) {
        String where = route == null ? "wp/v2/posts/" + id : route;
        String address = login.address(where, Map.of("context", "edit", "_fields", POST_FIELDS));
        return SiteCall.as(call.get(login, address), data -> SiteJson.post(data.json()));
    }

    /** The answers to comments, in whatever state, the newest first; at most {@value #MOST_AT_ONCE}. */
    public SiteAnswer<List<SiteComment>> answers(SiteLogin login, long post, Collection<Long> parents) {
        Map<String, String> query = everything();
        query.put("post", Long.toString(post));
        query.put("parent", parents.stream().map(String::valueOf).collect(Collectors.joining(",")));
        query.put("orderby", "id");
        query.put("order", "desc");
        query.put("per_page", Integer.toString(MOST_AT_ONCE));
        return SiteCall.as(call.get(login, login.address(COMMENTS, query)), WordPressClient::list);
    }

    /** Posts a reply. It checks nothing: WordPress takes an answer to whatever comment it is told. */
    public SiteAnswer<SiteComment> reply(SiteLogin login, NewReply reply) {
        Map<String, Object> members = Map.of(
                "post", reply.post(),
                "parent", reply.parent(),
                "content", reply.content(),
                "author_user_agent", reply.agent());
        return SiteCall.as(
                call.post(login, login.address(COMMENTS, Map.of()), members), data -> SiteJson.comment(data.json()));
    }

    /** Moves a comment to the site's trash. */
    public SiteAnswer<SiteComment> trash(SiteLogin login, long id) {
        return SiteCall.as(
                call.delete(login, login.address(COMMENTS + "/" + id, Map.of())),
                data -> SiteJson.comment(data.json()));
    }

    /**
     * Approves a held comment: two requests. A change of state overwrites the writer's network address and program with the
     * caller's, so both are read, sent back as they were, and not kept.
     */
    public SiteAnswer<SiteComment> approve(SiteLogin login, long id) {
        String address = login.address(COMMENTS + "/" + id, Map.of("context", "edit"));
        SiteAnswer<SiteCall.Data> read = call.get(login, address);
        if (!(read instanceof SiteAnswer.Given<SiteCall.Data> given)) {
            return SiteCall.as(read, data -> SiteJson.comment(data.json()));
        }
        JsonNode before = given.value().json();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("status", "approved");
        for (String kept : List.of("author_ip", "author_user_agent")) {
            if (!before.path(kept).asText().isEmpty()) {
                members.put(kept, before.path(kept).asText());
            }
        }
        return SiteCall.as(
                call.post(login, login.address(COMMENTS + "/" + id, Map.of()), members),
                data -> SiteJson.comment(data.json()));
    }

    private static Map<String, String> everything() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("context", "edit");
        query.put("status", "any");
        query.put("type", "all");
        return query;
    }

    private static @Nullable List<SiteComment> list(SiteCall.Data data) {
        return data.json().isArray() ? SiteJson.comments(data.json()) : null;
    }

    /** What the site counts and does not give is hidden for lack of rights. */
    private static @Nullable SiteCommentPage page(SiteCall.Data data, int offset, int most) {
        if (!data.json().isArray()) {
            return null;
        }
        int total = data.number("x-wp-total");
        int expected = Math.max(0, Math.min(most, total - offset));
        return new SiteCommentPage(
                SiteJson.comments(data.json()),
                total,
                Math.max(0, expected - data.json().size()));
    }
}
