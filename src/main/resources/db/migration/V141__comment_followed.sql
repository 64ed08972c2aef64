-- What a connected site tells of a comment. DELETED: it is not there any more, for good. The website hides what is hidden:
-- written down here and in SourceStatus, and nowhere else.
ALTER TABLE comment
    DROP CONSTRAINT comment_status_check,
    ADD CONSTRAINT comment_status_check CHECK (status IN ('APPROVED', 'HELD', 'SPAM', 'TRASHED', 'DELETED')),
    ADD COLUMN hidden boolean NOT NULL
        GENERATED ALWAYS AS (status IN ('SPAM', 'TRASHED', 'DELETED')) STORED,
    -- Whether a reply may be drafted to it: not where it, or its post, was too old when it came in.
    ADD COLUMN draftable boolean NOT NULL DEFAULT true,
    -- Whether it was written long before it came in: it waits for nobody, unless it is changed.
    ADD COLUMN past boolean NOT NULL DEFAULT false,
    -- Whether somebody of the organisation wrote it on the website, by hand, in answer to its parent.
    ADD COLUMN answers boolean NOT NULL DEFAULT false;
CREATE INDEX comment_answers ON comment (site_id, parent_source_id) WHERE answers AND status = 'APPROVED';

-- The questions that were answered on the website, with the answers that the public sees there. A question that was changed
-- after its answer was seen is not answered.
CREATE VIEW comment_answer AS
SELECT c.id AS comment_id, a.id AS answer_id
FROM comment c
JOIN comment a ON a.site_id = c.site_id AND a.parent_source_id = c.source_id AND a.post_id = c.post_id
    AND a.answers AND a.status = 'APPROVED'
WHERE c.revision = 1
   OR NOT EXISTS (SELECT 1 FROM comment_revision r
                  WHERE r.comment_id = c.id AND r.revision = c.revision AND r.seen_at > a.first_seen_at);

-- Who turns out to be of the organisation is read again.
CREATE TRIGGER comment_of_other_people AFTER UPDATE OF by_staff ON comment
    FOR EACH ROW WHEN (OLD.by_staff IS DISTINCT FROM NEW.by_staff) EXECUTE FUNCTION comment_waits();
