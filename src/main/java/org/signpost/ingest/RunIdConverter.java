package org.signpost.ingest;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stores a {@link RunId} as its number. */
@Singleton
final class RunIdConverter implements AttributeConverter<RunId, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable RunId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable RunId convertToEntityValue(@Nullable Long value, ConversionContext context) {
        return value == null ? null : new RunId(value);
    }
}
