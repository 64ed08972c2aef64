-- Questions that no entry answers, grouped by likeness. A group keeps its id for ever.
CREATE TABLE digest_gap (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    language    text        NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    -- The topic of most of its questions, as a slug, and the most central of them; masked.
    topic       text        NOT NULL CHECK (length(topic) <= 40),
    title       text        NOT NULL CHECK (title <> '' AND length(title) <= 120),
    -- The mean of its questions' fingerprints: a scale and one byte for each number.
    words       bytea       NOT NULL CHECK (length(words) BETWEEN 5 AND 4096),
    meaning     bytea       NULL CHECK (length(meaning) BETWEEN 5 AND 4096),
    state       text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'MERGED')),
    reason      text        NULL CHECK (reason IN ('NOT_OURS', 'TOO_FEW', 'ELSEWHERE')),
    note        text        NOT NULL DEFAULT '' CHECK (length(note) <= 500),
    people_then integer     NULL CHECK (people_then >= 0),
    closed_by   text        NULL CHECK (length(closed_by) <= 100),
    closed_at   timestamptz NULL,
    merged_into bigint      NULL REFERENCES digest_gap,
    -- The text that is being written for it, and the entry that came of it.
    proposal    bigint      NULL REFERENCES faq_proposal,
    entry       text        NULL REFERENCES faq_entry,
    answered_at timestamptz NULL,
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    CHECK ((state = 'MERGED') = (merged_into IS NOT NULL)),
    CHECK (merged_into <> id),
    CHECK ((state = 'CLOSED') = (reason IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (closed_by IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (people_then IS NOT NULL)),
    CHECK ((entry IS NULL) = (answered_at IS NULL))
);
CREATE INDEX digest_gap_nearest ON digest_gap (language, changed_at DESC, id DESC);
CREATE INDEX digest_gap_proposal ON digest_gap (proposal) WHERE proposal IS NOT NULL AND entry IS NULL;

-- A question stands in one group; one that is covered, decided or gone keeps its place and its reason.
CREATE TABLE digest_gap_question (
    comment_id   bigint      PRIMARY KEY,
    revision     integer     NOT NULL,
    gap_id       bigint      NOT NULL REFERENCES digest_gap,
    -- The group whose centre it was near to: after two groups were merged, each keeps its centre, so that what is asked
    -- in either way finds them.
    centre_id    bigint      NOT NULL REFERENCES digest_gap,
    asks         text        NOT NULL CHECK (asks <> '' AND length(asks) <= 1000),
    topic        text        NOT NULL CHECK (length(topic) <= 40),
    words        bytea       NOT NULL CHECK (length(words) BETWEEN 5 AND 4096),
    meaning      bytea       NULL CHECK (length(meaning) BETWEEN 5 AND 4096),
    asked_at     timestamptz NOT NULL,
    joined_at    timestamptz NOT NULL,
    left_at      timestamptz NULL,
    left_because text        NULL CHECK (left_because IN ('COVERED', 'DECIDED', 'GONE')),
    FOREIGN KEY (comment_id, revision) REFERENCES comment_revision,
    CHECK ((left_at IS NULL) = (left_because IS NULL))
);
CREATE INDEX digest_gap_question_live ON digest_gap_question (gap_id, asked_at DESC, comment_id DESC) WHERE left_at IS NULL;
CREATE INDEX digest_gap_question_centre ON digest_gap_question (centre_id, asked_at DESC, comment_id DESC)
    WHERE left_at IS NULL;
CREATE INDEX digest_gap_question_left ON digest_gap_question (gap_id) WHERE left_at IS NOT NULL;
