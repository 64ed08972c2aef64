package org.signpost.triage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private final Glossary spanish = new Glossary(List.of(
            "# words",
            "@plural\ts|es",
            "@diminutive\tito=o|ita=a",
            "@adverb\tmente=|amente=o",
            "@clitic\tme=me|lo=him",
            "@past\to|aron",
            "@going\tando",
            "@will\tara",
            "@would\taria",
            "mi\tmy",
            "esposa\twife",
            "la\tthe",
            "corte\tcourt",
            "corté\tI cut",
            "tarjeta\tcard",
            "tarjeta verde\tgreen card",
            "legal\tlegal",
            "perro\tdog",
            "estados unidos\tUnited States",
            "méxico\tMexico",
            "rosa\tpink",
            "viaj*\ttravel\tverb",
            "deport*\tdeport\tverb",
            "deportac*\tdeportation"));

    @Test
    void takesTheLongestPhrase() {
        assertRendering("mi esposa, la tarjeta verde", "my wife, the green card");
        assertRendering("la tarjeta, verde", "the card, verde");
    }

    @Test
    void triesTheWordAsWrittenBeforeTheOneWithoutAccents() {
        assertRendering("corté", "I cut");
        assertRendering("CORTE", "court");
        assertRendering("MEXICO", "Mexico");
    }

    @Test
    void findsAWordByItsEnding() {
        assertRendering("tarjetas", "card");
        assertRendering("perrito", "dog");
        assertRendering("legalmente", "legally");
        assertRendering("deportarme", "deport me");
    }

    @Test
    void hearsTheTenseOfAVerb() {
        assertRendering("viajaron", "traveled");
        assertRendering("viajando", "traveling");
        assertRendering("viajara", "will travel");
        assertRendering("viajaria", "would travel");
        assertRendering("deportación", "deportation");
    }

    @Test
    void leavesNamesNumbersAndWhatItDoesNotKnow() {
        assertRendering("¿Rosa? mi Rosa, I-130 de 2026", "pink? my Rosa, I-130 de 2026");
        assertRendering("en Estados Unidos", "en United States");
    }

    @Test
    void splitsAtAnApostrophe() {
        Glossary french = new Glossary(List.of("l'\tthe", "avocat\tlawyer", "c'est\tit is"));

        assertThat(french.english("c\u2019est l\u2019avocat")).isEqualTo("it is the lawyer");
    }

    @Test
    void readsOtherScripts() {
        Glossary russian = new Glossary(List.of("@past\tл|ла", "мой\tmy", "муж*\thusband", "приеха*\tarrive\tverb"));

        assertThat(russian.english("Мой муж приехал")).isEqualTo("my husband arrived");
    }

    @Test
    void letsALaterLineCountBeforeAnEarlierOne() {
        assertThat(new Glossary(List.of("cita\tquote", "cita\tappointment")).english("cita"))
                .isEqualTo("appointment");
    }

    @Test
    void refusesWhatIsNoLine() {
        assertThatThrownBy(() -> new Glossary(List.of("only a key"))).hasMessageContaining("only a key");
    }

    private void assertRendering(String text, String english) {
        assertThat(spanish.english(text)).isEqualTo(english);
    }
}
