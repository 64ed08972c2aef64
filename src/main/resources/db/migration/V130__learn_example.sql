-- What people decided, as examples to learn from. Personal data is masked; with the comment its example goes.
CREATE TABLE example (
    comment_id   bigint      PRIMARY KEY REFERENCES comment ON DELETE CASCADE,
    revision     integer     NOT NULL CHECK (revision > 0),
    text         text        NOT NULL CHECK (length(text) <= 100000),
    language     text        NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    needs_answer boolean     NOT NULL,
    -- These three are null where no person said so.
    in_domain    boolean     NULL,
    kind         text        NULL CHECK (kind IN ('PRAISE', 'SPAM')),
    topics       text[]      NULL CHECK (cardinality(topics) <= 40),
    -- The entries that a person linked, the best first; null where the decision says nothing of them.
    slugs        text[]      NULL CHECK (cardinality(slugs) BETWEEN 1 AND 20),
    -- How sure the decision says so.
    weight       double precision NOT NULL CHECK (weight > 0 AND weight <= 1),
    decided_at   timestamptz NOT NULL,
    -- 32-bit floating point numbers, the highest byte first; null where the sentence models do not work.
    meaning      bytea       NULL CHECK (length(meaning) % 4 = 0),
    asking       bytea       NULL CHECK (length(asking) % 4 = 0)
);
CREATE INDEX example_answers ON example (decided_at DESC, comment_id) WHERE slugs IS NOT NULL AND meaning IS NOT NULL;
CREATE INDEX example_newest ON example (decided_at DESC, comment_id);

-- Another number with every change of the examples, so that nodes see that without looking through them.
CREATE TABLE example_version (
    single  boolean PRIMARY KEY DEFAULT true CHECK (single),
    version bigint  NOT NULL
);
INSERT INTO example_version (version) VALUES (0);

CREATE FUNCTION examples_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE example_version SET version = version + 1;
    RETURN NULL;
END
$$;
CREATE TRIGGER examples_changed AFTER INSERT OR UPDATE OR DELETE ON example
    FOR EACH ROW EXECUTE FUNCTION examples_changed();

-- Whoever adds a row here may hold other locks: it must not lock the comment, as a foreign key would.
ALTER TABLE comment_work DROP CONSTRAINT comment_work_comment_id_fkey;
CREATE FUNCTION comment_waits_no_more() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM comment_work WHERE comment_id = OLD.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER comment_waits_no_more AFTER DELETE ON comment
    FOR EACH ROW EXECUTE FUNCTION comment_waits_no_more();

-- A comment waits for LEARN whenever a person has said something of it, taken it back, or its website has hidden it.
ALTER TABLE comment_work DROP CONSTRAINT comment_work_stage_check;
ALTER TABLE comment_work ADD CHECK (stage IN ('TRIAGE', 'MATCH', 'RETRIAGE', 'LEARN'));

CREATE FUNCTION learn_waits(id bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO comment_work (stage, comment_id, revision)
    SELECT 'LEARN', c.id, c.revision FROM comment c WHERE c.id = learn_waits.id
    ON CONFLICT (stage, comment_id) DO UPDATE SET revision = excluded.revision, leased_until = NULL
$$;

CREATE FUNCTION decision_teaches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM learn_waits(NEW.comment_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER decision_teaches AFTER INSERT OR UPDATE OF undone_at, replaced_by ON decision
    FOR EACH ROW EXECUTE FUNCTION decision_teaches();
CREATE TRIGGER correction_teaches AFTER INSERT ON topic_correction
    FOR EACH ROW EXECUTE FUNCTION decision_teaches();

CREATE FUNCTION hidden_teaches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM decision d WHERE d.comment_id = NEW.id) THEN
        PERFORM learn_waits(NEW.id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER hidden_teaches AFTER UPDATE OF status ON comment
    FOR EACH ROW WHEN ((OLD.status IN ('SPAM', 'TRASHED')) IS DISTINCT FROM (NEW.status IN ('SPAM', 'TRASHED')))
    EXECUTE FUNCTION hidden_teaches();

-- A comment that was decided before it was assessed, or is assessed anew, is learned from then.
CREATE FUNCTION assessment_teaches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM live_decision l WHERE l.comment_id = NEW.comment_id) THEN
        PERFORM learn_waits(NEW.comment_id);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER assessment_teaches AFTER INSERT OR UPDATE ON assessment
    FOR EACH ROW EXECUTE FUNCTION assessment_teaches();

INSERT INTO comment_work (stage, comment_id, revision)
SELECT 'LEARN', c.id, c.revision FROM live_decision l JOIN comment c ON c.id = l.comment_id;
