package org.signpost.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.triage.Assessment;
import org.signpost.triage.Triage;
import org.signpost.triage.TriageInput;

/** Whoever is held now comes first; whoever has an opinion about detention does not. */
class HeldPeopleTest {
    private static final Triage TRIAGE = TrainedTriage.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ICE took my husband this morning when he left for work. What can we do for him?",
                "My wife is in immigration detention in Texas since Friday and nobody tells me where. Please help us.",
                "They arrested my boyfriend at his check-in and he is being held in Adelanto. Can the fiance visa still go on?",
                "La migra se llevó a mi esposo ayer y no sabemos dónde lo tienen. ¿Qué podemos hacer?",
                "A ICE prendeu meu marido ontem no trabalho, ele está detido. O que eu faço?"
            })
    void areInDanger(String text) {
        Assessment assessment = assess(text);

        assertThat(assessment.held()).isTrue();
        assertThat(assessment.danger()).isTrue();
        assertThat(assessment.urgent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ICE should be abolished. Nobody should be detained for being born somewhere else.",
                "Lock them all up and send them home, that is what I voted for.",
                "Families were detained at the border in 2018 and this country looked away. Shame on us.",
                "If you come here illegally you get arrested, that is how law works.",
                "Great press release. The judge is right: detention of parents is cruel, and Congress must end it.",
                "My taxes pay for these detention centers and I want every one of them closed before the next election."
            })
    void areNotWhoeverOnlyHasAnOpinion(String text) {
        Assessment assessment = assess(text);

        assertThat(assessment.held()).isFalse();
        assertThat(assessment.danger()).isFalse();
        assertThat(assessment.urgent()).isFalse();
    }

    private static Assessment assess(String text) {
        return TRIAGE.assess(TriageInput.of(text));
    }
}
