package org.signpost.platform.database;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Stores an id record as its number. Each id nests its own, as a bean; {@link Registrar} makes it known to every query.
 *
 * @param <I> the id record
 */
public abstract class IdConverter<I> implements AttributeConverter<I, Long> {
    private final Class<I> type;
    private final ToLongFunction<I> value;
    private final LongFunction<I> id;

    /** A converter that takes the number out of an id, and makes an id of a number. */
    protected IdConverter(Class<I> type, ToLongFunction<I> value, LongFunction<I> id) {
        this.type = type;
        this.value = value;
        this.id = id;
    }

    @Override
    public final @Nullable Long convertToPersistedValue(@Nullable I entity, ConversionContext context) {
        return entity == null ? null : value.applyAsLong(entity);
    }

    @Override
    public final @Nullable I convertToEntityValue(@Nullable Long number, ConversionContext context) {
        return number == null ? null : id.apply(number);
    }

    private void register(MutableConversionService conversions) {
        conversions.addConverter(type, Long.class, value::applyAsLong);
        conversions.addConverter(Long.class, type, id::apply);
    }

    /** Lets every id be a parameter and a column of any query, also where no entity has a property of its type. */
    @Singleton
    static final class Registrar implements TypeConverterRegistrar {
        private final List<IdConverter<?>> converters;

        Registrar(List<IdConverter<?>> converters) {
            this.converters = List.copyOf(converters);
        }

        @Override
        public void register(MutableConversionService conversions) {
            converters.forEach(converter -> converter.register(conversions));
        }
    }
}
