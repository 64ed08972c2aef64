package org.signpost.comment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** The number by which this installation knows a site. */
@Introspected
@TypeDef(type = DataType.LONG, converter = SiteIdConverter.class)
public record SiteId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
