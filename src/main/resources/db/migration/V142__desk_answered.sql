-- As before, and: what was answered on its website is decided, whatever people meant to do with it.
--   answered: somebody of the organisation answered it there by hand
--   gone:     its website hides it, or it was written long before the website was connected
CREATE OR REPLACE VIEW comment_standing AS
SELECT s.comment_id, s.revision, s.needs_answer, s.urgent, s.waiting_since, s.gone, s.sure,
       s.decision_id, s.decision, s.replies, s.snoozed_until, s.decided,
       CASE
           WHEN s.answered THEN NULL
           WHEN s.decision = 'ESCALATED' THEN 'LEGAL'
           WHEN s.decided OR s.gone THEN NULL
           WHEN s.urgent THEN 'URGENT'
           WHEN NOT s.needs_answer THEN NULL
           WHEN s.drafted AND s.confidence <> 'NOT_SURE' THEN 'READY'
           ELSE 'UNSURE'
       END AS lane,
       s.danger, s.answered
FROM (
    SELECT c.id AS comment_id, c.revision, coalesce(c.written_at, c.first_seen_at) AS waiting_since,
           c.hidden OR (c.past AND c.revision = 1) AS gone, a.needs_answer, a.urgent, a.danger, a.confidence,
           m.outcome IS NOT NULL AND d.id IS NOT NULL AS drafted,
           m.outcome IS NOT NULL AND d.id IS NOT NULL AND a.confidence = 'SURE' AS sure,
           l.id AS decision_id, l.kind AS decision, coalesce(l.replies, false) AS replies,
           CASE WHEN k.answered THEN NULL ELSE l.snoozed_until END AS snoozed_until,
           k.answered OR coalesce(l.replies OR (l.kind = 'NO_REPLY' AND l.revision = c.revision), false) AS decided,
           k.answered
    FROM comment c
    JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
    LEFT JOIN match m ON m.comment_id = c.id AND m.revision = c.revision AND m.outcome = 'MATCHED'
    LEFT JOIN draft d ON d.comment_id = c.id AND d.revision = c.revision AND d.state = 'CURRENT'
    LEFT JOIN live_decision l ON l.comment_id = c.id
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM comment_answer w WHERE w.comment_id = c.id) AS answered) k
) s;

-- The draft to a question goes when its answer comes in. Whoever drafts holds the question, so it is locked first.
CREATE FUNCTION answer_withdraws_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM comment c
    WHERE c.site_id = NEW.site_id AND c.source_id = NEW.parent_source_id AND c.post_id = NEW.post_id
    FOR UPDATE;
    UPDATE draft SET state = 'OUTDATED'
    WHERE state <> 'OUTDATED' AND comment_id IN (SELECT w.comment_id FROM comment_answer w WHERE w.answer_id = NEW.id);
    RETURN NULL;
END
$$;
CREATE TRIGGER answer_withdraws_draft
    AFTER INSERT OR UPDATE OF answers, status, parent_source_id, post_id, source_id ON comment
    FOR EACH ROW WHEN (NEW.answers AND NEW.status = 'APPROVED') EXECUTE FUNCTION answer_withdraws_draft();
