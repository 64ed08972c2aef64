package org.signpost.faq.editor;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import org.signpost.platform.database.IdConverter;

/** The number by which this installation knows a proposal. */
@Introspected
@TypeDef(type = DataType.LONG, converter = ProposalId.Converter.class)
public record ProposalId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }

    @Singleton
    static final class Converter extends IdConverter<ProposalId> {
        Converter() {
            super(ProposalId.class, ProposalId::value, ProposalId::new);
        }
    }
}
