package org.signpost.desk;

import io.micronaut.core.convert.MutableConversionService;
import io.micronaut.core.convert.TypeConverterRegistrar;
import jakarta.inject.Singleton;
import org.signpost.comment.CommentId;

/** Lets ids be parameters and columns of any query, also where no entity has a property of that name. */
@Singleton
final class IdConversions implements TypeConverterRegistrar {
    @Override
    public void register(MutableConversionService conversions) {
        conversions.addConverter(DecisionId.class, Long.class, DecisionId::value);
        conversions.addConverter(Long.class, DecisionId.class, DecisionId::new);
        conversions.addConverter(CommentId.class, Long.class, CommentId::value);
        conversions.addConverter(Long.class, CommentId.class, CommentId::new);
    }
}
