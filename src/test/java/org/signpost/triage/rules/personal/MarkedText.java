package org.signpost.triage.rules.personal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataType;

/** A text of a test set in which {@code [[type:words]]} marks what must be masked. */
record MarkedText(String text, List<PersonalData> marked) {
    private static final Pattern MARK = Pattern.compile("\\[\\[([a-z_]+):([^\\]]+(?:\\][^\\]]+)*?)\\]\\]");

    static List<MarkedText> read(String file) throws IOException {
        return lines(file).stream().map(MarkedText::of).toList();
    }

    static List<String> lines(String file) throws IOException {
        Path path = Path.of("src/test/resources/triage", file);
        return Files.readAllLines(path, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    private static MarkedText of(String line) {
        StringBuilder text = new StringBuilder();
        List<PersonalData> marked = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        while (mark.find()) {
            mark.appendReplacement(text, "");
            int start = text.length();
            text.append(mark.group(2));
            PersonalDataType type = PersonalDataType.valueOf(mark.group(1).toUpperCase(Locale.ROOT));
            marked.add(new PersonalData(type, start, text.length()));
        }
        mark.appendTail(text);
        return new MarkedText(text.toString(), marked);
    }
}
