package org.signpost.comment;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stores a {@link CommentId} as its number. */
@Singleton
final class CommentIdConverter implements AttributeConverter<CommentId, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable CommentId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable CommentId convertToEntityValue(@Nullable Long value, ConversionContext context) {
        return value == null ? null : new CommentId(value);
    }
}
