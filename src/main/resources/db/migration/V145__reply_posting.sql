-- Replies that the program posts itself. WAITING: approved, not posted yet. SENDING: leased by one process, the site may be
-- getting it now. UNKNOWN: the site may have it or not, so we look. REFUSED: not on the site; the comment is open again.
-- WITHDRAWING: on its way into the site's trash.
CREATE TABLE reply_origin (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    prefix text    NOT NULL CHECK (prefix ~ '^[a-f0-9]{12}$')
);
-- With it begins every key by which this installation finds its replies again.
INSERT INTO reply_origin (prefix) VALUES (right(CAST(gen_random_uuid() AS text), 12));

ALTER TABLE reply
    DROP CONSTRAINT reply_state_check,
    ADD CONSTRAINT reply_state_check
        CHECK (state IN ('SCHEDULED', 'READY_TO_PASTE', 'WAITING', 'SENDING', 'UNKNOWN', 'POSTED', 'REFUSED', 'WITHDRAWING',
                         'WITHDRAWN')),
    -- Whether it counts as the answer of its comment; written down here, and nowhere else.
    ADD COLUMN lives boolean NOT NULL GENERATED ALWAYS AS (state NOT IN ('REFUSED', 'WITHDRAWN')) STORED,
    ADD COLUMN post_key text NULL UNIQUE CHECK (post_key ~ '^[A-Za-z0-9-]{1,60}$'),
    -- Under which post and comment of the site it was sent.
    ADD COLUMN remote_post bigint NULL CHECK (remote_post > 0),
    ADD COLUMN remote_parent bigint NULL CHECK (remote_parent > 0),
    ADD COLUMN remote_id bigint NULL CHECK (remote_id > 0),
    ADD COLUMN remote_link text NULL CHECK (length(remote_link) <= 2000),
    ADD COLUMN posted_at timestamptz NULL,
    ADD COLUMN next_try timestamptz NULL,
    ADD COLUMN tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
    ADD COLUMN looks integer NOT NULL DEFAULT 0 CHECK (looks >= 0),
    ADD COLUMN reason text NULL CHECK (length(reason) <= 1000),
    ADD COLUMN refusal text NULL CHECK (refusal IN ('CHANGED', 'GONE', 'HELD', 'CLOSED', 'ANSWERED', 'NOT_ALLOWED', 'TOO_LONG',
                                                    'NOT_TAKEN', 'UNCONFIRMED', 'OVERTAKEN', 'REMOVED')),
    -- The answer of somebody else that stopped it, so that whoever approves again is not stopped by the same one.
    ADD COLUMN met_answer bigint NULL,
    ADD COLUMN withdrawn_by text NULL CHECK (length(withdrawn_by) <= 100),
    ADD COLUMN lease text NULL,
    ADD COLUMN lease_until timestamptz NULL,
    ADD CHECK ((lease IS NULL) = (lease_until IS NULL)),
    ADD CHECK (state NOT IN ('WAITING', 'UNKNOWN', 'WITHDRAWING') OR next_try IS NOT NULL),
    ADD CHECK (state NOT IN ('SENDING', 'UNKNOWN') OR (post_key IS NOT NULL AND remote_post IS NOT NULL
                                                       AND remote_parent IS NOT NULL)),
    ADD CHECK (state <> 'WITHDRAWING' OR (remote_id IS NOT NULL AND withdrawn_by IS NOT NULL)),
    ADD CHECK (state <> 'REFUSED' OR (refusal IS NOT NULL AND reason IS NOT NULL));

-- A comment never gets two answers.
DROP INDEX reply_live;
CREATE UNIQUE INDEX reply_live ON reply (comment_id) WHERE lives AND follow_up_id IS NULL;
CREATE INDEX reply_next_try ON reply (next_try, id) WHERE state IN ('WAITING', 'UNKNOWN', 'WITHDRAWING');
CREATE INDEX reply_lease ON reply (lease_until) WHERE state = 'SENDING';
CREATE INDEX reply_refused ON reply (changed_at, id) WHERE state = 'REFUSED';

-- How a reply gets to its website, or off it.
--   posts: whether the program posts it; else a person pastes it
--   due:   whether the site may be asked about it, as soon as its next try has come
--   stray: it waits for something that cannot happen any more, because the connection is not what it was
CREATE VIEW reply_route AS
SELECT r.id AS reply_id, c.site_id, k.mode, k.problem, k.problem_since, coalesce(k.stopped, false) AS stopped, n.posts,
       k.mode IS NOT NULL AND NOT k.stopped
           AND CASE r.state
                   WHEN 'WAITING' THEN n.posts AND k.mode = 'READ_AND_POST'
                   WHEN 'UNKNOWN' THEN k.mode <> 'PAUSED'
                   WHEN 'WITHDRAWING' THEN n.posts AND k.mode IN ('READ_AND_POST', 'POSTING_OFF')
                   ELSE false
               END AS due,
       CASE r.state
           WHEN 'WAITING' THEN NOT n.posts
           WHEN 'UNKNOWN' THEN k.mode IS NULL
           WHEN 'WITHDRAWING' THEN NOT n.posts
           ELSE false
       END AS stray
FROM reply r
JOIN comment c ON c.id = r.comment_id
LEFT JOIN wordpress_connection k ON k.site_id = c.site_id
CROSS JOIN LATERAL (
    SELECT k.mode IS NOT NULL AND k.mode <> 'READ_ONLY' AND c.source_id ~ '^[1-9][0-9]{0,17}$' AS posts) n;

-- As before, and a refused reply is no answer.
CREATE OR REPLACE VIEW ingest_comment_kept AS
SELECT i.run_id, i.comment_id,
       CASE
           WHEN EXISTS (SELECT 1 FROM reply r WHERE r.comment_id = i.comment_id AND r.lives) THEN 'ANSWERED'
           WHEN EXISTS (SELECT 1 FROM decision d WHERE d.comment_id = i.comment_id)
               OR EXISTS (SELECT 1 FROM reply r WHERE r.comment_id = i.comment_id)
               OR EXISTS (SELECT 1 FROM topic_correction t WHERE t.comment_id = i.comment_id) THEN 'DECIDED'
           WHEN EXISTS (SELECT 1 FROM desk_text t WHERE t.comment_id = i.comment_id) THEN 'BEGUN'
       END AS because,
       (SELECT k.expires_at FROM claim k WHERE k.comment_id = i.comment_id) AS claimed_until
FROM ingest_comment i;
