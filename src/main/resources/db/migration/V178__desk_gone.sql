-- What its website hides is answered by nobody, so its draft goes with it. When the website shows it again, it is drafted anew.
-- The comment's row is locked by whoever changes its status, as it is by whoever drafts.
CREATE FUNCTION hiding_withdraws_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE draft SET state = 'OUTDATED' WHERE comment_id = NEW.id AND state <> 'OUTDATED';
    RETURN NULL;
END
$$;
CREATE TRIGGER hiding_withdraws_draft AFTER UPDATE OF status ON comment
    FOR EACH ROW WHEN (NEW.hidden AND NOT OLD.hidden) EXECUTE FUNCTION hiding_withdraws_draft();
UPDATE draft d SET state = 'OUTDATED' FROM comment c WHERE c.id = d.comment_id AND c.hidden AND d.state <> 'OUTDATED';
