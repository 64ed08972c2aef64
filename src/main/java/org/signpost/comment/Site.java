package org.signpost.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A website whose comments we look after.
 *
 * @param name short and unique, as staff call it
 * @param organisation the name under which the organisation itself answers
 * @param contactUrl the private contact page that drafts may link, or null while nobody has set it
 * @param language ISO 639-1 code of the site's main language
 */
@MappedEntity("site")
public record Site(
        @Id SiteId id,
        String name,
        String organisation,
        @Nullable String contactUrl,
        String language,
        Instant createdAt) {}
