package org.signpost.wordpress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;

/**
 * A post of the fake site.
 *
 * @param status such as {@code publish} or {@code private}
 * @param publishedAt in UTC
 */
record FakePost(long id, String title, String status, boolean open, LocalDateTime publishedAt) {
    ObjectNode json(String api) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", id).put("status", status).put("password", "");
        node.put("link", api.replace("/wp-json/", "/") + "post-" + id + "/");
        node.put("comment_status", open ? "open" : "closed").put("date_gmt", publishedAt.toString());
        node.putObject("title").put("rendered", title);
        return node;
    }
}
