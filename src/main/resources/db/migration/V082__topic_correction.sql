-- What people said a comment is about, in place of triage. A row is never changed: the newest of a revision holds, and
-- correcting again is how one is undone. Topics in the order in which they are shown.
CREATE TABLE topic_correction (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    comment_id    bigint      NOT NULL,
    revision      integer     NOT NULL,
    topics_before text[]      NOT NULL,
    topics_after  text[]      NOT NULL,
    account_id    bigint      NOT NULL REFERENCES staff_account,
    corrected_by  text        NOT NULL CHECK (corrected_by <> '' AND length(corrected_by) <= 100),
    corrected_at  timestamptz NOT NULL,
    FOREIGN KEY (comment_id, revision) REFERENCES comment_revision,
    CHECK (cardinality(topics_before) <= 10 AND cardinality(topics_after) <= 10),
    CHECK (topics_before || topics_after
           <@ ARRAY ['FIANCE_VISA', 'STUDENT_VISA', 'ABROAD_COUPLES', 'DEPORTATION', 'GREEN_CARD', 'WORK_PERMIT', 'ASYLUM',
                     'CHILDREN', 'POLICY', 'LEGAL_HELP'])
);
CREATE INDEX topic_correction_newest ON topic_correction (comment_id, revision, id DESC);

-- The topics that hold, in the shape of assessment.topics: a person's, as certain, else those of triage. The assessment
-- keeps what triage found, whichever model reads the comment again.
CREATE VIEW comment_topics AS
SELECT a.comment_id, a.revision,
       CASE WHEN k.id IS NULL THEN a.topics
            ELSE coalesce((SELECT jsonb_agg(jsonb_build_object('topic', t.topic, 'confidence', 1.0, 'word', 'SURE')
                                            ORDER BY t.place)
                           FROM unnest(k.topics_after) WITH ORDINALITY AS t (topic, place)), '[]')
       END AS topics
FROM assessment a
LEFT JOIN LATERAL (SELECT c.id, c.topics_after FROM topic_correction c
                   WHERE c.comment_id = a.comment_id AND c.revision = a.revision
                   ORDER BY c.id DESC LIMIT 1) k ON true;
