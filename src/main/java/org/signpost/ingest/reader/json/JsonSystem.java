package org.signpost.ingest.reader.json;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Systems whose JSON must be told apart, because the same words mean something else there. */
enum JsonSystem {
    /** Its numbers of comments are the same in every format that it gives. */
    WORDPRESS {
        @Override
        boolean isOf(JsonItem comment) {
            return comment.has("commentcontent")
                    || (comment.has("commentid") && comment.has("commentapproved"))
                    || comment.get("content") instanceof Map<?, ?>
                    || comment.has("dategmt")
                    || comment.has("rawcontent")
                    || comment.has("databaseid")
                    || JsonIds.isGlobal(comment.get("id"));
        }
    },
    /** Counts the comments of each thread for itself. */
    ISSO {
        @Override
        boolean isOf(JsonItem comment) {
            return comment.has("text")
                    && comment.has("created")
                    && (comment.has("mode") || comment.has("dislikes") || comment.has("hash"));
        }
    },
    /** Short numbers come from importing another system's threads. */
    DISQUS {
        @Override
        boolean isOf(JsonItem comment) {
            return comment.has("rawmessage") || (comment.has("message") && comment.has("thread"));
        }
    },
    /** Counts the messages of each chat for itself. */
    TELEGRAM {
        @Override
        boolean isOf(JsonItem comment) {
            return comment.has("textentities") || (comment.has("fromid") && comment.has("dateunixtime"));
        }
    },
    /** Has no ids: the moment to the millionth of a second is one. */
    SLACK {
        @Override
        boolean isOf(JsonItem comment) {
            String moment = comment.string("ts");
            return moment != null
                    && comment.has("text")
                    && SLACK_MOMENT.matcher(moment).matches();
        }
    },
    /** The address of each message is its own and not that of a post. */
    MASTODON {
        @Override
        boolean isOf(JsonItem comment) {
            return comment.has("account") && (comment.has("inreplytoid") || comment.has("visibility"));
        }
    };

    private static final Pattern SLACK_MOMENT = Pattern.compile("\\d{10}\\.\\d{6}");
    private static final int SHORT = 7;
    private static final List<JsonSystem> THREAD_BY_THREAD = List.of(ISSO, DISQUS, TELEGRAM);

    abstract boolean isOf(JsonItem comment);

    /**
     * Whether a comment's number may be that of another comment under another post.
     *
     * @param underOnePost whether an object around it says which post all of its list stands under
     */
    static boolean countsByThread(JsonItem comment, String id, boolean underOnePost) {
        if (WORDPRESS.isOf(comment)
                || id.length() > SHORT
                || !id.chars().allMatch(next -> next >= '0' && next <= '9')) {
            return false;
        }
        return underOnePost || THREAD_BY_THREAD.stream().anyMatch(system -> system.isOf(comment));
    }
}
