package org.signpost.staff;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

/** Lets an {@link AccountId} be a parameter of any query, also where no entity has a property of that name. */
@Singleton
final class AccountIdConversions implements TypeConverterRegistrar {
    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(AccountId.class, Long.class, AccountId::value);
        conversions.addConverter(Long.class, AccountId.class, AccountId::new);
    }
}
