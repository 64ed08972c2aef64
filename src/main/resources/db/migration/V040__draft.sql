-- One row for each time that a draft was composed; NOTHING where there is nothing to propose, with the reason as note.
CREATE TABLE draft (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    comment_id  bigint      NOT NULL,
    revision    integer     NOT NULL,
    language    text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    text        text        NOT NULL CHECK (length(text) <= 10000),
    note        text        NULL CHECK (length(note) <= 2000),
    state       text        NOT NULL CHECK (state IN ('CURRENT', 'NOTHING', 'OUTDATED')),
    composed_at timestamptz NOT NULL,
    matched_at  timestamptz NOT NULL,
    FOREIGN KEY (comment_id, revision) REFERENCES comment_revision,
    CHECK (state <> 'CURRENT' OR text <> '')
);
CREATE UNIQUE INDEX draft_one_current ON draft (comment_id) WHERE state <> 'OUTDATED';

CREATE TABLE draft_entry (
    draft_id bigint  NOT NULL REFERENCES draft ON DELETE CASCADE,
    slug     text    NOT NULL,
    version  integer NOT NULL,
    right_on date    NOT NULL,
    rank     integer NOT NULL CHECK (rank > 0),
    PRIMARY KEY (draft_id, rank),
    FOREIGN KEY (slug, version) REFERENCES faq_version
);
CREATE INDEX draft_entry_version ON draft_entry (slug, version);
