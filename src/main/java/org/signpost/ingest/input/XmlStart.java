package org.signpost.ingest.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a feed or an export begins. A server's notices, empty lines or a header often stand before it in a file that
 * somebody saved; they are no part of it.
 */
public final class XmlStart {
    private static final Pattern ROOT = Pattern.compile("<(?:[a-z]{1,10}:)?(?:rss|feed|rdf|disqus)[\\s>]");
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s");
    private static final int FARTHEST = 8000;
    /** Such as a byte order mark that was read in the wrong encoding. */
    private static final int FEW = 8;

    private XmlStart() {}

    /**
     * The index at which the file's XML begins; 0 where nothing tells.
     *
     * @param head the first characters, in small letters
     */
    static int of(String head) {
        Matcher root = ROOT.matcher(head);
        if (!root.find()) {
            return Math.max(declaration(head, head.length()), 0);
        }
        int declared = declaration(head, root.start());
        int type = head.lastIndexOf("<!doctype", root.start());
        return declared >= 0 ? declared : type >= 0 ? type : root.start();
    }

    private static int declaration(String head, int before) {
        Matcher declaration = DECLARATION.matcher(head.substring(0, before));
        return declaration.find() ? declaration.start() : -1;
    }

    /**
     * The index at which a feed or an export begins behind lines that are not XML, or -1 where there is none: then this is
     * something else, even if it speaks of XML.
     *
     * @param head the first characters, in small letters
     * @param named whether the file's name says that it is XML; then it may begin in the middle of a line
     */
    public static int behindOtherLines(String head, boolean named) {
        Matcher root = ROOT.matcher(head);
        if (!root.find() || head.startsWith("{")) {
            return -1;
        }
        int start = of(head);
        String line = head.substring(head.lastIndexOf('\n', start) + 1, start);
        boolean own = named || start <= FEW || line.replace("\ufeff", "").isBlank();
        String tag = head.substring(root.start(), Math.min(root.start() + 300, head.length()));
        return own && root.start() - start <= FARTHEST && (tag.contains("xmlns") || tag.contains("version"))
                ? start
                : -1;
    }
}
