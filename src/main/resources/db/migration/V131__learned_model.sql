-- Models that learned from decisions too. The files go where a comment that one learned from is erased.
CREATE TABLE learned_model (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    made_at      timestamptz NOT NULL,
    texts        integer     NOT NULL CHECK (texts >= 0),
    decisions    integer     NOT NULL CHECK (decisions >= 0),
    held_out     integer     NOT NULL CHECK (held_out >= 0),
    report       text        NOT NULL CHECK (length(report) <= 20000),
    triage       bytea       NULL,
    matching     bytea       NULL,
    withdrawn_at timestamptz NULL,
    CHECK (num_nulls(triage, matching) IN (0, 2)),
    CHECK ((triage IS NULL) = (withdrawn_at IS NOT NULL))
);

CREATE TABLE learned_model_comment (
    model_id   bigint NOT NULL REFERENCES learned_model ON DELETE CASCADE,
    comment_id bigint NOT NULL REFERENCES comment ON DELETE CASCADE,
    PRIMARY KEY (comment_id, model_id)
);
CREATE INDEX learned_model_comment_model ON learned_model_comment (model_id);

-- What a person put in force: the newest that nobody took back holds, else those that come with the program.
CREATE TABLE model_promotion (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model_id    bigint      NOT NULL REFERENCES learned_model,
    promoted_at timestamptz NOT NULL,
    promoted_by text        NOT NULL CHECK (promoted_by <> '' AND length(promoted_by) <= 100),
    taken_back  timestamptz NULL
);
CREATE INDEX model_promotion_model ON model_promotion (model_id);

CREATE FUNCTION model_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE learned_model SET withdrawn_at = coalesce(withdrawn_at, now()), triage = NULL, matching = NULL
    WHERE id = OLD.model_id AND withdrawn_at IS NULL;
    RETURN NULL;
END
$$;
CREATE TRIGGER model_withdrawn AFTER DELETE ON learned_model_comment
    FOR EACH ROW EXECUTE FUNCTION model_withdrawn();

-- The model in force; no row where those that come with the program are.
CREATE VIEW model_in_force AS
SELECT f.id, f.made_at FROM learned_model f
WHERE f.id = (SELECT p.model_id FROM model_promotion p WHERE p.taken_back IS NULL ORDER BY p.id DESC LIMIT 1)
  AND f.withdrawn_at IS NULL;
