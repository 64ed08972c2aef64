package org.signpost.staff;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import org.signpost.platform.database.IdConverter;

/** The number by which this installation knows a person of the staff. */
@Introspected
@TypeDef(type = DataType.LONG, converter = AccountId.Converter.class)
public record AccountId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Singleton
    static final class Converter extends IdConverter<AccountId> {
        Converter() {
            super(AccountId.class, AccountId::value, AccountId::new);
        }
    }
}
