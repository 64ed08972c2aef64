package org.signpost.staff;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** The number by which this installation knows a person of the staff. */
@Introspected
@TypeDef(type = DataType.LONG, converter = AccountIdConverter.class)
public record AccountId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
