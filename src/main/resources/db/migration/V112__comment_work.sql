-- What each stage has still to do, and which node has it in hand. The database itself keeps the list, so that it is right
-- whoever writes: a comment waits for TRIAGE until its newest revision has an assessment, then for MATCH until it has a
-- match made from that, and again when that is to be made anew (library = ''). What is done has no row, so that no stage looks
-- through it. RETRIAGE holds leases only: the desk says which comments are read again.
CREATE TABLE comment_work (
    stage        text        NOT NULL CHECK (stage IN ('TRIAGE', 'MATCH', 'RETRIAGE')),
    comment_id   bigint      NOT NULL REFERENCES comment ON DELETE CASCADE,
    revision     integer     NOT NULL CHECK (revision > 0),
    -- Until then one node has it in hand; a row whose lease is over is free.
    leased_until timestamptz NULL,
    PRIMARY KEY (stage, comment_id)
);

INSERT INTO comment_work (stage, comment_id, revision)
SELECT CASE WHEN a.comment_id IS NULL THEN 'TRIAGE' ELSE 'MATCH' END, c.id, c.revision
FROM comment c
LEFT JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
LEFT JOIN match m ON m.comment_id = c.id AND m.revision = c.revision AND m.model = a.model AND m.library <> ''
WHERE m.comment_id IS NULL;

CREATE FUNCTION comment_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM comment_work WHERE comment_id = NEW.id AND stage = 'MATCH';
    INSERT INTO comment_work (stage, comment_id, revision) VALUES ('TRIAGE', NEW.id, NEW.revision)
    ON CONFLICT (stage, comment_id) DO UPDATE SET revision = excluded.revision, leased_until = NULL;
    RETURN NULL;
END
$$;
CREATE TRIGGER comment_waits AFTER INSERT OR UPDATE OF revision ON comment
    FOR EACH ROW EXECUTE FUNCTION comment_waits();

CREATE FUNCTION match_waits(id bigint, of_revision integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM match m JOIN assessment a USING (comment_id, revision)
               WHERE m.comment_id = id AND m.revision = of_revision AND m.model = a.model AND m.library <> '') THEN
        DELETE FROM comment_work WHERE comment_id = id AND stage = 'MATCH' AND revision = of_revision;
    ELSE
        INSERT INTO comment_work (stage, comment_id, revision)
        SELECT 'MATCH', c.id, c.revision
        FROM comment c JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
        WHERE c.id = match_waits.id AND c.revision = of_revision
        ON CONFLICT (stage, comment_id) DO UPDATE SET revision = excluded.revision, leased_until = NULL;
    END IF;
END
$$;

CREATE FUNCTION assessment_is_there() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM comment_work WHERE comment_id = NEW.comment_id AND stage = 'TRIAGE' AND revision = NEW.revision;
    PERFORM match_waits(NEW.comment_id, NEW.revision);
    RETURN NULL;
END
$$;
CREATE TRIGGER assessment_is_there AFTER INSERT OR UPDATE OF model ON assessment
    FOR EACH ROW EXECUTE FUNCTION assessment_is_there();

CREATE FUNCTION match_is_there() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM match_waits(NEW.comment_id, NEW.revision);
    RETURN NULL;
END
$$;
CREATE TRIGGER match_is_there AFTER INSERT OR UPDATE OF model, library ON match
    FOR EACH ROW EXECUTE FUNCTION match_is_there();
