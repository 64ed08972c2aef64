package org.signpost.publish;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import org.signpost.platform.database.IdConverter;

/** The number by which this installation knows a reply. */
@Introspected
@TypeDef(type = DataType.LONG, converter = ReplyId.Converter.class)
public record ReplyId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Singleton
    static final class Converter extends IdConverter<ReplyId> {
        Converter() {
            super(ReplyId.class, ReplyId::value, ReplyId::new);
        }
    }
}
