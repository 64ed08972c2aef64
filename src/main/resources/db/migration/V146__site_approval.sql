-- Comments that a website holds and that a person wants to be approved there: one click each, done in the background.
CREATE TABLE site_approval (
    comment_id bigint      PRIMARY KEY REFERENCES comment,
    state      text        NOT NULL CHECK (state IN ('ASKED', 'DONE', 'FAILED')),
    account_id bigint      NOT NULL REFERENCES staff_account,
    asked_by   text        NOT NULL CHECK (asked_by <> '' AND length(asked_by) <= 100),
    asked_at   timestamptz NOT NULL,
    next_try   timestamptz NOT NULL,
    reason     text        NULL CHECK (length(reason) <= 1000),
    CHECK (state <> 'FAILED' OR reason IS NOT NULL)
);
CREATE INDEX site_approval_asked ON site_approval (next_try, comment_id) WHERE state = 'ASKED';
