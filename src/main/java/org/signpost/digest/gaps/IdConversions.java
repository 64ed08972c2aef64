package org.signpost.digest.gaps;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

/** Lets the id be a parameter and a column of any query. */
@Singleton
final class IdConversions implements TypeConverterRegistrar {
    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(GapId.class, Long.class, GapId::value);
        conversions.addConverter(Long.class, GapId.class, GapId::new);
    }
}
