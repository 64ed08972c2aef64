-- Topics come from models/topics.yml: the database holds any that is well formed, so that a new one needs no migration.
ALTER TABLE topic_correction
    DROP CONSTRAINT topic_correction_check,
    DROP CONSTRAINT topic_correction_check1,
    ADD CONSTRAINT topic_correction_few
        CHECK (cardinality(topics_before) <= 40 AND cardinality(topics_after) <= 40),
    ADD CONSTRAINT topic_correction_codes
        CHECK (array_to_string(topics_before || topics_after, ',', '') ~ '^([A-Z][A-Z0-9_]{0,39}(,[A-Z][A-Z0-9_]{0,39})*)?$');
