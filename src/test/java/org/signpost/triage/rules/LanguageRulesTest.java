package org.signpost.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.triage.Assessment;

class LanguageRulesTest {
    private static final LanguageRules LANGUAGE = LanguageRules.load();

    @Test
    void knowsTheLanguageOfTheHeldOutTexts() throws IOException {
        List<String[]> samples = samples();
        List<String> wrong = samples.stream()
                .filter(sample -> !LANGUAGE.of(sample[1], "en").equals(sample[0]))
                .map(sample -> LANGUAGE.of(sample[1], "en") + " instead of " + sample[0] + ": " + sample[1])
                .toList();

        assertThat(samples).hasSizeGreaterThanOrEqualTo(120);
        assertThat(wrong).hasSizeLessThanOrEqualTo(samples.size() * 3 / 100);
    }

    @Test
    void takesTheSitesLanguageForANameOrAnUnclearWord() {
        assertThat(LANGUAGE.of("Maria!", "en")).isEqualTo("en");
        assertThat(LANGUAGE.of("Ana Silva", "en")).isEqualTo("en");
        assertThat(LANGUAGE.of("Daniel + Jorge 4ever", "en")).isEqualTo("en");
        assertThat(LANGUAGE.of("OMG!!!", "es")).isEqualTo("es");
        assertThat(LANGUAGE.of("", "pt")).isEqualTo("pt");
        assertThat(LANGUAGE.of("12345 🙏🙏🙏 https://ejemplo.example/noticia", "en"))
                .isEqualTo("en");
    }

    @Test
    void believesAClearShortText() {
        assertThat(LANGUAGE.of("necesito ayuda por favor", "en")).isEqualTo("es");
        assertThat(LANGUAGE.of("GRACIAS POR TODO", "en")).isEqualTo("es");
        assertThat(LANGUAGE.of("thank you so much", "es")).isEqualTo("en");
    }

    @Test
    void tellsOtherScriptsByTheirLetters() {
        assertThat(LANGUAGE.of("我和我的伴侣在一起十一年了", "en")).isEqualTo("zh");
        assertThat(LANGUAGE.of("زوجي محتجز ولا أعرف ماذا أفعل", "en")).isEqualTo("ar");
        assertThat(LANGUAGE.of("मेरे पति को हिरासत में लिया गया है", "en")).isEqualTo("hi");
        assertThat(LANGUAGE.of("Помогите", "en")).isEqualTo("ru");
    }

    @Test
    void saysOfALanguageThatNoModelWasTrainedOnThatItIsNotKnown() {
        assertThat(List.of(
                        "Mein Mann wurde gestern am Flughafen verhaftet, was sollen wir jetzt machen?",
                        "Mio marito è stato arrestato ieri, che cosa possiamo fare adesso?",
                        "Ο άντρας μου συνελήφθη χθες",
                        "בעלי נעצר אתמול בשדה התעופה",
                        "夫がきのう空港でつかまりました",
                        "สามีของฉันถูกจับเมื่อวานนี้"))
                .allSatisfy(text -> assertThat(LANGUAGE.of(text, "en")).isEqualTo(Assessment.UNKNOWN_LANGUAGE));
        assertThat(LANGUAGE.of("𝓣𝓱𝓪𝓷𝓴 𝔂𝓸𝓾", "en")).isEqualTo("en");
    }

    static List<String[]> samples() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/triage/languages.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| ", 2))
                .toList();
    }
}
