package org.signpost.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signpost.desk.DeskKey;

/** The table of keys, the list for people, the hints on buttons and the script say the same. */
class DeskKeyTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final String SCRIPT = read(Path.of("src/main/resources/assets/desk.js"));

    @Test
    void noTemplateNamesAKeyThatIsNotInTheTable() {
        Set<String> known =
                Stream.of(DeskKey.values()).flatMap(key -> key.keys().stream()).collect(Collectors.toSet());

        for (Path template : templates()) {
            assertThat(found("data-(?:key|own-keys)=\"([^\"$]+)\"", read(template)))
                    .as("keys of " + template)
                    .isSubsetOf(known);
        }
    }

    @Test
    void noTemplateShowsAKeyThatIsNotInTheTable() {
        Set<String> caps = Stream.of(DeskKey.values())
                .flatMap(key -> key.keys().stream())
                .flatMap(key -> DeskKey.caps(key).stream())
                .collect(Collectors.toSet());

        for (Path template : templates()) {
            assertThat(found("<kbd>([^<$]+)</kbd>", read(template)))
                    .as("keys shown by " + template)
                    .isSubsetOf(caps);
        }
    }

    @Test
    void everyButtonShowsTheKeyThatPressesIt() {
        Pattern element =
                Pattern.compile("data-key=\"\\$\\{DeskKey\\.(\\w+)\\.key\\(\\)}\"[^>]*>(.*?)</(?:button|a|summary)>");
        Set<String> silent = Set.of("CLOSE", "HELP", "SEARCH");
        for (Path template : templates()) {
            element.matcher(read(template)).results().forEach(match -> {
                if (!silent.contains(match.group(1))) {
                    assertThat(match.group(2)).as(template.toString()).contains("DeskKey." + match.group(1) + ")");
                }
            });
        }
    }

    @Test
    void everyPageHandsTheTableToTheScript() {
        assertThat(read(TEMPLATES.resolve("layout.jte"))).contains("DeskKey.scriptMap()");
    }

    @Test
    void theScriptObeysExactlyWhatTheTableHandsIt() {
        Set<String> handed = found("\"(\\w+)\":[\"{]", DeskKey.scriptMap().replaceAll("\\{\"q.*}", "{}}"));

        assertThat(found("keys\\.(\\w+)", SCRIPT)).isEqualTo(handed);
    }

    @Test
    void theScriptKnowsNoKeyByItself() {
        String obeying = SCRIPT.substring(SCRIPT.indexOf("const act ="));

        assertThat(found("[kK]ey [!=]== \"([^\"]+)\"", obeying)).isEqualTo(Set.of("Enter", " ", "Tab"));
    }

    @Test
    void goesOnlyWhereThereIsSomething() {
        assertThat(DeskKey.scriptMap())
                .contains("\"places\":{\"q\":\"/desk\",\"f\":\"/library\",\"d\":\"/digests\",\"r\":\"/replies\","
                        + "\"i\":\"/gaps\",\"s\":\"/sweeps\"}");
    }

    @Test
    void noKeyDoesTwoThingsOnOnePage() {
        for (DeskKey.Where where : DeskKey.Where.values()) {
            Set<String> taken = new HashSet<>();
            for (DeskKey key : DeskKey.values()) {
                boolean acts = key.where() == where
                        || (key.where() == DeskKey.Where.EVERYWHERE && where != DeskKey.Where.AFTER_GO);
                key.keys().stream()
                        .filter(_ -> acts)
                        .forEach(some -> assertThat(taken.add(some))
                                .as(key + " on " + where)
                                .isTrue());
            }
        }
    }

    @Test
    void everyKeyStandsInTheListForPeople() {
        Set<String> listed = found("<kbd>([^<]+)</kbd>", list());

        for (DeskKey key : DeskKey.values()) {
            assertThat(listed).as(key.name()).containsAll(DeskKey.caps(key.key()));
        }
    }

    @Test
    void saysInTheListHowKeysArePressed() {
        assertThat(list().replaceAll("<kbd>([^<]+)</kbd>", "[$1]").lines())
                .contains(
                        "<tr><td>[j] [k]</td><td>next, previous</td></tr>",
                        "<tr><td>[1] to [5]</td><td>show that entry in place of the draft; then approve it</td></tr>",
                        "<tr><td>[t], then numbers, then [Enter]</td><td>correct the topics</td></tr>",
                        "<tr><td>[Shift] [a]</td><td>approve the selected ones; you see them first</td></tr>",
                        "<tr><td>[g], then [q] [f] [d] [r] [i] [s]</td>"
                                + "<td>from every page: go to the queue, the FAQ, the digests, the replies, the gaps, the"
                                + " changed answers</td></tr>",
                        "<tr><td>[Ctrl] [Enter]</td><td>save and approve in the editor</td></tr>",
                        "<tr><td>[Esc]</td><td>close what is open, back</td></tr>");
    }

    @Test
    void numbersTheEntriesFromOne() {
        assertThat(DeskKey.SHOW_ENTRY.key(1)).isEqualTo("1");
        assertThat(DeskKey.SHOW_ENTRY.key(5)).isEqualTo("5");
        assertThat(DeskKey.SHOW_ENTRY.count()).isEqualTo(5);
    }

    private static String list() {
        StringOutput list = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("desk/queue/keylist.jte", Map.of(), list);
        return list.toString();
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
