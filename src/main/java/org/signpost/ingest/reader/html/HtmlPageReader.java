package org.signpost.ingest.reader.html;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.signpost.comment.CommentType;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.FormatReader;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.UnreadablePart;
import org.signpost.ingest.reader.text.TextPageReader;

/**
 * A web page of a WordPress theme. All themes have in common that a comment is an element whose id is {@code comment-N},
 * and that answers stand inside what they answer. A page without such elements is read as its text.
 */
public final class HtmlPageReader implements FormatReader {
    private static final int LONGEST = 10_000_000;
    private static final int MOST_TAGS = 500_000;
    private static final Pattern COMMENT_ID = Pattern.compile("(?:li-)?comment-(\\d{1,18})");

    private final FingerprintIds ids = new FingerprintIds();

    @Override
    public void read(Reader in, String name, CommentSink sink) throws IOException {
        Document page = HtmlText.parser().parseInput(bounded(in, sink), "");
        Map<Element, String> comments = comments(page);
        HtmlPageHead head = HtmlPageHead.of(page);
        if (comments.isEmpty()) {
            List<String> lines =
                    HtmlText.of(page.body(), element -> false).lines().toList();
            TextPageReader.read(lines, head.title() == null ? PostBuilder.titleOfFile(name) : head.title(), sink);
            HtmlPageKind.withoutComments(page).ifPresent(sink::missing);
            return;
        }
        HtmlPageKind.withComments(page).ifPresent(sink::missing);
        head.announced().ifPresent(sink::announced);
        IncomingPost post = PostBuilder.of(head.postId(), head.title(), head.url(), null);
        comments.forEach((element, id) -> comment(element, id, comments, post, sink));
    }

    /** The page up to a size; more tags than any page has would need too much memory as a tree. */
    private static String bounded(Reader in, CommentSink sink) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[16_384];
        int lines = 1;
        int tags = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                tags += buffer[i] == '<' ? 1 : 0;
                lines += buffer[i] == '\n' ? 1 : 0;
            }
            text.append(buffer, 0, read);
            if (text.length() > LONGEST || tags > MOST_TAGS) {
                sink.unreadable(new UnreadablePart(
                        "line " + lines, "the page is longer than any page is; the rest was not read"));
                break;
            }
        }
        return text.toString();
    }

    /** The elements that are comments, in the order of the page; of two with one number the outer. */
    private static Map<Element, String> comments(Document page) {
        Map<Element, String> comments = new LinkedHashMap<>();
        Map<String, Element> seen = new HashMap<>();
        for (Element element : page.select("li[id], article[id], div[id]")) {
            Matcher matcher = COMMENT_ID.matcher(element.id());
            if (matcher.matches() && seen.putIfAbsent(matcher.group(1), element) == null) {
                comments.put(element, matcher.group(1));
            }
        }
        return comments;
    }

    private void comment(
            Element element, String id, Map<Element, String> comments, IncomingPost post, CommentSink sink) {
        HtmlComment entry = new HtmlComment(element, comments.keySet());
        String text = entry.text();
        boolean onlyLink = text.isBlank() && entry.type() != CommentType.COMMENT;
        Optional<String> parent = element.parents().stream()
                .map(comments::get)
                .filter(Objects::nonNull)
                .findFirst();
        CommentBuilder comment = new CommentBuilder()
                .with(CommentField.ID, id)
                .with(CommentField.PARENT, parent.orElse(null))
                .with(CommentField.TYPE, entry.type().name())
                .with(CommentField.AUTHOR, entry.author())
                .with(CommentField.DATE, entry.date())
                .text(onlyLink ? String.valueOf(entry.author()) : text, false);
        sink.comment(post, comment.comment(post, ids));
    }
}
