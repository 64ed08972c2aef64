package org.signpost.ingest.reader.html;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.signpost.ingest.found.PageWords;
import org.signpost.ingest.reader.html.markup.MarkupRoles;
import org.signpost.ingest.reader.html.markup.OwnElements;
import org.signpost.ingest.reader.text.TextHeading;

/** How many comments a page says it has: in the heading above them, whatever its language, or in its microdata. */
final class AnnouncedCount {
    private static final int LONGEST = 300;
    private static final int LONGEST_LINK = 40;
    private static final int LONGEST_ABOVE = 160;
    private static final int LEVELS = 5;
    private static final int MOST_BETWEEN = 4;
    private static final Set<String> OTHER_KINDS = PageWords.of("count-other");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,7}");
    private static final Pattern BLANKS = Pattern.compile("\\s{1,40}");
    private static final List<String> COUNTS = List.of("comment-count", "data-comment-count", "data-comments-count");
    private static final String NUMBER = "(\\d{1,3}(?:[.,\u00a0 ]\\d{3}){1,2}|\\d{1,7})";
    private static final Pattern FIRST = Pattern.compile("^\\W{0,3}" + NUMBER + "\\s{0,2}\\p{L}.*", Pattern.DOTALL);
    private static final Pattern LAST =
            Pattern.compile("^[^\\d\"\u201c\u201e\u00ab]{1,60}[(:\\[]\\s?" + NUMBER + "\\s?[)\\]]?$");
    private static final Pattern DATA = Pattern.compile("(?:UserComments:)?\\s{0,3}" + NUMBER);
    private static final String IN_DATA = "[itemprop=commentCount], [itemprop=interactionCount]";
    private static final String HEADINGS =
            "h1, h2, h3, h4, h5, h6, [class*=title], [class*=count], [class*=info], [class*=intro]";

    private AnnouncedCount() {}

    static OptionalInt of(Document page, TextHeading heading) {
        if (heading.announced().isPresent()) {
            return heading.announced();
        }
        OptionalInt above = OptionalInt.empty();
        for (Element element : page.select(HEADINGS)) {
            if (above.isEmpty() && isAboveComments(element)) {
                above = number(OwnElements.fewWords(element));
            }
        }
        return above.isPresent() ? above : inData(page);
    }

    /**
     * The one number of comments that a page names anywhere, where none could be read: several are those of several posts.
     */
    static OptionalInt anywhere(Document page) {
        OptionalInt only = OptionalInt.empty();
        for (Element element : page.body().getAllElements()) {
            String words = OwnElements.ownWords(element);
            OptionalInt number = words.length() <= LONGEST_LINK && MarkupRoles.isHeading(words)
                    ? number(words)
                    : OptionalInt.empty();
            if (number.isPresent() && only.isPresent()) {
                return OptionalInt.empty();
            }
            only = number.isPresent() ? number : only;
        }
        return only.isPresent() ? only : ofAnotherKind(page);
    }

    /** "3 notes", "25 posts • Page 1 of 2": what is counted there is called otherwise. */
    private static OptionalInt ofAnotherKind(Document page) {
        for (Element element : page.body().getAllElements()) {
            String words = OwnElements.ownWords(element).toLowerCase(Locale.ROOT);
            Matcher digits = DIGITS.matcher(words.length() <= LONGEST_LINK ? words : "");
            if (digits.find()
                    && OTHER_KINDS.contains(
                            BLANKS.matcher(digits.replaceAll("#")).replaceAll(" "))) {
                return value(digits.reset().results().findFirst().orElseThrow().group());
            }
        }
        return OptionalInt.empty();
    }

    /** The number in a heading that stands above the first comment, outside of any place that is named as one for comments. */
    static OptionalInt above(Element first) {
        Element inner = first;
        for (int level = 0;
                level < LEVELS && inner != null && !inner.normalName().equals("body");
                level++) {
            Element before = inner.previousElementSibling();
            for (int i = 0; i < MOST_BETWEEN && before != null; i++, before = before.previousElementSibling()) {
                String words = OwnElements.fewWords(before);
                OptionalInt number = words.length() <= LONGEST_ABOVE && !CommentCandidates.isApart(before, 1)
                        ? ofThread(words)
                        : OptionalInt.empty();
                if (number.isPresent()) {
                    return number;
                }
            }
            inner = inner.parent();
        }
        return OptionalInt.empty();
    }

    private static OptionalInt ofThread(String words) {
        OptionalInt known = TextHeading.of(0, words).announced();
        return known.isPresent() ? known : MarkupRoles.isHeading(words) ? number(words) : OptionalInt.empty();
    }

    private static boolean isAboveComments(Element element) {
        Element area = element;
        for (int i = 0; i < 4 && area != null && !MarkupRoles.isArea(area); i++) {
            area = area.parent();
        }
        return area != null
                && MarkupRoles.isArea(area)
                && !CommentCandidates.isApart(element, 4)
                && !isInComment(element, area);
    }

    private static boolean isInComment(Element element, Element area) {
        for (Element at = element; at != null && !at.equals(area); at = at.parent()) {
            if (MarkupRoles.isComment(at)
                    || CommentIdentity.of(at.id()) != null
                    || at.normalName().equals("li")) {
                return true;
            }
        }
        return false;
    }

    static OptionalInt number(String words) {
        if (words.isEmpty() || words.length() > LONGEST) {
            return OptionalInt.empty();
        }
        OptionalInt known = TextHeading.of(0, words).announced();
        Matcher first = FIRST.matcher(words);
        Matcher last = LAST.matcher(words);
        if (known.isPresent()) {
            return known;
        }
        return first.matches() ? value(first.group(1)) : last.matches() ? value(last.group(1)) : OptionalInt.empty();
    }

    private static OptionalInt inData(Document page) {
        for (String count : COUNTS) {
            Elements counted = page.select("[" + count + "]");
            Matcher matcher = DATA.matcher(
                    counted.size() == 1 ? counted.getFirst().attr(count).strip() : "");
            if (matcher.matches()) {
                return value(matcher.group(1));
            }
        }
        for (Element element : page.select(IN_DATA)) {
            String said = element.hasAttr("content") ? element.attr("content") : element.ownText();
            Matcher matcher = DATA.matcher(said.length() > LONGEST ? "" : said.strip());
            if (matcher.matches()) {
                return value(matcher.group(1));
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt value(String digits) {
        return OptionalInt.of(Integer.parseInt(digits.replaceAll("\\D", "")));
    }
}
