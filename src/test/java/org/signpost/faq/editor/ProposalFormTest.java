package org.signpost.faq.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposalFormTest {
    @Test
    void readsNumbersAndNothingElse() {
        assertThat(ProposalForm.of(Map.of("base", "12", "counter", "-1")))
                .returns(12, ProposalForm::base)
                .returns(-1, ProposalForm::counter);
        for (String text : List.of("", " ", "1.5", "one", "99999999999", "1 ")) {
            assertThat(ProposalForm.of(Map.of("base", text, "counter", text)))
                    .as(text)
                    .returns(0, ProposalForm::base)
                    .returns(-1, ProposalForm::counter);
        }
        assertThat(ProposalForm.of(Map.of())).returns(0, ProposalForm::base).returns("", ProposalForm::session);
    }
}
