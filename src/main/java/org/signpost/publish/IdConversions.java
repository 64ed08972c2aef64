package org.signpost.publish;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

/** Lets ids be parameters and columns of any query, also where no entity has a property of that name. */
@Singleton
final class IdConversions implements TypeConverterRegistrar {
    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(ReplyId.class, Long.class, ReplyId::value);
        conversions.addConverter(Long.class, ReplyId.class, ReplyId::new);
        conversions.addConverter(FollowUpId.class, Long.class, FollowUpId::value);
        conversions.addConverter(Long.class, FollowUpId.class, FollowUpId::new);
    }
}
