package org.signpost.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@link FakeWordPress} answers to whom. */
final class FakeSiteRoutes {
    private final FakeWordPress site;

    FakeSiteRoutes(FakeWordPress site) {
        this.site = site;
    }

    /**
     * An answer.
     *
     * @param json text is a page
     * @param total of a list
     */
    record Reply(int status, JsonNode json, @Nullable Integer total) {
        static Reply of(JsonNode json) {
            return new Reply(200, json, null);
        }

        static Reply refused(int status, String code) {
            return new Reply(status, JsonNodeFactory.instance.objectNode().put("code", code), null);
        }
    }

    Reply answer(String method, URI address, @Nullable String authorization, JsonNode body) {
        String path = address.getPath();
        Map<String, String> query = query(address);
        boolean known = site.knows(authorization);
        if (!path.startsWith("/wp-json/")) {
            return Reply.of(TextNode.valueOf("<html><head><link rel=\"https://api.w.org/\" href=\"" + site.api()
                    + "\"></head><body>A blog</body></html>"));
        }
        String route = path.substring("/wp-json/".length()).replaceAll("/$", "");
        if (route.isEmpty()) {
            return Reply.of(root());
        }
        if (!known) {
            return Reply.refused(401, route.endsWith("users/me") ? "rest_not_logged_in" : "rest_forbidden_context");
        }
        return ofAccount(method, route, query, body);
    }

    private static ObjectNode root() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", "A blog").putArray("namespaces").add("wp/v2");
        root.putObject("authentication").putObject("application-passwords");
        return root;
    }

    private Reply ofAccount(String method, String route, Map<String, String> query, JsonNode body) {
        String number = route.substring(route.lastIndexOf('/') + 1);
        long id = number.matches("\\d{1,9}") ? Long.parseLong(number) : 0;
        if (route.equals("wp/v2/users/me")) {
            return Reply.of(account());
        }
        if (route.equals("wp/v2/users")) {
            return site.tellsAccounts() ? Reply.of(accounts(query)) : Reply.refused(403, "rest_user_cannot_view");
        }
        if (route.startsWith("wp/v2/posts/") && site.isBroken(id)) {
            return Reply.refused(500, "internal_server_error");
        }
        if (route.startsWith("wp/v2/posts/")) {
            return site.post(id)
                    .map(post -> Reply.of(post.json(site.api())))
                    .orElse(Reply.refused(404, "rest_post_invalid_id"));
        }
        if (route.equals("wp/v2/comments")) {
            return method.equals("POST") ? posted(body) : list(query);
        }
        return route.startsWith("wp/v2/comments/") ? one(method, id, body) : Reply.refused(404, "rest_no_route");
    }

    private ArrayNode accounts(Map<String, String> query) {
        int most = Integer.parseInt(query.getOrDefault("per_page", "10"));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        ArrayNode authors = JsonNodeFactory.instance.arrayNode();
        site.accounts("authors".equals(query.get("who"))).stream()
                .sorted()
                .skip((page - 1L) * most)
                .limit(most)
                .forEach(author -> authors.addObject().put("id", author));
        return authors;
    }

    private ObjectNode account() {
        ObjectNode account = JsonNodeFactory.instance.objectNode();
        account.put("id", FakeWordPress.DESK).put("name", "Desk");
        ObjectNode capabilities = account.putObject("capabilities");
        site.rights().forEach(right -> capabilities.put(right, true));
        return account;
    }

    private Reply list(Map<String, String> query) {
        List<FakeComment> found = site.newestFirst().stream()
                .filter(comment -> ids(query.get("include"))
                        .map(ids -> ids.contains(comment.id()))
                        .orElse(true))
                .filter(comment -> isOrUnset(query.get("post"), comment.post()))
                .filter(comment -> ids(query.get("parent"))
                        .map(ids -> ids.contains(comment.parent()))
                        .orElse(true))
                .toList();
        int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
        int most = Integer.parseInt(query.getOrDefault("per_page", "10"));
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        found.stream()
                .skip(offset)
                .limit(most)
                .filter(comment -> !site.isHidden(comment))
                .forEach(comment -> page.add(comment.json(site.api())));
        return new Reply(200, page, found.size());
    }

    private static boolean isOrUnset(@Nullable String wanted, long value) {
        return wanted == null || wanted.equals(Long.toString(value));
    }

    private static Optional<Set<Long>> ids(@Nullable String include) {
        return Optional.ofNullable(include)
                .map(list ->
                        Arrays.stream(list.split(",", -1)).map(Long::valueOf).collect(Collectors.toSet()));
    }

    private Reply posted(JsonNode body) {
        FakeComment next = new FakeComment(
                site.nextId(),
                body.path("post").asLong(),
                body.path("parent").asLong(),
                FakeWordPress.DESK,
                "Desk",
                body.path("content").asText(),
                "approved",
                "comment",
                body.path("author_user_agent").asText(),
                site.clock().instant());
        if (site.post(next.post()).filter(FakePost::open).isEmpty()) {
            return Reply.refused(403, "rest_comment_closed");
        }
        if (site.newestFirst().stream().anyMatch(next::isDuplicateOf)) {
            return Reply.refused(409, "comment_duplicate");
        }
        return new Reply(201, site.store(next).json(site.api()), null);
    }

    private Reply one(String method, long id, JsonNode body) {
        Optional<FakeComment> found = site.comment(id);
        if (found.isEmpty() || site.isHidden(found.get())) {
            return Reply.refused(found.isEmpty() ? 404 : 403, "rest_comment_invalid_id");
        }
        if (method.equals("DELETE") && found.get().status().equals("trash")) {
            return Reply.refused(410, "rest_already_trashed");
        }
        if (method.equals("DELETE")) {
            site.setStatus(id, "trash");
        } else if (method.equals("POST") && body.has("status")) {
            site.setStatus(id, body.path("status").asText());
        }
        return Reply.of(site.comment(id).orElseThrow().json(site.api()));
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        Stream.ofNullable(address.getRawQuery())
                .flatMap(raw -> Arrays.stream(raw.split("&", -1)))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return query;
    }
}
