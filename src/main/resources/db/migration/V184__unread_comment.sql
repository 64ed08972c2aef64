-- A language that no model was trained on is "und", which two letters cannot say: such comments were never assessed.
ALTER TABLE assessment DROP CONSTRAINT assessment_language_check, ADD CHECK (language ~ '^[a-z]{2,3}$');
ALTER TABLE digest_gap DROP CONSTRAINT digest_gap_language_check, ADD CHECK (language ~ '^[a-z]{2,3}$');

-- How often a stage has failed on this revision, so that a person reads in the end what no program can.
ALTER TABLE comment_work ADD COLUMN failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0);
CREATE OR REPLACE FUNCTION comment_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM comment_work WHERE comment_id = NEW.id AND stage = 'MATCH';
    INSERT INTO comment_work (stage, comment_id, revision) VALUES ('TRIAGE', NEW.id, NEW.revision)
    ON CONFLICT (stage, comment_id) DO UPDATE SET revision = excluded.revision, leased_until = NULL, failures = 0;
    RETURN NULL;
END
$$;
