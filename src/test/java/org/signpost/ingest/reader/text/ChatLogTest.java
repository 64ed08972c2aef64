package org.signpost.ingest.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.comment.IncomingComment;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.LeftOut;
import org.signpost.ingest.reader.ReadText;

/** What chat programs export as text. */
final class ChatLogTest {
    @Test
    void readsMessagesOverSeveralLinesAndCountsWhatNobodyWrote() {
        FoundComments found = ReadText.of("""
                22/03/2026, 10:14 - Messages and calls are end-to-end encrypted.
                22/03/2026, 10:15 - Ilse: When do you sail?
                And on Sunday?
                22/03/2026, 10:16 - Omar Dale: <Media omitted>
                22/03/2026, 10:17 - Omar Dale: At 10:30 - I think: so
                """);
        assertThat(ReadText.lines(found))
                .containsExactly("Ilse: When do you sail?|And on Sunday?", "Omar Dale: At 10:30 - I think: so");
        assertThat(found.comments())
                .extracting(IncomingComment::writtenAt)
                .containsExactly(Instant.parse("2026-03-22T10:15:00Z"), Instant.parse("2026-03-22T10:17:00Z"));
        assertThat(found.leftOut())
                .containsExactly(
                        new LeftOut("a line of the chat program, which nobody wrote", 1),
                        new LeftOut("without text, such as a picture alone", 1));
        assertThat(found.complaints()).isEmpty();
    }

    @Test
    void readsTheOtherFormWithItsMarks() {
        FoundComments found = ReadText.of("""
                [02.03.26, 10:15:03] Harbour: \u200eNachrichten sind verschl\u00fcsselt.
                [02.03.26, 10:15:03] Ilse: Wann f\u00e4hrt ihr?
                \u200e[02.03.26, 10:16:00] Omar: \u200eBild weggelassen
                [13.03.26, 10:17:00] Omar: Um \u200eneun \u200e<bearbeitet>
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ilse: Wann f\u00e4hrt ihr?", "Omar: Um \u200eneun");
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo("2026-03-02T10:15:03Z");
        assertThat(found.leftOut()).containsExactly(new LeftOut("without text, such as a picture alone", 2));
    }

    @Test
    void takesTheOrderOfDayAndMonthInWhichTimeGoesOn() {
        FoundComments found =
                ReadText.of("05/01/26, 9:10\u202fAM - Ilse: When?\n02/03/26, 1:15\u202fPM - Omar: At nine\n");
        assertThat(ReadText.by(found, "Omar").writtenAt()).isEqualTo("2026-03-02T13:15:00Z");
        assertThat(found.complaints()).isEmpty();
    }

    @Test
    void saysThatTheOrderIsOpenWhereNothingTellsIt() {
        assertThat(ReadText.of("02/03/2026, 10:15 - Ilse: When?\n").complaints())
                .singleElement()
                .asString()
                .contains("can be read in two ways");
    }

    @Test
    void isNoTableForItsCommas() {
        String line = "22/03/2026, 10:15 - Ilse: one, two, three, four\n";
        assertThat(ReadText.of(line + line.replace("Ilse", "Omar")).comments()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-22 10:15:03 - INFO: started\n2026-03-22 10:15:04 - INFO: ended\n",
                "A story\n\n22/03/2026, 10:15 - Ilse: Hello\n",
                "22/03/2026, 10:15 - A day at the harbour\n\nA story.\n"
            })
    void isNothingElseWithDates(String text) {
        assertThat(ReadText.of(text, "a.txt").leftOut()).isEmpty();
    }
}
