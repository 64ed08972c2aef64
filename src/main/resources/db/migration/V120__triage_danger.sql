-- Somebody may hurt themselves, is threatened or held: first in the queue, whatever else waits.
ALTER TABLE assessment ADD COLUMN danger boolean NOT NULL DEFAULT false;

CREATE OR REPLACE VIEW comment_standing AS
SELECT s.comment_id, s.revision, s.needs_answer, s.urgent, s.waiting_since, s.gone, s.sure,
       s.decision_id, s.decision, s.replies, s.snoozed_until, s.decided,
       CASE
           WHEN s.decision = 'ESCALATED' THEN 'LEGAL'
           WHEN s.decided OR s.gone THEN NULL
           WHEN s.urgent THEN 'URGENT'
           WHEN NOT s.needs_answer THEN NULL
           WHEN s.drafted AND s.confidence <> 'NOT_SURE' THEN 'READY'
           ELSE 'UNSURE'
       END AS lane,
       s.danger
FROM (
    SELECT c.id AS comment_id, c.revision, coalesce(c.written_at, c.first_seen_at) AS waiting_since,
           c.status IN ('SPAM', 'TRASHED') AS gone, a.needs_answer, a.urgent, a.danger, a.confidence,
           m.outcome IS NOT NULL AND d.id IS NOT NULL AS drafted,
           m.outcome IS NOT NULL AND d.id IS NOT NULL AND a.confidence = 'SURE' AS sure,
           l.id AS decision_id, l.kind AS decision, coalesce(l.replies, false) AS replies, l.snoozed_until,
           coalesce(l.replies OR (l.kind = 'NO_REPLY' AND l.revision = c.revision), false) AS decided
    FROM comment c
    JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
    LEFT JOIN match m ON m.comment_id = c.id AND m.revision = c.revision AND m.outcome = 'MATCHED'
    LEFT JOIN draft d ON d.comment_id = c.id AND d.revision = c.revision AND d.state = 'CURRENT'
    LEFT JOIN live_decision l ON l.comment_id = c.id
) s;
