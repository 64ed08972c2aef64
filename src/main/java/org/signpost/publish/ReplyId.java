package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** The number by which this installation knows a reply. */
@Introspected
@TypeDef(type = DataType.LONG, converter = ReplyIdConverter.class)
public record ReplyId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
