package org.signpost.desk.comment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.signpost.comment.CommentId;
import org.signpost.staff.AccountId;

/**
 * What a person has typed and not decided yet; one for each comment and person.
 *
 * @param reliesOn see {@link SourceVersions}
 */
@MappedEntity("desk_text")
public record UnsentText(@Id CommentId commentId, AccountId accountId, String text, String reliesOn, Instant savedAt) {}
