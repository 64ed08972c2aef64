package org.signpost.faq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with single fields of an entry's file. */
final class FrontMatterTest {
    private static final String FILE = anEntry("a-b").file();

    @Test
    void wantsListsWhereThereAreSeveral() {
        assertThat(problems(FILE.replace("tags: [a, b]", "tags: a, b")))
                .containsExactly("The field \"tags\" is not a list.");
        assertThat(problems(FILE.replace("tags:", "supersedes: old\ntags:")))
                .containsExactly("The field \"supersedes\" is not a list.");
        assertThat(problems(sources("none"))).containsExactly("The field \"sources\" is not a list.");
    }

    @Test
    void wantsTextsInALists() {
        assertThat(problems(FILE.replace("tags: [a, b]", "tags: [a, [b]]")))
                .containsExactly("The field \"tags\" holds something that is not a text; put it in quotes.");
        assertThat(problems(FILE.replace("tags: [a, b]", "tags: [a, \" \"]")))
                .containsExactly("The field \"tags\" holds something that is not a text; put it in quotes.");
    }

    @Test
    void wantsATitleAndAnAddressOfEachSource() {
        String incomplete = "A source needs a title and a web address.";

        assertThat(problems(sources("\n  - title: A page"))).containsExactly(incomplete);
        assertThat(problems(sources("\n  - url: https://a.example"))).containsExactly(incomplete);
        assertThat(problems(sources("\n  - title: A page\n    url: a.example"))).containsExactly(incomplete);
        assertThat(problems(sources("\n  - A page"))).containsExactly(incomplete);
    }

    @Test
    void wantsADayWhereASourceWasOpened() {
        assertThat(problems(sources("\n  - title: A page\n    url: https://a.example\n    opened: last week")))
                .containsExactly("A source's \"opened\" is not a date such as 2026-11-21.");
    }

    @Test
    void wantsDaysThatThereAre() {
        assertThat(problems(FILE.replace("reviewed: 2026-11-01", "reviewed: 2026-02-30")))
                .containsExactly("The field \"reviewed\" is not a date such as 2026-11-21.");
    }

    @Test
    void wantsAWebAddressForAPageOfOnesOwn() {
        assertThat(problems(FILE.replace("tags:", "url: javascript:alert(1)\ntags:")))
                .containsExactly("The url is not a web address.");
    }

    @Test
    void takesAnEmptyFieldForAMissingOneAndNamesItOnce() {
        assertThat(problems(FILE.replaceFirst("question: .*", "question: \"  \"")))
                .containsExactly("The field \"question\" is missing.");
        assertThat(problems(FILE.replaceFirst("topic: .*", "topic:")))
                .containsExactly("The field \"topic\" is missing.", "The topic \"\" is not known.");
    }

    @Test
    void wantsAnAnswer() {
        assertThat(problems(FILE.substring(0, FILE.indexOf("\n---\n") + 5)))
                .containsExactly("There is no answer below the front matter.");
    }

    @Test
    void stripsWhatIsAroundATextAndKeepsWhatIsInIt() {
        String file = FILE.replaceFirst("question: .*", "question: \"  Is it  late? \"");

        assertThat(EntryFile.read(file))
                .isInstanceOfSatisfying(
                        EntryFile.Sound.class,
                        sound -> assertThat(sound.entry().question()).isEqualTo("Is it  late?"));
    }

    @Test
    void saysWhereTheYamlBreaks() {
        assertThat(problems("---\nslug: \"open\ntopic: asylum\n---\nx"))
                .singleElement()
                .asString()
                .startsWith("The front matter cannot be read: ");
        assertThat(problems("---\n{}\n---\nx")).containsExactly("The front matter is empty.");
    }

    private static String sources(String yaml) {
        int start = FILE.indexOf("sources:");
        return FILE.substring(0, start) + "sources: " + yaml + "\n" + FILE.substring(FILE.indexOf("reviewed:"));
    }

    private static List<String> problems(String text) {
        return EntryFile.read(text) instanceof EntryFile.Unreadable(List<String> problems) ? problems : List.of();
    }
}
