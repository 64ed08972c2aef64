package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import org.signpost.platform.database.IdConverter;

/** The number by which this installation knows a follow-up. */
@Introspected
@TypeDef(type = DataType.LONG, converter = FollowUpId.Converter.class)
public record FollowUpId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Singleton
    static final class Converter extends IdConverter<FollowUpId> {
        Converter() {
            super(FollowUpId.class, FollowUpId::value, FollowUpId::new);
        }
    }
}
