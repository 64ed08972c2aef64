package org.signpost.triage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.signpost.comment.CommentId;

/** The newest assessment of a comment as it is stored. */
@MappedEntity("assessment")
record AssessmentRow(@Id CommentId commentId, String details) {}
