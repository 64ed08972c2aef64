package org.signpost.ingest.reader;

import java.util.List;
import java.util.stream.Collectors;

/** One thread of a made-up site in each way in which WordPress gives it away; the moderated ones only to who may see them. */
final class WordPressThread {
    static final List<Said> ALL = List.of(
            new Said(21, 0, "Nilda Verbeek", "approved", "comment", "When does the office open, at nine or at ten?"),
            new Said(22, 21, "Lantern Street", "approved", "comment", "At nine & not a minute later."),
            new Said(23, 0, "Orrin Tate", "hold", "comment", "Nobody has looked at this yet."),
            new Said(24, 0, "Cheap Lamps", "spam", "comment", "Lamps, lamps, lamps."),
            new Said(25, 22, "Nilda Verbeek", "approved", "comment", "Thank you, Lantern Street."),
            new Said(26, 0, "Coast Notes", "approved", "pingback", "Coast Notes on opening hours"));

    private static final String POST = "https://lantern.example/2026/11/opening/";

    private WordPressThread() {}

    /** One of them; {@code parent} is 0 where it answers nobody. */
    record Said(int id, int parent, String author, String status, String type, String text) {
        private String html() {
            return text.replace("&", "&amp;");
        }
    }

    private static List<Said> approved() {
        return ALL.stream().filter(said -> said.status().equals("approved")).toList();
    }

    /** As the REST interface lists them for an editor, with what only editors see. */
    static String restForEditors() {
        return ALL.stream()
                .map(said -> rest(
                        said,
                        ",\"author_email\":\"someone@example.org\",\"author_ip\":\"192.0.2.7\",\"content\":{\"raw\":\""
                                + said.text() + "\",\"rendered\":\"<p>" + said.html() + "</p>\"}"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** As the REST interface lists them for everybody. */
    static String restForEverybody() {
        return approved().stream()
                .map(said -> rest(said, ",\"content\":{\"rendered\":\"<p>" + said.html() + "</p>\\n\"}"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String rest(Said said, String more) {
        return "{\"id\":" + said.id() + ",\"post\":31,\"parent\":" + said.parent() + ",\"author\":0,\"author_name\":\""
                + said.author() + "\",\"date_gmt\":\"2026-11-20T19:32:01\",\"link\":\"" + POST + "#comment-" + said.id()
                + "\",\"status\":\"" + said.status() + "\",\"type\":\"" + said.type() + "\",\"meta\":[]" + more + "}";
    }

    /** As an export of the whole site has them. */
    static String export() {
        return "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>Opening hours</title><link>"
                + POST
                + "</link><wp:post_id>31</wp:post_id>"
                + ALL.stream().map(WordPressThread::exported).collect(Collectors.joining("\n"))
                + "</item></channel></rss>";
    }

    private static String exported(Said said) {
        String approved = switch (said.status()) {
            case "approved" -> "1";
            case "hold" -> "0";
            default -> said.status();
        };
        return "<wp:comment><wp:comment_id>" + said.id() + "</wp:comment_id><wp:comment_author><![CDATA["
                + said.author()
                + "]]></wp:comment_author><wp:comment_author_email>someone@example.org</wp:comment_author_email>"
                + "<wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>"
                + "<wp:comment_date_gmt>2026-11-20 19:32:01</wp:comment_date_gmt><wp:comment_content><![CDATA["
                + said.text() + "]]></wp:comment_content><wp:comment_approved>" + approved
                + "</wp:comment_approved><wp:comment_type>" + said.type() + "</wp:comment_type><wp:comment_parent>"
                + said.parent() + "</wp:comment_parent></wp:comment>";
    }

    /** As the feed of the post has them, the newest first. */
    static String feed() {
        return "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Comments on: Opening hours"
                + "</title><link>" + POST + "</link>"
                + approved().reversed().stream()
                        .map(said -> "<item><title>By: " + said.author() + "</title><link>" + POST + "#comment-"
                                + said.id()
                                + "</link><dc:creator><![CDATA[" + said.author() + "]]></dc:creator>"
                                + "<pubDate>Fri, 20 Nov 2026 19:32:01 +0000</pubDate><guid isPermaLink=\"false\">"
                                + POST
                                + "#comment-" + said.id() + "</guid><content:encoded><![CDATA[" + inReply(said) + "<p>"
                                + said.html() + "</p>]]></content:encoded></item>")
                        .collect(Collectors.joining("\n"))
                + "</channel></rss>";
    }

    /** The same as Atom. */
    static String atom() {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:thr=\"http://purl.org/syndication/thread/1.0\">"
                + "<title type=\"text\">Comments for Lantern Street</title>"
                + approved().reversed().stream()
                        .map(said -> "<entry><title>Comment on Opening hours by " + said.author() + "</title>"
                                + "<link rel=\"alternate\" href=\"" + POST + "#comment-" + said.id()
                                + "\"/><author><name>"
                                + said.author() + "</name></author><id>" + POST + "#comment-" + said.id()
                                + "</id><published>2026-11-20T19:32:01Z</published><content type=\"html\"><![CDATA["
                                + inReply(said) + "<p>" + said.html() + "</p>]]></content><thr:in-reply-to ref=\""
                                + POST
                                + (said.parent() == 0 ? "" : "#comment-" + said.parent()) + "\"/></entry>")
                        .collect(Collectors.joining("\n"))
                + "</feed>";
    }

    private static String inReply(Said said) {
        return said.parent() == 0
                ? ""
                : "<p>In reply to <a href=\"" + POST + "#comment-" + said.parent() + "\">somebody</a>.</p>\n";
    }

    /** As a theme shows them under the post. */
    static String page() {
        return "<html><head><link rel=\"canonical\" href=\"" + POST + "\"></head><body class=\"postid-31\">"
                + "<h1 class=\"entry-title\">Opening hours</h1><div id=\"comments\"><h2 class=\"comments-title\">4 comments</h2>"
                + "<ol class=\"comment-list\">" + under(0) + "</ol></div></body></html>";
    }

    private static String under(int parent) {
        return approved().stream()
                .filter(said -> said.parent() == parent)
                .map(said -> said.type().equals("pingback")
                        ? "<li id=\"comment-" + said.id()
                                + "\" class=\"pingback\"><div class=\"comment-body\">Pingback: "
                                + "<a href=\"https://coast.example/\" class=\"url\">" + said.author()
                                + "</a></div></li>"
                        : "<li id=\"comment-" + said.id() + "\" class=\"comment\"><article><b class=\"fn\">"
                                + said.author()
                                + "</b> <span class=\"says\">says:</span><time datetime=\"2026-11-20T14:32:01-05:00\">x</time>"
                                + "<div class=\"comment-content\"><p>" + said.html() + "</p></div></article><ol>"
                                + under(said.id()) + "</ol></li>")
                .collect(Collectors.joining("\n"));
    }
}
