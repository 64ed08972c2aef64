CREATE TABLE faq_entry (
    slug       text        PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    topic      text        NOT NULL CHECK (topic <> ''),
    created_at timestamptz NOT NULL
);

-- The numbers count over all languages of an entry, so that slug and number name one text.
CREATE TABLE faq_version (
    seq          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    slug         text        NOT NULL REFERENCES faq_entry,
    version      integer     NOT NULL CHECK (version > 0),
    language     text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    text         text        NOT NULL CHECK (length(text) <= 100000),
    hash         text        NOT NULL CHECK (length(hash) = 32),
    question     text        NOT NULL,
    reviewed     date        NOT NULL,
    review_by    date        NOT NULL,
    origin       text        NOT NULL CHECK (origin IN ('FILE', 'SCREEN')),
    old_answer   text        NULL CHECK (old_answer IN ('WRONG', 'REWORDED')),
    what_changed text        NOT NULL DEFAULT '' CHECK (length(what_changed) <= 2000),
    author       text        NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (slug, version)
);
CREATE INDEX faq_version_current ON faq_version (slug, language, version DESC);

CREATE FUNCTION faq_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a version of an entry is never changed or removed';
END
$$;
CREATE TRIGGER faq_version_immutable BEFORE UPDATE OR DELETE ON faq_version
    FOR EACH ROW EXECUTE FUNCTION faq_version_is_immutable();
CREATE TRIGGER faq_version_never_emptied BEFORE TRUNCATE ON faq_version
    FOR EACH STATEMENT EXECUTE FUNCTION faq_version_is_immutable();

CREATE TABLE match (
    comment_id bigint      NOT NULL,
    revision   integer     NOT NULL,
    outcome    text        NOT NULL CHECK (outcome IN ('MATCHED', 'AMBIGUOUS', 'UNCOVERED', 'NONE')),
    model      text        NOT NULL,
    library    text        NOT NULL,
    matched_at timestamptz NOT NULL,
    PRIMARY KEY (comment_id, revision),
    FOREIGN KEY (comment_id, revision) REFERENCES comment_revision
);
CREATE INDEX match_outcome ON match (outcome, matched_at);

CREATE TABLE match_candidate (
    comment_id bigint  NOT NULL,
    revision   integer NOT NULL,
    rank       integer NOT NULL CHECK (rank BETWEEN 1 AND 5),
    slug       text    NOT NULL REFERENCES faq_entry,
    score      real    NOT NULL CHECK (score BETWEEN 0 AND 1),
    answers    boolean NOT NULL,
    sentence   text    NOT NULL,
    PRIMARY KEY (comment_id, revision, rank),
    UNIQUE (comment_id, revision, slug),
    FOREIGN KEY (comment_id, revision) REFERENCES match ON DELETE CASCADE
);
CREATE INDEX match_candidate_slug ON match_candidate (slug);
