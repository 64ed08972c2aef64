package org.signpost.ingest.reader.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeaderlessTableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a.csv # 1,Ada,Hello",
                "a.CSV # \"1\";\"Ada\";\"Hello; again\"",
                "a.tsv # 1\t7\tAda\t2026-03-02 13:00\tHello",
                "a.txt # \"1\",\"7\",\"Ada\",\"\",\"2026-03-02 08:00:00\",\"Hello\"",
                "'' # 1\t7\tAda\t2026-03-02\tHello~2\t7\tBo\t2026-03-03\tThanks"
            })
    void knowsATableThatBeginsWithARow(String name, String text) {
        assertThat(HeaderlessTable.isIn(text.replace('~', '\n'), name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a.csv # id,author,text~1,Ada,Hello",
                "a.csv # Nummer;Name;Kommentar~1;Ada;Hallo",
                "a.csv # one line of words",
                "a.txt # On 3 March, the alliance, with 24 others, said: no, never, again",
                "a.txt # 1, 2, 3~and a line",
                "'' # A headline~~A story."
            })
    void leavesAloneWhatNamesItsColumnsAndWhatIsNoTable(String name, String text) {
        assertThat(HeaderlessTable.isIn(text.replace('~', '\n'), name)).isFalse();
    }
}
