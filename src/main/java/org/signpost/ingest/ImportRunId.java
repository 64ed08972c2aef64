package org.signpost.ingest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;
import org.signpost.platform.database.IdConverter;

/** The number of an import. */
@Introspected
@TypeDef(type = DataType.LONG, converter = ImportRunId.Converter.class)
public record ImportRunId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }

    /** Stores the id as its number. */
    @Singleton
    static final class Converter extends IdConverter<ImportRunId> {
        Converter() {
            super(ImportRunId.class, ImportRunId::value, ImportRunId::new);
        }
    }
}
