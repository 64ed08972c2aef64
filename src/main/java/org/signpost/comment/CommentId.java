package org.signpost.comment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import org.signpost.platform.database.IdConverter;

/** The number by which this installation knows a comment. */
@Introspected
@TypeDef(type = DataType.LONG, converter = CommentId.Converter.class)
public record CommentId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Singleton
    static final class Converter extends IdConverter<CommentId> {
        Converter() {
            super(CommentId.class, CommentId::value, CommentId::new);
        }
    }
}
