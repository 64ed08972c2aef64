package org.signpost.comment;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;

/** Lets the ids be parameters of any query, also in other rooms and where no entity has a property of that name. */
@Singleton
final class IdConversions implements TypeConverterRegistrar {
    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(SiteId.class, Long.class, SiteId::value);
        conversions.addConverter(Long.class, SiteId.class, SiteId::new);
        conversions.addConverter(PostId.class, Long.class, PostId::value);
        conversions.addConverter(Long.class, PostId.class, PostId::new);
        conversions.addConverter(CommentId.class, Long.class, CommentId::value);
        conversions.addConverter(Long.class, CommentId.class, CommentId::new);
    }
}
