package org.signpost.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import org.signpost.platform.database.IdConverter;

/** The number by which this installation knows a decision. */
@Introspected
@TypeDef(type = DataType.LONG, converter = DecisionId.Converter.class)
public record DecisionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Singleton
    static final class Converter extends IdConverter<DecisionId> {
        Converter() {
            super(DecisionId.class, DecisionId::value, DecisionId::new);
        }
    }
}
