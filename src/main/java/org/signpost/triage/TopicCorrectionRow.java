package org.signpost.triage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A correction as it is stored; topics by name, with commas between. */
@MappedEntity("topic_correction")
record TopicCorrectionRow(
        @Id long id,
        int revision,
        String topicsBefore,
        String topicsAfter,
        long accountId,
        String correctedBy,
        Instant correctedAt) {}
