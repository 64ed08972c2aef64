package org.signpost.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** The number by which this installation knows a decision. */
@Introspected
@TypeDef(type = DataType.LONG, converter = DecisionIdConverter.class)
public record DecisionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
