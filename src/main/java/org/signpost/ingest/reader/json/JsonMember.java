package org.signpost.ingest.reader.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member of a JSON object can mean, with the names that systems give it: {@code ingest/json-members.properties}. */
enum JsonMember {
    TEXT_TYPED,
    TEXT_STORED,
    TEXT_ANY,
    TEXT_SHOWN,
    TEXT_ALONE,
    TEXT_FORMS,
    ID,
    PARENT,
    DATE,
    DATE_FORMS,
    AUTHOR,
    AUTHOR_WEAK,
    AUTHOR_FORMS,
    AUTHOR_INSIDE,
    AUTHOR_NUMBER,
    EMAIL,
    PEOPLE,
    TYPE,
    STATUS,
    NUMBER,
    WRAPPER,
    REPLIES,
    COMMENTS,
    OTHER,
    POSTS,
    POST_OBJECT,
    POST_ID,
    POST_TITLE,
    POST_URL,
    POST_PATH,
    OWN_ID,
    OWN_TITLE,
    OWN_URL,
    SITE,
    FOUND;

    /** The names in small letters and digits, the best one first. */
    Set<String> names() {
        return Objects.requireNonNull(Names.KNOWN.get(this));
    }

    /** Whether a member that is written like this means it. */
    boolean isCalled(String name) {
        return names().contains(JsonItem.plain(name));
    }

    /** The names of all meanings. */
    private static final class Names {
        static final Map<JsonMember, Set<String>> KNOWN =
                Arrays.stream(values()).collect(Collectors.toMap(meaning -> meaning, Names::read));

        private static Set<String> read(JsonMember meaning) {
            String key = meaning.name().toLowerCase(Locale.ROOT).replace('_', '.');
            String names =
                    ResourceBundle.getBundle("ingest/json-members", Locale.ROOT).getString(key);
            return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names.split(" ", -1))));
        }
    }
}
