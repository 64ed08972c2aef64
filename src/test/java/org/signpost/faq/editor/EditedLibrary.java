package org.signpost.faq.editor;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.library.EntryVersions;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.testing.MovableClock;
import org.signpost.testing.TestDatabase;

/** The library on a Sunday morning, and three people who edit it: a lawyer, an administrator, a moderator. */
final class EditedLibrary implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-11-22T09:00:00Z");

    final TestDatabase database = TestDatabase.fresh();
    final EntryEditors editors;
    final Staffer maria;
    final Staffer ana;
    final Staffer ben;
    private final ApplicationContext beans;

    EditedLibrary() {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("test.clock", true);
        beans = ApplicationContext.run(properties);
        bean(MovableClock.class).set(MORNING);
        bean(CurrentLibrary.class).get();
        editors = new EntryEditors(beans);
        maria = editors.person("Maria", Role.LEGAL);
        ana = editors.person("Ana", Role.ADMINISTRATOR);
        ben = editors.person("Ben", Role.MODERATOR);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    /** The number of the newest version of an entry. */
    int number(String slug, String language) {
        return bean(EntryVersions.class).newest(slug, language).orElseThrow().number();
    }

    /** The reply of the English version that is in force. */
    String current(String slug) {
        return bean(CurrentLibrary.class)
                .get()
                .find(slug, "en")
                .orElseThrow()
                .entry()
                .reply();
    }

    @Override
    public void close() {
        beans.close();
    }
}
