-- The addresses and telephone lines that a draft was composed for, as a short key, so that it is composed anew when they
-- change; '' in drafts from before this was written down. Whether somebody has decided is kept beside it by the database
-- itself, so that whoever looks for what waits does not look through what was decided.
ALTER TABLE draft
    ADD COLUMN composed_for text    NOT NULL DEFAULT '' CHECK (length(composed_for) <= 64),
    ADD COLUMN decided      boolean NOT NULL DEFAULT false;
CREATE INDEX draft_waiting ON draft (composed_for, id) WHERE state = 'CURRENT' AND NOT decided;

-- The settings of the node that started last. A node with others composes nothing anew, so that two do not take turns.
CREATE TABLE draft_setting (
    single boolean     PRIMARY KEY DEFAULT true CHECK (single),
    key    text        NOT NULL CHECK (key <> ''),
    since  timestamptz NOT NULL
);

CREATE FUNCTION draft_is_decided(of_comment bigint, of_revision integer) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM live_decision l
                   WHERE l.comment_id = of_comment
                     AND (l.replies OR (l.kind = 'NO_REPLY' AND l.revision = of_revision)))
$$;

CREATE FUNCTION decision_settles_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE draft d SET decided = NOT d.decided
    WHERE d.comment_id = NEW.comment_id AND d.state <> 'OUTDATED'
      AND d.decided <> draft_is_decided(d.comment_id, d.revision);
    RETURN NULL;
END
$$;
CREATE TRIGGER decision_settles_draft AFTER INSERT OR UPDATE OF undone_at, replaced_by ON decision
    FOR EACH ROW EXECUTE FUNCTION decision_settles_draft();

CREATE FUNCTION draft_knows_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.decided := draft_is_decided(NEW.comment_id, NEW.revision);
    RETURN NEW;
END
$$;
CREATE TRIGGER draft_knows_decision BEFORE INSERT ON draft
    FOR EACH ROW EXECUTE FUNCTION draft_knows_decision();

UPDATE draft SET decided = true WHERE state <> 'OUTDATED' AND draft_is_decided(comment_id, revision);

-- REDRAFT holds leases only, as RETRIAGE does.
ALTER TABLE comment_work DROP CONSTRAINT comment_work_stage_check;
ALTER TABLE comment_work ADD CONSTRAINT comment_work_stage_check
    CHECK (stage IN ('TRIAGE', 'MATCH', 'RETRIAGE', 'LEARN', 'REDRAFT'));
