-- A comment whose reply came back stays with somebody, also where it was edited so that triage finds no question in it any more:
-- a person had found one.
CREATE INDEX reply_came_back ON reply (comment_id) WHERE state = 'REFUSED' AND follow_up_id IS NULL;

CREATE OR REPLACE VIEW comment_standing AS
SELECT s.comment_id, s.revision, s.needs_answer, s.urgent, s.waiting_since, s.gone, s.sure,
       s.decision_id, s.decision, s.replies, s.snoozed_until, s.decided,
       CASE
           WHEN s.answered THEN NULL
           WHEN s.decision = 'ESCALATED' THEN 'LEGAL'
           WHEN s.decided OR s.gone THEN NULL
           WHEN s.urgent THEN 'URGENT'
           WHEN NOT s.needs_answer AND NOT s.came_back THEN NULL
           WHEN s.drafted AND s.confidence <> 'NOT_SURE' THEN 'READY'
           ELSE 'UNSURE'
       END AS lane,
       s.danger, s.answered, s.deadlines, s.came_back
FROM (
    SELECT c.id AS comment_id, c.revision, coalesce(a.details -> 'deadlines', '[]') AS deadlines,
           coalesce(c.written_at, c.first_seen_at) AS waiting_since,
           c.hidden OR (c.past AND c.revision = 1) AS gone, a.needs_answer, a.urgent, a.danger, a.confidence,
           m.outcome IS NOT NULL AND d.id IS NOT NULL AS drafted,
           m.outcome IS NOT NULL AND d.id IS NOT NULL AND a.confidence = 'SURE' AS sure,
           l.id AS decision_id, l.kind AS decision, coalesce(l.replies, false) AS replies,
           CASE WHEN k.answered THEN NULL ELSE l.snoozed_until END AS snoozed_until,
           k.answered OR coalesce(l.replies OR (l.kind = 'NO_REPLY' AND l.revision = c.revision), false) AS decided,
           k.answered,
           EXISTS (SELECT 1 FROM reply r
                   WHERE r.comment_id = c.id AND r.state = 'REFUSED' AND r.follow_up_id IS NULL) AS came_back
    FROM comment c
    JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
    LEFT JOIN match m ON m.comment_id = c.id AND m.revision = c.revision AND m.outcome = 'MATCHED'
    LEFT JOIN draft d ON d.comment_id = c.id AND d.revision = c.revision AND d.state = 'CURRENT'
    LEFT JOIN live_decision l ON l.comment_id = c.id
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM comment_answer w WHERE w.comment_id = c.id) AS answered) k
) s;
