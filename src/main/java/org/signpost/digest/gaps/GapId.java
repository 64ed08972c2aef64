package org.signpost.digest.gaps;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** The number by which this installation knows a group of questions, for ever. */
@Introspected
@TypeDef(type = DataType.LONG, converter = GapIdConverter.class)
public record GapId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
