package org.signpost.ingest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** The number of an import. */
@Introspected
@TypeDef(type = DataType.LONG, converter = RunIdConverter.class)
public record RunId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
