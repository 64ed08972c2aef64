-- The correction that a person has begun to write and not approved yet, and the version that was before them then.
CREATE TABLE follow_up_text (
    reply_id   bigint      NOT NULL REFERENCES reply,
    slug       text        NOT NULL,
    version    integer     NOT NULL,
    account_id bigint      NOT NULL REFERENCES staff_account,
    seen       integer     NOT NULL CHECK (seen >= 0),
    text       text        NOT NULL CHECK (length(text) <= 10000),
    saved_at   timestamptz NOT NULL,
    PRIMARY KEY (reply_id, slug, version, account_id),
    FOREIGN KEY (slug, version) REFERENCES faq_version (slug, version)
);
