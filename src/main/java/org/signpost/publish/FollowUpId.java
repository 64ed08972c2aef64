package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** The number by which this installation knows a follow-up. */
@Introspected
@TypeDef(type = DataType.LONG, converter = FollowUpIdConverter.class)
public record FollowUpId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
