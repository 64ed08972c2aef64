package org.signpost.comment;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stores a {@link PostId} as its number. */
@Singleton
final class PostIdConverter implements AttributeConverter<PostId, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable PostId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PostId convertToEntityValue(@Nullable Long value, ConversionContext context) {
        return value == null ? null : new PostId(value);
    }
}
