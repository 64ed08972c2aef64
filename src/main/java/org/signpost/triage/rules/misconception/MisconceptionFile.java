package org.signpost.triage.rules.misconception;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the library from its YAML file. */
final class MisconceptionFile {
    private MisconceptionFile() {}

    static List<Misconception> read(String resource) {
        try (InputStream in = MisconceptionFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the library of misconceptions " + resource + " is missing");
            }
            List<Misconception> all = new ArrayList<>();
            for (Object entry : list(yaml().load(in))) {
                all.add(misconception((Map<?, ?>) entry));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the library of misconceptions " + resource, e);
        }
    }

    /** Every scalar stays a text: "no" is a word here, not a truth value. */
    private static Yaml yaml() {
        Resolver texts = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.MERGE, MERGE, "<", 10);
            }
        };
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, texts);
    }

    private static Misconception misconception(Map<?, ?> fields) {
        List<String> unless = texts(fields.get("unless"));
        List<Misconception.Wording> says = new ArrayList<>();
        for (Object wording : list(fields.get("says"))) {
            says.add(Misconception.Wording.of(
                    list(wording).stream().map(MisconceptionFile::texts).toList(), unless));
        }
        return new Misconception(
                text(fields, "id"),
                text(fields, "wrong"),
                text(fields, "faq"),
                day(fields, "from"),
                day(fields, "until"),
                says);
    }

    private static String text(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("a misconception without " + name + ": " + fields);
        }
        return value.toString();
    }

    private static @Nullable LocalDate day(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        return value == null ? null : LocalDate.parse(value.toString());
    }

    private static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(Object::toString).toList();
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("a list was expected in the library of misconceptions: " + value);
    }
}
