package org.signpost.ingest.reader.json;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that a database exports together with their type, as {@code {"stringValue":"Is it free?"}}. */
final class TypedValue {
    private static final Set<String> TYPES = Set.of(
            "stringValue",
            "integerValue",
            "doubleValue",
            "booleanValue",
            "timestampValue",
            "referenceValue",
            "S",
            "N",
            "BOOL");

    private TypedValue() {}

    /** The value alone; what has no type stays as it is. */
    static @Nullable Object bare(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map) || map.size() != 1) {
            return value;
        }
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        if (TYPES.contains(String.valueOf(only.getKey()))) {
            return only.getValue();
        }
        boolean inside = only.getValue() instanceof Map<?, ?> fields && fields.size() == 1;
        return inside && (only.getKey().equals("mapValue") || only.getKey().equals("arrayValue"))
                ? inner((Map<?, ?>) only.getValue())
                : value;
    }

    private static Object inner(Map<?, ?> holder) {
        Object held = holder.values().iterator().next();
        return held instanceof Map || held instanceof List ? held : holder;
    }
}
