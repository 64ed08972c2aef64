package org.signpost.wordpress;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What the site says, in its words. Whatever a plugin left out or changed the type of costs at most itself. */
final class SiteJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .build();
    private static final ObjectReader WHOLE =
            MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern POST_ROUTE = Pattern.compile("wp/v2/[a-z0-9_-]{1,40}/\\d{1,18}");

    private SiteJson() {}

    /** The document, or null where it is none. */
    static @Nullable JsonNode parse(byte[] body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            return node.isObject() || node.isArray() ? node : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The document from this place on, where it is whole and nothing stands behind it; or null. */
    static @Nullable JsonNode parseBehind(byte[] body, int start) {
        if (start < 0) {
            return null;
        }
        try {
            JsonNode node = WHOLE.readTree(Arrays.copyOfRange(body, start, body.length));
            return node.isObject() || node.isArray() ? node : null;
        } catch (IOException e) {
            return null;
        }
    }

    static String write(Map<String, Object> members) {
        try {
            return MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    /** One comment, or null where it is none. */
    static @Nullable SiteComment comment(JsonNode node) {
        if (node.path("id").asLong() <= 0) {
            return null;
        }
        return new SiteComment(
                node.path("id").asLong(),
                node.path("post").asLong(),
                postRoute(node),
                node.path("parent").asLong(),
                node.path("author").asLong(),
                plain(node.path("author_name").asText()),
                node.path("content").path("raw").asText(),
                SiteCommentStatus.of(node.path("status").asText()),
                SiteCommentType.of(node.path("type").asText()),
                node.path("author_user_agent").asText(),
                date(node.path("date_gmt")),
                node.path("link").asText());
    }

    static List<SiteComment> comments(JsonNode list) {
        List<SiteComment> comments = new ArrayList<>();
        for (JsonNode node : list) {
            SiteComment comment = comment(node);
            if (comment != null) {
                comments.add(comment);
            }
        }
        return comments;
    }

    /** The numbers of the things in a list. */
    static Set<Long> numbers(JsonNode list) {
        Set<Long> numbers = new LinkedHashSet<>();
        for (JsonNode node : list) {
            if (node.path("id").asLong() > 0) {
                numbers.add(node.path("id").asLong());
            }
        }
        return numbers;
    }

    /** Only the end of the address is used: whatever the site calls itself, it is asked where it was connected. */
    private static @Nullable String postRoute(JsonNode comment) {
        String address = comment.path("_links").path("up").path(0).path("href").asText();
        Matcher route = POST_ROUTE.matcher(address);
        return route.find() ? route.group() : null;
    }

    static @Nullable SitePost post(JsonNode node) {
        if (node.path("id").asLong() <= 0) {
            return null;
        }
        boolean published = node.path("status").asText().equals("publish");
        return new SitePost(
                node.path("id").asLong(),
                plain(node.path("title").path("rendered").asText()),
                node.path("link").asText(),
                published && node.path("password").asText().isEmpty(),
                node.path("comment_status").asText().equals("open"),
                date(node.path("date_gmt")));
    }

    static @Nullable SiteAccount account(JsonNode node) {
        if (node.path("id").asLong() <= 0) {
            return null;
        }
        Set<String> rights = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> right : node.path("capabilities").properties()) {
            if (right.getValue().asBoolean()) {
                rights.add(right.getKey());
            }
        }
        return new SiteAccount(node.path("id").asLong(), plain(node.path("name").asText()), rights);
    }

    private static String plain(String html) {
        return Parser.unescapeEntities(html, false).strip();
    }

    /** WordPress writes its times in UTC, without saying so. */
    private static @Nullable Instant date(JsonNode node) {
        try {
            return LocalDateTime.parse(node.asText()).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
