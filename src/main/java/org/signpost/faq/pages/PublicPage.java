package org.signpost.faq.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.Entry;

/**
 * What the layout of a public page needs, and the pages that stand in it.
 *
 * @param description one or two sentences for search engines
 * @param canonical the page's own full address
 * @param alternates the same page in every language, this one among them
 * @param contact address of the private contact page, or null
 * @param data schema.org data as JSON that is safe inside a script element, or null
 */
public record PublicPage(
        PublicWords words,
        String title,
        String description,
        String canonical,
        List<Alternate> alternates,
        @Nullable String contact,
        @Nullable String data) {
    public PublicPage {
        alternates = List.copyOf(alternates);
    }

    /**
     * The page in a language.
     *
     * @param name the language's own name
     */
    public record Alternate(String language, String name, String address, boolean current) {}

    /**
     * All questions, or those that a search found.
     *
     * @param search what somebody looks for, or empty
     * @param groups all entries by topic; empty where somebody searches
     * @param found the entries that fit the search, the best first
     */
    public record QuestionsView(PublicPage layout, String search, List<Group> groups, List<Line> found) {
        public QuestionsView {
            groups = List.copyOf(groups);
            found = List.copyOf(found);
        }
    }

    /**
     * The questions of one topic.
     *
     * @param back address of all questions
     */
    public record TopicView(PublicPage layout, String back, List<Line> lines) {
        public TopicView {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One entry.
     *
     * @param html the answer
     * @param back address of all questions
     * @param topic address of the topic's questions
     * @param related other entries of the topic
     */
    public record AnswerView(
            PublicPage layout, Entry entry, String html, String back, String topic, List<Line> related) {
        public AnswerView {
            related = List.copyOf(related);
        }
    }

    /**
     * A translation that must not be read any more, in place of its text.
     *
     * @param explanation why, and what to do
     * @param back address of all questions
     * @param english the answer that is right
     */
    public record UpdatingView(PublicPage layout, String explanation, String back, Line english) {}

    /** A group of entries under a heading. */
    public record Group(String title, String address, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** An entry in a list. */
    public record Line(String question, String address, String language) {}
}
