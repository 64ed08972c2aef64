package org.signpost.ingest.reader.html.markup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element is for, by its tag, its microdata and the words in its names. */
public final class MarkupRoles {
    private static final Set<String> COMMENT = MarkupWords.of("comment");
    private static final Set<String> ITEM = MarkupWords.of("item");
    private static final Set<String> AUTHOR = MarkupWords.of("author");
    private static final Set<String> NAME = MarkupWords.of("name");
    private static final Set<String> DATE = MarkupWords.of("date");
    private static final Set<String> BODY = MarkupWords.of("body");
    private static final Set<String> CONTAINER = MarkupWords.of("container");
    private static final Set<String> FRAME = MarkupWords.of("frame");
    private static final Set<String> NOISE = MarkupWords.of("noise");
    private static final Set<String> UNSEEN = MarkupWords.of("unseen");
    private static final Set<String> AREA = MarkupWords.of("area");
    private static final Set<String> LIST = MarkupWords.of("list");
    private static final Set<String> HEADING = MarkupWords.of("heading");
    private static final Set<String> ANSWERS = MarkupWords.of("answers");
    private static final Set<String> APART = MarkupWords.of("apart");
    private static final Set<String> FOOTNOTE = MarkupWords.of("footnote");
    private static final Set<String> QUOTE = MarkupWords.of("quote");
    private static final Set<String> QUOTE_HEAD = MarkupWords.of("quote-head");
    private static final Set<String> REACTION = MarkupWords.of("reaction");

    private static final Set<String> NOISE_TAGS = Set.of("svg", "button", "form", "input", "select", "nav", "iframe");
    private static final Set<String> PAGE_TAGS = Set.of("html", "head", "body", "main");
    private static final Set<String> AUTHOR_DATA = Set.of("author", "creator");
    private static final Set<String> DATE_DATA = Set.of("datepublished", "datecreated", "commenttime", "dateposted");
    private static final Set<String> BODY_DATA = Set.of("text", "commenttext", "reviewbody");
    private static final Pattern COMMENT_TYPE = Pattern.compile("(?i)schema\\.org/(?:User)?Comments?$");
    private static final Pattern OWN_LINK = Pattern.compile("(?i)replytocom=|#respond|#reply|#comment-?form|/reply/");

    private MarkupRoles() {}

    public static boolean isAuthor(Element element) {
        return AUTHOR_DATA.contains(data(element))
                || element.attr("rel").equals("author")
                || ElementNames.of(element).names().stream().anyMatch(MarkupRoles::isAuthorName);
    }

    private static boolean isAuthorName(List<String> words) {
        String last = words.getLast();
        return ElementNames.hasWord(words, AUTHOR)
                && (AUTHOR.contains(last) || NAME.contains(last))
                && !NoiseNames.isNoise(words)
                && !ElementNames.hasWord(words, DATE);
    }

    /** Whether the name of an author's element ends in "name", so that it holds nothing else. */
    public static boolean isNamedName(Element element) {
        return ElementNames.of(element).names().stream()
                .anyMatch(words ->
                        words.getLast().endsWith("name") || words.getLast().equals("nick"));
    }

    /** Whether an attribute speaks of a date. */
    public static boolean isDateWord(String attribute) {
        return ElementNames.hasWord(ElementNames.words(attribute), DATE);
    }

    public static boolean isDate(Element element) {
        return element.normalName().equals("time")
                || DATE_DATA.contains(data(element))
                || ElementNames.of(element).names().stream()
                        .anyMatch(words -> ElementNames.hasWord(words, DATE)
                                && !NoiseNames.isNoise(words)
                                && !BODY.contains(words.getLast()));
    }

    public static boolean isBody(Element element) {
        return BODY_DATA.contains(data(element))
                || ElementNames.of(element).names().stream()
                        .anyMatch(words -> BODY.contains(words.getLast())
                                && !CONTAINER.contains(words.getFirst())
                                && !ElementNames.hasWord(words, AUTHOR)
                                && !ElementNames.hasWord(words, DATE)
                                && !NoiseNames.isNoise(words));
    }

    /** A line around what was written, such as the one with name and date. */
    public static boolean isFrame(Element element) {
        String tag = element.normalName();
        return tag.equals("header")
                || tag.equals("footer")
                || ElementNames.of(element).names().stream()
                        .anyMatch(words -> ElementNames.hasWord(words, FRAME) && !BODY.contains(words.getLast()));
    }

    /** What nobody wrote: buttons, counts, pictures, and words for those who do not see the page. */
    public static boolean isNoise(Element element) {
        return NOISE_TAGS.contains(element.normalName())
                || isUnseen(element)
                || NoiseNames.isIn(element)
                || (element.normalName().equals("a")
                        && OWN_LINK.matcher(element.attr("href")).find());
    }

    private static boolean isUnseen(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || (!style.isEmpty()
                        && style.length() < 400
                        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none"))
                || (!element.className().isEmpty()
                        && element.className().length() < 400
                        && element.classNames().stream().anyMatch(UNSEEN::contains));
    }

    /** A whole comment, by its name or its type; a frame around several may be called the same. */
    public static boolean isComment(Element element) {
        if (PAGE_TAGS.contains(element.normalName()) || NOISE_TAGS.contains(element.normalName())) {
            return false;
        }
        if (COMMENT_TYPE.matcher(element.attr("itemtype")).find()
                || data(element).equals("comment")) {
            return true;
        }
        List<List<String>> names = ElementNames.of(element).names();
        return names.stream().anyMatch(MarkupRoles::isCommentName)
                && names.stream().noneMatch(words -> ElementNames.hasWord(words, REACTION));
    }

    private static boolean isCommentName(List<String> words) {
        String last = words.getLast();
        boolean cited = words.equals(List.of("h", "cite"));
        return cited
                || (ElementNames.hasWord(words, COMMENT)
                        && (COMMENT.contains(last) || ITEM.contains(last))
                        && !NoiseNames.isNoise(words)
                        && !FOOTNOTE.contains(words.getFirst())
                        && !ElementNames.hasWord(words, APART));
    }

    /** A place in which comments stand. */
    public static boolean isArea(Element element) {
        return !PAGE_TAGS.contains(element.normalName())
                && ElementNames.of(element).names().stream()
                        .anyMatch(words -> isAreaName(words) && !ElementNames.hasWord(words, APART));
    }

    private static boolean isAreaName(List<String> words) {
        return ElementNames.hasWord(words, AREA)
                || (ElementNames.hasWord(words, COMMENT) && LIST.contains(words.getLast()));
    }

    /** Whether a heading speaks of comments, in any language that themes are translated into. */
    public static boolean isHeading(String words) {
        return ElementNames.words(words).stream()
                .anyMatch(word -> HEADING.stream().anyMatch(word::startsWith));
    }

    /** A place for answers to the comment before it. */
    public static boolean isAnswers(Element element) {
        return ElementNames.of(element).hasWord(ANSWERS);
    }

    /** A line that says which comment is answered. */
    public static boolean isReplyTo(Element element) {
        return ElementNames.of(element).names().stream()
                .anyMatch(words -> words.equals(List.of("parent"))
                        || (words.getLast().equals("to") && ElementNames.hasWord(words, NOISE)));
    }

    /** A place in which comments are only named, or will be written. */
    public static boolean isApart(Element element) {
        return !PAGE_TAGS.contains(element.normalName())
                && (element.normalName().equals("form")
                        || element.normalName().equals("nav")
                        || ElementNames.of(element).names().stream().anyMatch(MarkupRoles::isApartName));
    }

    /** A box with words that somebody else wrote. */
    public static boolean isQuote(Element element) {
        return element.isBlock()
                && (element.normalName().equals("blockquote")
                        || ElementNames.of(element).hasWord(QUOTE))
                && !isBody(element);
    }

    /** The line above a quote that says whose words they are. */
    public static boolean isQuoteHead(Element element) {
        return ElementNames.of(element).hasWord(QUOTE_HEAD);
    }

    /** A list beside an article of what was last said anywhere on the site, with the beginnings of the texts. */
    public static boolean isRecent(Element element) {
        boolean recent = ElementNames.of(element).names().stream()
                .anyMatch(words ->
                        words.contains("recentcomments") || (words.contains("recent") && words.contains("comments")));
        return recent
                && (element.normalName().equals("aside")
                        || ElementNames.of(element).names().stream().anyMatch(words -> words.contains("widget")));
    }

    private static boolean isApartName(List<String> words) {
        return APART.contains(words.getFirst()) || APART.contains(words.getLast());
    }

    /** A word for a part of a comment or for something beside it. */
    public static boolean isPartWord(String word) {
        return word.equals("author")
                || DATE.contains(word)
                || BODY.contains(word)
                || FRAME.contains(word)
                || NOISE.contains(word)
                || APART.contains(word);
    }

    /** Whether a class names a part of a comment, and not a whole one. */
    public static boolean isPartName(String name) {
        return ElementNames.words(name).stream().anyMatch(MarkupRoles::isPartWord)
                || ElementNames.hasWord(ElementNames.words(name), AUTHOR);
    }

    private static String data(Element element) {
        return element.attr("itemprop").toLowerCase(Locale.ROOT);
    }
}
