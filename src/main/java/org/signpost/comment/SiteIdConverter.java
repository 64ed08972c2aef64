package org.signpost.comment;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stores a {@link SiteId} as its number. */
@Singleton
final class SiteIdConverter implements AttributeConverter<SiteId, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable SiteId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable SiteId convertToEntityValue(@Nullable Long value, ConversionContext context) {
        return value == null ? null : new SiteId(value);
    }
}
