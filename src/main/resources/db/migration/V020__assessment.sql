CREATE TABLE assessment (
    comment_id         bigint           NOT NULL REFERENCES comment,
    revision           integer          NOT NULL CHECK (revision > 0),
    model              text             NOT NULL CHECK (model <> '' AND length(model) <= 100),
    kind               text             NOT NULL CHECK (kind IN ('QUESTION', 'HELP_REQUEST', 'STATEMENT', 'PRAISE',
                                                                 'PINGBACK', 'SPAM', 'STAFF')),
    needs_answer       boolean          NOT NULL,
    needs_answer_score double precision NOT NULL CHECK (needs_answer_score BETWEEN 0 AND 1),
    urgent             boolean          NOT NULL,
    language           text             NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    -- The whole assessment, with topics, dates, personal data and reasons as places in the text.
    details            jsonb            NOT NULL,
    assessed_at        timestamptz      NOT NULL,
    -- What lists and the search ask for, taken out of the details by the database itself.
    confidence         text             NOT NULL GENERATED ALWAYS AS (details ->> 'confidence') STORED
                                        CHECK (confidence IN ('SURE', 'LIKELY', 'NOT_SURE')),
    topics             jsonb            NOT NULL GENERATED ALWAYS AS (coalesce(details -> 'topics', '[]')) STORED,
    personal_data      jsonb            NOT NULL GENERATED ALWAYS AS (coalesce(details -> 'personalData', '[]')) STORED,
    PRIMARY KEY (comment_id, revision)
);
CREATE INDEX assessment_needs_answer ON assessment (comment_id) WHERE needs_answer;
