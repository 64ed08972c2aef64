package org.signpost.publish;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stores a {@link ReplyId} as its number. */
@Singleton
final class ReplyIdConverter implements AttributeConverter<ReplyId, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable ReplyId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ReplyId convertToEntityValue(@Nullable Long value, ConversionContext context) {
        return value == null ? null : new ReplyId(value);
    }
}
