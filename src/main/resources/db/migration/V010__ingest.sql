CREATE TABLE ingest_run (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id         bigint      NOT NULL REFERENCES site,
    source          text        NOT NULL CHECK (source <> '' AND length(source) <= 300),
    digest          text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    owner           text        NOT NULL CHECK (owner <> ''),
    state           text        NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
    format          text        NULL,
    announced       integer     NULL CHECK (announced >= 0),
    found           bigint      NOT NULL DEFAULT 0 CHECK (found = stored + revised + already_there),
    stored          bigint      NOT NULL DEFAULT 0 CHECK (stored >= 0),
    revised         bigint      NOT NULL DEFAULT 0 CHECK (revised >= 0),
    already_there   bigint      NOT NULL DEFAULT 0 CHECK (already_there >= 0),
    unreadable      bigint      NOT NULL DEFAULT 0 CHECK (unreadable >= 0),
    started_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    finished_at     timestamptz NULL,
    CHECK ((state = 'DONE') = (finished_at IS NOT NULL))
);
-- An import that was cut off is found again by what it read, and goes on where it stopped.
CREATE UNIQUE INDEX ingest_run_open ON ingest_run (site_id, digest) WHERE state = 'RUNNING';
CREATE INDEX ingest_run_newest ON ingest_run (started_at DESC);

CREATE TABLE ingest_unreadable (
    run_id bigint  NOT NULL REFERENCES ingest_run,
    seq    integer NOT NULL CHECK (seq > 0),
    place  text    NOT NULL CHECK (length(place) <= 200),
    reason text    NOT NULL CHECK (length(reason) <= 500),
    PRIMARY KEY (run_id, seq)
);

CREATE INDEX post_url ON post (site_id, url);
