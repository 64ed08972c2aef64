package org.signpost.digest.gaps;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stores a {@link GapId} as its number. */
@Singleton
final class GapIdConverter implements AttributeConverter<GapId, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable GapId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable GapId convertToEntityValue(@Nullable Long value, ConversionContext context) {
        return value == null ? null : new GapId(value);
    }
}
