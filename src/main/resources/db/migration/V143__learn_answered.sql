-- What staff answered on the website teaches as what they decide on the desk does: a question waits for LEARN when its answer
-- comes, goes, or moves to another question.
CREATE FUNCTION answer_teaches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM learn_waits(c.id) FROM comment c
    WHERE c.site_id = NEW.site_id AND c.source_id = NEW.parent_source_id;
    IF TG_OP = 'UPDATE' AND OLD.parent_source_id IS DISTINCT FROM NEW.parent_source_id THEN
        PERFORM learn_waits(c.id) FROM comment c
        WHERE c.site_id = OLD.site_id AND c.source_id = OLD.parent_source_id;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER new_answer_teaches AFTER INSERT ON comment
    FOR EACH ROW WHEN (NEW.answers) EXECUTE FUNCTION answer_teaches();
CREATE TRIGGER changed_answer_teaches AFTER UPDATE ON comment
    FOR EACH ROW
    WHEN ((OLD.answers OR NEW.answers)
          AND (OLD.answers, OLD.status, OLD.parent_source_id, OLD.post_id, OLD.revision)
              IS DISTINCT FROM (NEW.answers, NEW.status, NEW.parent_source_id, NEW.post_id, NEW.revision))
    EXECUTE FUNCTION answer_teaches();

CREATE OR REPLACE FUNCTION hidden_teaches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM decision d WHERE d.comment_id = NEW.id)
        OR EXISTS (SELECT 1 FROM comment_answer w WHERE w.comment_id = NEW.id) THEN
        PERFORM learn_waits(NEW.id);
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER hidden_teaches ON comment;
CREATE TRIGGER hidden_teaches AFTER UPDATE OF status ON comment
    FOR EACH ROW WHEN (OLD.hidden IS DISTINCT FROM NEW.hidden) EXECUTE FUNCTION hidden_teaches();

-- Also where the answer came before the question was read, or a change made the question open again.
CREATE OR REPLACE FUNCTION assessment_teaches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM live_decision l WHERE l.comment_id = NEW.comment_id)
        OR EXISTS (SELECT 1 FROM comment_answer w WHERE w.comment_id = NEW.comment_id)
        OR EXISTS (SELECT 1 FROM example e WHERE e.comment_id = NEW.comment_id) THEN
        PERFORM learn_waits(NEW.comment_id);
    END IF;
    RETURN NULL;
END
$$;
