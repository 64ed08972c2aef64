package org.signpost.platform.database;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets every id be a parameter and a column of any query, also where no entity has a property of its type. */
@Singleton
final class IdConverters implements TypeConverterRegistrar {
    private final List<IdConverter<?>> converters;

    IdConverters(List<IdConverter<?>> converters) {
        this.converters = List.copyOf(converters);
    }

    @Override
    public void register(MutableConversionService conversions) {
        converters.forEach(converter -> converter.register(conversions));
    }
}
