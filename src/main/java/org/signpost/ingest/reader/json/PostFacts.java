package org.signpost.ingest.reader.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.PostAddress;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.input.HtmlText;
import org.signpost.platform.TextExcerpt;

/**
 * What JSON says of a post, in a comment or around it.
 *
 * @param id the system's own
 * @param title plain text
 * @param url where the public reads it
 */
record PostFacts(
        @Nullable String id,
        @Nullable String title,
        @Nullable String url) {
    static final PostFacts NONE = new PostFacts(null, null, null);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern CODE = Pattern.compile("[0-9a-fA-F-]{16,40}");
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile("^https?://(?:public-api\\.|api\\.)|/wp-json/|[?&]rest_route=|/api/|/rest/v\\d|/graphql");

    /** What a comment itself says of its post. */
    static PostFacts ofComment(JsonItem comment) {
        PostFacts said = comment.all(JsonMember.POST_OBJECT)
                .filter(value -> value instanceof Map<?, ?>)
                .map(value -> ofPost(JsonItem.of((Map<?, ?>) value)))
                .reduce(NONE, PostFacts::or);
        PostFacts named = named(comment.string(JsonMember.POST_ID));
        String title = text(comment, JsonMember.POST_TITLE);
        String url = web(comment, JsonMember.POST_URL);
        PostFacts own = new PostFacts(null, title != null ? title : text(comment, JsonMember.OWN_TITLE), url)
                .or(new PostFacts(null, null, ownAddress(comment)));
        return said.or(named).or(embedded(comment)).or(own).or(path(comment));
    }

    /** What an object says that holds comments, where it is about one post; else nothing. */
    static PostFacts ofHolder(JsonItem holder) {
        PostFacts said = holder.all(JsonMember.POST_OBJECT)
                .filter(value -> value instanceof Map<?, ?>)
                .map(value -> ofPost(JsonItem.of((Map<?, ?>) value)))
                .reduce(NONE, PostFacts::or);
        String title = text(holder, JsonMember.OWN_TITLE);
        String url = web(holder, JsonMember.OWN_URL);
        PostFacts own = new PostFacts(
                title == null && url == null ? null : JsonIds.first(holder, JsonMember.OWN_ID), title, url);
        PostFacts clear = new PostFacts(
                number(holder.string(JsonMember.POST_ID)),
                text(holder, JsonMember.POST_TITLE),
                web(holder, JsonMember.POST_URL));
        return said.or(clear).or(own).or(path(holder)).or(chat(holder));
    }

    /** A chat is called by a name. */
    private static PostFacts chat(JsonItem holder) {
        String name = holder.get("messages") instanceof List ? holder.string("name") : null;
        return name == null || name.isBlank() ? NONE : new PostFacts(null, plain(name), null);
    }

    /** What an object says that is certainly a post. */
    static PostFacts ofPost(JsonItem post) {
        JsonItem inner = post.get("node") instanceof Map<?, ?> node ? JsonItem.of(node) : post;
        String title = text(inner, JsonMember.OWN_TITLE);
        String named = inner.has("apid") ? inner.string("name") : null;
        JsonItem meta = JsonItem.object(inner.get("metadata"));
        return new PostFacts(
                        JsonIds.first(inner, JsonMember.OWN_ID),
                        title == null && meta != null
                                ? text(meta, JsonMember.OWN_TITLE)
                                : title == null ? named : title,
                        web(inner, JsonMember.OWN_URL))
                .or(path(inner));
    }

    /** An address or a path that stands as the name of a member around the comments. */
    static PostFacts ofAddress(String name) {
        return name.startsWith("/")
                ? new PostFacts(PostAddress.path(name), null, null)
                : new PostFacts(null, null, PostBuilder.web(name));
    }

    /** This, and what the other knows beside it. */
    PostFacts or(PostFacts other) {
        return new PostFacts(
                id == null ? other.id : id, title == null ? other.title : title, url == null ? other.url : url);
    }

    /** This, and what is said further out, unless that is clearly about something else. */
    PostFacts within(PostFacts outer) {
        boolean otherId = id != null && outer.id != null && !id.equals(outer.id);
        boolean otherUrl = url != null && outer.url != null && !url.equals(outer.url);
        return otherId || otherUrl ? this : or(outer);
    }

    boolean isNothing() {
        return equals(NONE);
    }

    IncomingPost post(String file) {
        if (isNothing()) {
            return PostBuilder.named(null, null, null, file);
        }
        String words = title == null && url == null && id != null && id.startsWith("/") ? PostAddress.title(id) : null;
        return PostBuilder.of(id, title == null ? words : title, url, null);
    }

    /** A post that is only named: by its number, address or title. */
    private static PostFacts named(@Nullable String name) {
        if (name == null) {
            return NONE;
        }
        if (name.startsWith("/") || PostBuilder.web(name) != null) {
            return ofAddress(name);
        }
        return number(name) != null ? new PostFacts(name, null, null) : new PostFacts(null, plain(name), null);
    }

    private static @Nullable String number(@Nullable String id) {
        boolean known =
                id != null && (NUMBER.matcher(id).matches() || CODE.matcher(id).matches());
        return known ? id : null;
    }

    /** WordPress sends the post along where it is asked to. */
    private static PostFacts embedded(JsonItem comment) {
        JsonItem embedded = JsonItem.object(comment.get("embedded"));
        JsonItem up = embedded == null ? null : JsonItem.object(embedded.get("up"));
        return up == null ? NONE : new PostFacts(null, text(up, JsonMember.OWN_TITLE), null);
    }

    private static @Nullable String ownAddress(JsonItem comment) {
        return JsonSystem.MASTODON.isOf(comment) ? null : web(comment, JsonMember.OWN_URL);
    }

    /** The path of a page where its website is named beside it, or alone. */
    private static PostFacts path(JsonItem item) {
        String own = item.string(JsonMember.OWN_URL);
        boolean ownPath = item.has(JsonMember.SITE) && own != null && own.startsWith("/");
        String path = ownPath ? own : item.string(JsonMember.POST_PATH);
        if (path == null || !path.startsWith("/")) {
            return path == null || JsonSystem.MASTODON.isOf(item) ? NONE : new PostFacts(null, null, address(path));
        }
        String site = item.string(JsonMember.SITE);
        boolean host = site != null && site.indexOf('.') > 0 && site.indexOf('/') < 0;
        return host ? new PostFacts(null, null, PostBuilder.web("https://" + site + path)) : ofAddress(path);
    }

    private static @Nullable String web(JsonItem item, JsonMember meaning) {
        return item.all(meaning)
                .map(value -> value instanceof String text ? address(text) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The address, unless it is one that only programs ask. */
    private static @Nullable String address(String text) {
        String url = PostBuilder.web(text);
        return url == null || FOR_PROGRAMS.matcher(url).find() ? null : url;
    }

    private static @Nullable String text(JsonItem item, JsonMember meaning) {
        for (Object value : item.all(meaning).toList()) {
            JsonItem forms = JsonItem.object(value);
            Object words = forms == null ? value : first(forms, List.of("rendered", "raw", "value", "text"));
            if (words instanceof String title && !title.isBlank()) {
                return plain(title);
            }
        }
        return null;
    }

    private static @Nullable Object first(JsonItem forms, List<String> names) {
        return names.stream()
                .map(forms::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String html) {
        return HtmlText.ofName(TextExcerpt.beginning(html, 4000));
    }
}
