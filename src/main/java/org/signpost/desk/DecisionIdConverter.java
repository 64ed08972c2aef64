package org.signpost.desk;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stores a {@link DecisionId} as its number. */
@Singleton
final class DecisionIdConverter implements AttributeConverter<DecisionId, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable DecisionId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable DecisionId convertToEntityValue(@Nullable Long value, ConversionContext context) {
        return value == null ? null : new DecisionId(value);
    }
}
