package org.signpost.comment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import org.signpost.platform.database.IdConverter;

/** The number by which this installation knows a site. */
@Introspected
@TypeDef(type = DataType.LONG, converter = SiteId.Converter.class)
public record SiteId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Singleton
    static final class Converter extends IdConverter<SiteId> {
        Converter() {
            super(SiteId.class, SiteId::value, SiteId::new);
        }
    }
}
