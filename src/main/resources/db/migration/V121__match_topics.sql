-- What a comment is about in the light of its match, in the shape of assessment.topics; null in a match of the versions
-- before, where what triage read still holds.
ALTER TABLE match ADD COLUMN topics jsonb;

-- What matching works on: a person's topics, as certain, else those that triage read.
CREATE VIEW comment_topics_read AS
SELECT a.comment_id, a.revision, k.id IS NOT NULL AS corrected,
       CASE WHEN k.id IS NULL THEN a.topics
            ELSE coalesce((SELECT jsonb_agg(jsonb_build_object('topic', t.topic, 'confidence', 1.0, 'word', 'SURE')
                                            ORDER BY t.place)
                           FROM unnest(k.topics_after) WITH ORDINALITY AS t (topic, place)), '[]')
       END AS topics,
       a.model
FROM assessment a
LEFT JOIN LATERAL (SELECT c.id, c.topics_after FROM topic_correction c
                   WHERE c.comment_id = a.comment_id AND c.revision = a.revision
                   ORDER BY c.id DESC LIMIT 1) k ON true;

-- The topics that hold: a person's, else those of the match, as long as it rests on the assessment of now, else triage's.
CREATE OR REPLACE VIEW comment_topics AS
SELECT r.comment_id, r.revision,
       CASE WHEN r.corrected THEN r.topics ELSE coalesce(m.topics, r.topics) END AS topics
FROM comment_topics_read r
LEFT JOIN match m ON m.comment_id = r.comment_id AND m.revision = r.revision AND m.model = r.model;
