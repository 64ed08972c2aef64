package org.signpost.comment;

import jakarta.inject.Singleton;
import java.util.List;
import org.signpost.platform.database.DataInvariant;
import org.signpost.platform.database.RoomInvariants;

/** What must hold of sites, posts and comments. */
@Singleton
final class CommentInvariants implements RoomInvariants {
    @Override
    public List<DataInvariant> all() {
        return List.of(
                new DataInvariant("A comment is stored once for each site and source id.", """
                        SELECT 'comment ' || min(id) FROM comment GROUP BY site_id, source_id HAVING count(*) > 1
                        """),
                new DataInvariant("Every comment has the text of its newest revision, and of each before it.", """
                        SELECT 'comment ' || c.id FROM comment c
                        WHERE c.revision <> (SELECT count(*) FROM comment_revision r WHERE r.comment_id = c.id)
                        """));
    }
}
