package org.signpost.comment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** The number by which this installation knows a post. */
@Introspected
@TypeDef(type = DataType.LONG, converter = PostIdConverter.class)
public record PostId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
