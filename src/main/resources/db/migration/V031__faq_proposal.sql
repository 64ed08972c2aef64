-- A version is in force from this day on, as counted in UTC; of those in force the one with the highest number is
-- current. Rewriting the column fires no trigger: versions stay immutable.
ALTER TABLE faq_version ADD COLUMN effective_on date;
ALTER TABLE faq_version ALTER COLUMN effective_on TYPE date USING (published_at AT TIME ZONE 'UTC')::date;
ALTER TABLE faq_version
    ALTER COLUMN effective_on SET DEFAULT (now() AT TIME ZONE 'UTC')::date,
    ALTER COLUMN effective_on SET NOT NULL;

-- Without the versions that another one took the place of before their day came: nobody ever read those.
CREATE VIEW faq_effective AS
SELECT v.slug, v.version, v.language, v.question, v.old_answer, v.what_changed, v.author, v.published_at, v.effective_on
FROM faq_version v
WHERE NOT EXISTS (
    SELECT 1 FROM faq_version w
    WHERE w.slug = v.slug AND w.language = v.language AND w.version > v.version AND w.effective_on <= v.effective_on
      AND w.published_at < CAST(v.effective_on AS timestamp) AT TIME ZONE 'UTC');

-- A text that is being written. What was typed is kept as it was typed, also where it cannot be published.
CREATE TABLE faq_proposal (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug              text        NULL REFERENCES faq_entry,
    language          text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    base_version      integer     NOT NULL CHECK (base_version >= 0),
    question          text        NOT NULL CHECK (length(question) <= 2000),
    wording           jsonb       NOT NULL,
    state             text        NOT NULL CHECK (state IN ('OPEN', 'PUBLISHED', 'DROPPED')),
    counter           integer     NOT NULL CHECK (counter >= 0),
    author            text        NOT NULL CHECK (author <> ''),
    started_at        timestamptz NOT NULL,
    saved_by          text        NOT NULL,
    saved_at          timestamptz NOT NULL,
    saved_in          text        NOT NULL CHECK (length(saved_in) <= 64),
    proposed_by       text        NULL,
    proposed_at       timestamptz NULL,
    closed_by         text        NULL,
    closed_at         timestamptz NULL,
    published_slug    text        NULL,
    published_version integer     NULL,
    FOREIGN KEY (published_slug, published_version) REFERENCES faq_version,
    CHECK ((proposed_at IS NULL) = (proposed_by IS NULL)),
    CHECK ((state = 'OPEN') = (closed_at IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL)),
    CHECK ((state = 'PUBLISHED') = (published_version IS NOT NULL)
           AND (published_slug IS NULL) = (published_version IS NULL)),
    CHECK (slug IS NOT NULL OR base_version = 0)
);
CREATE INDEX faq_proposal_open ON faq_proposal (saved_at DESC) WHERE state = 'OPEN';
CREATE INDEX faq_proposal_of ON faq_proposal (slug) WHERE state = 'OPEN';
