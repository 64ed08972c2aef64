package org.signpost.ingest.reader.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.MissingComments;
import org.signpost.ingest.found.NotPublic;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.input.UnreadablePart;

/** Hands on the comments that JSON documents hold, of WordPress and of other systems, or says why there are none. */
final class JsonComments {
    private static final Set<String> STAFF_ROLES = Set.of("administrator", "editor", "author");

    private final FingerprintIds ids = new FingerprintIds();
    private final JsonPosts posts;
    private final ReckonedDates dates;
    private final ThreadIds threadIds;
    private final CommentSink sink;
    private int entries;
    private boolean announces;

    JsonComments(String name, ReckonedDates dates, CommentSink sink) {
        this.posts = new JsonPosts(name);
        this.dates = dates;
        this.threadIds = new ThreadIds(posts);
        this.sink = sink;
    }

    /** To be called behind the last document: says once what the file does not say. */
    void end() {
        if (threadIds.isWithoutPage()) {
            sink.unreadable(new UnreadablePart(
                    "the file",
                    "it does not say which page its comments stand under; they are kept together under the file's name, so"
                            + " import the comments of each page from a file of their own"));
        }
    }

    /**
     * Hands on what a document holds that the parser has begun; of a long one, a part at a time.
     *
     * @param whole whether it is all that there is, so that what it says of their number is true of the file
     */
    void read(JsonParser parser, String place, boolean whole) throws IOException {
        entries = 0;
        announces = whole;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            take(new JsonValues(parser).value(), place);
            return;
        }
        JsonValues values = new JsonValues(parser, (document, open) -> search(document, open, place));
        try {
            takeRest(values.value(), place);
        } catch (IOException e) {
            values.relieve();
            throw e;
        }
    }

    /** Hands on what this document holds, or says why it holds nothing. */
    void take(@Nullable Object value, String place) {
        entries = 0;
        announces = false;
        takeRest(value, place);
    }

    private void takeRest(@Nullable Object value, String place) {
        if (!(value instanceof Map<?, ?> document)) {
            sink.unreadable(new UnreadablePart(place, "this is not a JSON object"));
            return;
        }
        JsonItem item = JsonItem.unwrapped(document);
        if (isRefusal(item)) {
            sink.unreadable(new UnreadablePart(place, "this is WordPress's refusal, not a list of comments"));
            return;
        }
        if (isDumpHead(item)) {
            return;
        }
        boolean list = document.values().stream().anyMatch(inner -> inner instanceof List || inner instanceof Map);
        search(document, Set.of(), place);
        if (entries == 0) {
            sink.unreadable(new UnreadablePart(place, reason(item, list)));
        }
    }

    private static boolean isRefusal(JsonItem item) {
        return item.has("code") && item.has("message") && !JsonText.isAlone(item) && !JsonAuthor.isIn(item);
    }

    /** What phpMyAdmin writes above the tables that it exports. */
    private static boolean isDumpHead(JsonItem item) {
        String type = item.string("type");
        return ("header".equals(type) && item.has("version")) || ("database".equals(type) && item.has("name"));
    }

    private static String reason(JsonItem item, boolean list) {
        if (JsonShape.isPost(item, "")) {
            return "this is a post, not a comment";
        }
        if (item.has("error") || item.has("errors")) {
            return "this is an error that a program reports, not a list of comments";
        }
        if (JsonMember.COMMENTS.names().stream().anyMatch(name -> List.of().equals(item.get(name)))) {
            return "the list of comments in it is empty";
        }
        return list && !JsonMember.TEXT_ANY.names().stream().anyMatch(item::has)
                ? "there is no list of comments in it"
                : "there is no text in it";
    }

    private void search(Map<?, ?> document, Set<Object> open, String place) {
        JsonThreads threads = new JsonThreads(open, entries > 0);
        threads.search(document);
        threads.found().forEach(posts::note);
        for (FoundComment found : threads.found()) {
            take(found);
        }
        for (String entry : threads.withoutText()) {
            sink.unreadable(new UnreadablePart(place + ", " + entry, "there is no text in it"));
        }
        if (threads.hasMore()) {
            sink.missing(MissingComments.MORE_PARTS);
        }
        entries += threads.found().size() + threads.withoutText().size();
        if (announces && threads.announced() > entries) {
            sink.announced(threads.announced());
        }
    }

    private void take(FoundComment found) {
        JsonItem item = found.item();
        JsonText text = JsonText.of(item);
        if (text == null || JsonModeration.isGone(item, text.value()) || isLeftOut(item, text)) {
            return;
        }
        if (JsonModeration.isPrivate(item)) {
            sink.leftOut(NotPublic.KEPT);
            return;
        }
        IncomingPost post = posts.post(found);
        threadIds.note(found);
        CommentBuilder comment = new CommentBuilder()
                .with(CommentField.TYPE, item.string(JsonMember.TYPE))
                .with(CommentField.STATUS, JsonModeration.status(item))
                .with(CommentField.POSITION, item.string(JsonMember.NUMBER))
                .with(CommentField.ID, threadIds.own(found, post))
                .with(CommentField.PARENT, threadIds.parent(found, post))
                .with(CommentField.AUTHOR, JsonAuthor.name(item, found.scope()))
                .with(CommentField.STAFF, String.valueOf(isStaff(found)))
                .with(CommentField.DATE, JsonDate.of(item))
                .reckonedBy(dates)
                .text(text.value(), text.cut());
        sink.comment(post, comment, ids);
    }

    /** Editors' notes and the like are not readers' comments; other systems have words of their own for what is one. */
    private boolean isLeftOut(JsonItem item, JsonText text) {
        Optional<String> reason = JsonSystem.WORDPRESS.isOf(item)
                ? NotPublic.ofType(item.string(JsonMember.TYPE))
                : JsonRecordKind.leftOut(item, text.value());
        reason.ifPresent(sink::leftOut);
        return reason.isPresent();
    }

    /** Only where the system says so of the account; WordPress embeds it with its roles where it is asked to. */
    private static boolean isStaff(FoundComment found) {
        JsonItem item = found.item();
        if (item.get("content") instanceof Map<?, ?>) {
            JsonItem embedded = JsonItem.object(item.get("embedded"));
            JsonItem author = embedded == null ? null : JsonItem.object(embedded.get("author"));
            return author != null
                    && author.get("roles") instanceof List<?> roles
                    && roles.stream().anyMatch(STAFF_ROLES::contains);
        }
        return Boolean.TRUE.equals(item.get("bystaff"))
                || Boolean.TRUE.equals(item.get("staff"))
                || JsonAuthor.isStaff(item, found.scope());
    }
}
