package org.signpost.gaps;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import org.signpost.platform.database.IdConverter;

/** The number by which this installation knows a group of questions, for ever. */
@Introspected
@TypeDef(type = DataType.LONG, converter = GapId.Converter.class)
public record GapId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Singleton
    static final class Converter extends IdConverter<GapId> {
        Converter() {
            super(GapId.class, GapId::value, GapId::new);
        }
    }
}
