package org.signpost.ingest.found;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.input.PlainText;

/** Makes posts of the little that sources say of them. */
public final class PostBuilder {
    private static final Pattern NUMBER = Pattern.compile("[?&](?:p|page_id)=(\\d{1,18})(?:[&#]|$)");

    private PostBuilder() {}

    /**
     * A post.
     *
     * @param id the source's own, or null: then the number in the address, the address, or a fingerprint of the title
     * @param title null or blank where unknown: then made of the address
     */
    public static IncomingPost of(
            @Nullable String id, @Nullable String title, @Nullable String address, @Nullable Instant at) {
        String url = web(address);
        String known = PlainText.line(id, 2000);
        if (known.isEmpty() && url != null) {
            Matcher number = NUMBER.matcher(url);
            known = number.find() ? number.group(1) : url;
        }
        String shown = PlainText.title(
                title, known.isEmpty() ? "Untitled" : url == null ? "Post " + known : words(url, known));
        return new IncomingPost(
                known.isEmpty() ? FingerprintIds.post(shown) : FingerprintIds.id(known), shown, url, at);
    }

    /**
     * A post by what a table says of it.
     *
     * @param post a number, which is the source's own, or words, which are its title
     * @param file whose name is the title where nothing else is said
     */
    public static IncomingPost named(
            @Nullable String post, @Nullable String title, @Nullable String address, String file) {
        boolean number = post != null && post.matches("\\d{0,18}");
        if (number || (post == null && address != null)) {
            return of(post, title, address, null);
        }
        return of(null, post != null ? post : title != null ? title : titleOfFile(file), address, null);
    }

    /** A title for comments whose source names no post, made of the file's name. */
    public static String titleOfFile(String name) {
        String line = PlainText.line(name, 300);
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        return last.isBlank() || last.equals("-") ? "Imported comments" : "Comments from " + last;
    }

    /** The one address of a page, as {@link PostAddress#clean} says, or null where it is none. */
    public static @Nullable String web(@Nullable String address) {
        return PostAddress.clean(address);
    }

    /** "press-release" at the end of an address reads "Press release". */
    private static String words(String url, String id) {
        String title = PostAddress.title(url);
        return title == null ? "Post " + id : title;
    }
}
