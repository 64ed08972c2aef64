package org.signpost.triage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A model that a node has started with, and when the last one did. */
@MappedEntity("triage_model")
record AdoptedModel(@Id String model, Instant adoptedAt) {}
