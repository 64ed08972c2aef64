package org.signpost.digest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Someone who gets the digest. */
@MappedEntity("digest_recipient")
public record Recipient(@Id long id, String email) {}
