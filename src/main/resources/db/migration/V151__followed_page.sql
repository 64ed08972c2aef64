-- Feeds and saved addresses that are fetched now and again.
CREATE TABLE ingest_followed_page (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id       bigint      NOT NULL REFERENCES site,
    address       text        NOT NULL UNIQUE CHECK (address ~ '^https?://' AND length(address) <= 2000),
    every_minutes integer     NOT NULL CHECK (every_minutes BETWEEN 15 AND 10080),
    next_at       timestamptz NOT NULL,
    failures      integer     NOT NULL DEFAULT 0 CHECK (failures >= 0),
    outcome       text        NULL CHECK (outcome <> '' AND length(outcome) <= 500),
    outcome_at    timestamptz NULL,
    -- Of the comments that were found last, so that a page without news starts no import.
    digest        text        NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    added_at      timestamptz NOT NULL,
    added_by      text        NOT NULL,
    CHECK ((outcome IS NULL) = (outcome_at IS NULL))
);
CREATE INDEX ingest_followed_page_next ON ingest_followed_page (next_at);
