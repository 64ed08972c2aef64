package org.signpost.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signpost.faq.SampleEntries.anEntry;

import org.junit.jupiter.api.Test;

class ReplyLinksTest {
    @Test
    void leadToOurPageInTheEntrysLanguage() {
        ReplyLinks links = new ReplyLinks("https://help.example.org", null, HelpLines.USUAL);

        assertThat(links.to(anEntry("fiance").version(1).entry())).isEqualTo("https://help.example.org/faq/fiance");
        assertThat(links.to(anEntry("fiance").in("es").version(1).entry()))
                .isEqualTo("https://help.example.org/faq/fiance?lang=es");
    }

    @Test
    void leadToThePageThatTheEntryNames() {
        ReplyLinks links = new ReplyLinks("https://help.example.org", null, HelpLines.USUAL);

        assertThat(links.to(
                        anEntry("own").at("https://example.org/own").version(1).entry()))
                .isEqualTo("https://example.org/own");
    }
}
