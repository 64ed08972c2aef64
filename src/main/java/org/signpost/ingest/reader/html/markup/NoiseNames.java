package org.signpost.ingest.reader.html.markup;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Names of what readers click on or what is counted, and names that only look like it. */
final class NoiseNames {
    private static final Set<String> NOISE = MarkupWords.of("noise");
    private static final Set<String> ANSWER_PART = MarkupWords.of("answer-part");
    private static final Set<String> PROGRAM = MarkupWords.of("program");
    private static final Set<String> WRITTEN = MarkupWords.of("written");
    private static final Set<String> COMMENT = MarkupWords.of("comment");
    private static final Set<String> AREA = MarkupWords.of("area");
    private static final Set<String> FRAME = MarkupWords.of("frame");

    private NoiseNames() {}

    /** Whether one of an element's names is such a name, and none says that it is more than that. */
    static boolean isIn(Element element) {
        List<List<String>> names = ElementNames.of(element).names();
        // An article may be called "reply" as well; it is more than a button.
        if (names.isEmpty()
                || element.hasClass("hentry")
                || element.normalName().equals("article")) {
            return false;
        }
        boolean program = names.stream().anyMatch(NoiseNames::isProgramsPart);
        return names.stream().anyMatch(words -> isNoise(words) && !(program && PROGRAM.contains(words.getFirst())))
                && names.stream().noneMatch(NoiseNames::isContent);
    }

    static boolean isNoise(List<String> words) {
        if (isPlaceOfLabel(words) || isLineWithPicture(words)) {
            return false;
        }
        boolean part = words.contains("reply") && ANSWER_PART.contains(words.getLast());
        return words.subList(isProgramsPart(words) ? 1 : 0, words.size()).stream()
                .anyMatch(word -> NOISE.contains(word) && !(part && word.equals("reply")));
    }

    /** "social-comment-author", where the program that shows the comments is called so. */
    private static boolean isProgramsPart(List<String> words) {
        return words.size() > 1
                && PROGRAM.contains(words.getFirst())
                && (ElementNames.hasWord(words, COMMENT)
                        || ElementNames.hasWord(words, AREA)
                        || words.getLast().equals("fn"));
    }

    /** "post-content" is what somebody wrote, whatever else it is called. */
    private static boolean isContent(List<String> words) {
        return words.size() == 2
                && WRITTEN.contains(words.getFirst())
                && words.getLast().equals("content");
    }

    /** Drupal's "field-label-hidden" says where the label of a field stands. */
    private static boolean isPlaceOfLabel(List<String> words) {
        return words.size() == 3
                && words.getFirst().equals("field")
                && words.get(1).equals("label");
    }

    /** "meta-avatar" is the line with the name and the picture. */
    private static boolean isLineWithPicture(List<String> words) {
        return words.size() == 2
                && FRAME.contains(words.getFirst())
                && words.getLast().equals("avatar");
    }
}
