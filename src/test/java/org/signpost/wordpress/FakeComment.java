package org.signpost.wordpress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A comment as the fake site keeps it.
 *
 * @param status in the words of WordPress's answers
 */
public record FakeComment(
        long id,
        long post,
        long parent,
        long author,
        String authorName,
        String text,
        String status,
        String type,
        String agent,
        Instant writtenAt) {
    FakeComment withText(String next) {
        return new FakeComment(id, post, parent, author, authorName, next, status, type, agent, writtenAt);
    }

    FakeComment withStatus(String next) {
        return new FakeComment(id, post, parent, author, authorName, text, next, type, agent, writtenAt);
    }

    FakeComment under(long nextPost, long nextParent) {
        return new FakeComment(id, nextPost, nextParent, author, authorName, text, status, type, agent, writtenAt);
    }

    boolean isDuplicateOf(FakeComment other) {
        return post == other.post
                && parent == other.parent
                && author == other.author
                && text.equals(other.text)
                && !other.status.equals("trash");
    }

    /** As WordPress writes it for a moderator. */
    ObjectNode json(String api) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", id).put("post", post).put("parent", parent).put("author", author);
        node.put("author_name", authorName).put("author_user_agent", agent).put("author_ip", "192.0.2.7");
        node.put(
                "date_gmt",
                LocalDateTime.ofInstant(writtenAt.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)
                        .toString());
        node.putObject("content").put("raw", text).put("rendered", "<p>" + text + "</p>");
        node.put("link", api.replace("/wp-json/", "/") + "post-" + post + "/#comment-" + id);
        node.put("status", status).put("type", type);
        node.putArray("meta");
        node.putObject("_links").putArray("up").addObject().put("href", api + "wp/v2/posts/" + post);
        return node;
    }
}
