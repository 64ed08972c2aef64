CREATE TABLE reply (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    comment_id  bigint      NOT NULL REFERENCES comment,
    decision_id bigint      NOT NULL UNIQUE REFERENCES decision,
    text        text        NOT NULL CHECK (text <> '' AND length(text) <= 10000),
    language    text        NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    state       text        NOT NULL CHECK (state IN ('SCHEDULED', 'READY_TO_PASTE', 'POSTED', 'WITHDRAWN')),
    not_before  timestamptz NOT NULL,
    approved_at timestamptz NOT NULL,
    approved_by text        NOT NULL CHECK (approved_by <> '' AND length(approved_by) <= 100),
    changed_at  timestamptz NOT NULL
);
-- A comment never gets two replies.
CREATE UNIQUE INDEX reply_live ON reply (comment_id) WHERE state <> 'WITHDRAWN';
CREATE INDEX reply_due ON reply (not_before) WHERE state = 'SCHEDULED';
CREATE INDEX reply_state ON reply (state, id);

-- What the reply relied on, and the day on which that was right.
CREATE TABLE reply_entry (
    reply_id bigint  NOT NULL REFERENCES reply,
    slug     text    NOT NULL CHECK (slug <> '' AND length(slug) <= 100),
    version  integer NOT NULL CHECK (version >= 0),
    right_on date    NOT NULL,
    PRIMARY KEY (reply_id, slug)
);
CREATE INDEX reply_entry_version ON reply_entry (slug, version);
