-- Whether a reply goes out, by the kind of the decision; written down here and in DecisionKind, and nowhere else.
ALTER TABLE decision
    ADD COLUMN replies boolean NOT NULL
        GENERATED ALWAYS AS (kind IN ('APPROVED', 'EDITED', 'OTHER_ENTRY', 'BY_HAND')) STORED;

-- The decision that lives, at most one for each comment. The condition is that of the index decision_live, so that a query
-- by comment uses the index; the view can be updated, so that taking a decision out asks the same row again.
CREATE VIEW live_decision AS
SELECT id, comment_id, revision, kind, replies, reason, note, draft_id, entry_slug, snoozed_until, account_id, decided_by,
       decided_at, replaced_by, undone_at, undone_by, undone_why
FROM decision
WHERE undone_at IS NULL AND replaced_by IS NULL;
