-- How far each connected site has been read. From its highest number to its lowest, everything is read; the reading goes on
-- downwards until it has passed the number "down_to".
CREATE TABLE ingest_site_sync (
    site_id       bigint      PRIMARY KEY REFERENCES site ON DELETE CASCADE,
    -- Another number with every step, so that a process that was late cannot undo another one's.
    version       integer     NOT NULL DEFAULT 0,
    highest       bigint      NOT NULL DEFAULT 0 CHECK (highest >= 0),
    lowest        bigint      NOT NULL DEFAULT 0 CHECK (lowest >= 0),
    down_to       bigint      NOT NULL DEFAULT 0 CHECK (down_to >= 0),
    complete      boolean     NOT NULL DEFAULT false,
    read          integer     NOT NULL DEFAULT 0 CHECK (read >= 0),
    total         integer     NOT NULL DEFAULT 0 CHECK (total >= 0),
    poll_seconds  integer     NOT NULL DEFAULT 60 CHECK (poll_seconds BETWEEN 5 AND 86400),
    next_poll     timestamptz NOT NULL,
    polled_at     timestamptz NULL,
    hinted_at     timestamptz NULL,
    next_sweep    timestamptz NOT NULL,
    staff_read_at timestamptz NULL,
    -- A sentence for the screen.
    problem       text        NULL CHECK (problem <> '' AND length(problem) <= 500),
    problem_since timestamptz NULL,
    -- Whether some of the newest comments were hidden from us.
    hidden_on_top boolean     NOT NULL DEFAULT false,
    CHECK ((problem IS NULL) = (problem_since IS NULL))
);
CREATE INDEX ingest_site_sync_due ON ingest_site_sync (next_poll);

-- The accounts of the site that speak for the organisation.
CREATE TABLE ingest_site_staff (
    site_id    bigint NOT NULL REFERENCES site ON DELETE CASCADE,
    account_id bigint NOT NULL CHECK (account_id > 0),
    PRIMARY KEY (site_id, account_id)
);

-- The posts that comments of the site stand under, as the site last told of them.
CREATE TABLE ingest_site_post (
    site_id      bigint      NOT NULL REFERENCES site ON DELETE CASCADE,
    remote_id    bigint      NOT NULL,
    visible      boolean     NOT NULL,
    title        text        NOT NULL CHECK (length(title) <= 500),
    link         text        NOT NULL CHECK (length(link) <= 2000),
    published_at timestamptz NULL,
    read_at      timestamptz NOT NULL,
    PRIMARY KEY (site_id, remote_id)
);

-- Every comment that the site has, as it was last seen there. What is not for us has no comment_id.
CREATE TABLE ingest_site_comment (
    site_id     bigint      NOT NULL REFERENCES site ON DELETE CASCADE,
    remote_id   bigint      NOT NULL CHECK (remote_id > 0),
    comment_id  bigint      NULL REFERENCES comment ON DELETE CASCADE,
    remote_post bigint      NOT NULL,
    account_id  bigint      NOT NULL,
    fingerprint text        NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    next_look   timestamptz NOT NULL,
    PRIMARY KEY (site_id, remote_id)
);
CREATE INDEX ingest_site_comment_look ON ingest_site_comment (site_id, next_look);
CREATE INDEX ingest_site_comment_post ON ingest_site_comment (site_id, remote_post);
CREATE INDEX ingest_site_comment_account ON ingest_site_comment (site_id, account_id) WHERE account_id > 0;
CREATE INDEX ingest_site_comment_comment ON ingest_site_comment (comment_id);

-- Comments that somebody may be about to act on: they are looked at often.
CREATE VIEW ingest_site_open AS
SELECT s.comment_id
FROM comment_standing s
WHERE s.lane IS NOT NULL
   OR (NOT s.decided AND NOT s.gone
       AND EXISTS (SELECT 1 FROM draft d WHERE d.comment_id = s.comment_id AND d.state = 'CURRENT'))
UNION
SELECT r.comment_id FROM reply r WHERE r.state NOT IN ('POSTED', 'REFUSED', 'WITHDRAWN');
