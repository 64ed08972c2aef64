package org.signpost.staff;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Stores an {@link AccountId} as its number. */
@Singleton
final class AccountIdConverter implements AttributeConverter<AccountId, Long> {
    @Override
    public @Nullable Long convertToPersistedValue(@Nullable AccountId id, ConversionContext context) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable AccountId convertToEntityValue(@Nullable Long value, ConversionContext context) {
        return value == null ? null : new AccountId(value);
    }
}
