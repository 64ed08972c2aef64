package org.signpost.publish;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stores a {@link FollowUpId} as its number. */
@Singleton
final class FollowUpIdConverter implements AttributeConverter<FollowUpId, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable FollowUpId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable FollowUpId convertToEntityValue(@Nullable Long value, ConversionContext context) {
        return value == null ? null : new FollowUpId(value);
    }
}
