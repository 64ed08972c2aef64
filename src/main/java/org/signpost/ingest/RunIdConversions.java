package org.signpost.ingest;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

/** Lets a {@link RunId} be a parameter of any query, also where no entity has a property of that name. */
@Singleton
final class RunIdConversions implements TypeConverterRegistrar {
    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(RunId.class, Long.class, RunId::value);
        conversions.addConverter(Long.class, RunId.class, RunId::new);
    }
}
