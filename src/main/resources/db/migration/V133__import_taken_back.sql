-- A wrong import can be taken back: what an import brought in first is written down. A row goes with what it stands for.
CREATE TABLE ingest_comment (
    comment_id bigint PRIMARY KEY REFERENCES comment ON DELETE CASCADE,
    run_id     bigint NOT NULL REFERENCES ingest_run
);
CREATE INDEX ingest_comment_run ON ingest_comment (run_id, comment_id);

CREATE TABLE ingest_post (
    post_id bigint PRIMARY KEY REFERENCES post ON DELETE CASCADE,
    run_id  bigint NOT NULL REFERENCES ingest_run
);
CREATE INDEX ingest_post_run ON ingest_post (run_id, post_id);

-- An import can be cancelled while it runs. One that is taken back is kept as a line in the list, also where its site went
-- with it. Of the imports before this version nobody knows what they brought in first: they are not traceable.
ALTER TABLE ingest_run
    DROP CONSTRAINT ingest_run_state_check,
    DROP CONSTRAINT ingest_run_check1,
    DROP CONSTRAINT ingest_run_site_id_fkey,
    ALTER COLUMN site_id DROP NOT NULL,
    ADD COLUMN made_site  boolean NOT NULL DEFAULT false,
    ADD COLUMN traceable  boolean NOT NULL DEFAULT false,
    ADD COLUMN taken_back bigint  NOT NULL DEFAULT 0 CHECK (taken_back >= 0),
    ADD CONSTRAINT ingest_run_state
        CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED', 'TAKING_BACK', 'TAKEN_BACK')),
    ADD CONSTRAINT ingest_run_finished CHECK ((state = 'RUNNING') = (finished_at IS NULL)),
    ADD CONSTRAINT ingest_run_site FOREIGN KEY (site_id) REFERENCES site ON DELETE SET NULL;
ALTER TABLE ingest_run ALTER COLUMN traceable SET DEFAULT true;
CREATE INDEX ingest_run_of_site ON ingest_run (site_id);

-- What the program made of a comment goes with it. What people did has no such rule, so that the database itself refuses to
-- remove a comment that somebody decided on, answered or began to write on.
ALTER TABLE comment_revision
    DROP CONSTRAINT comment_revision_comment_id_fkey,
    ADD FOREIGN KEY (comment_id) REFERENCES comment ON DELETE CASCADE;
ALTER TABLE assessment
    DROP CONSTRAINT assessment_comment_id_fkey,
    ADD FOREIGN KEY (comment_id) REFERENCES comment ON DELETE CASCADE;
ALTER TABLE claim
    DROP CONSTRAINT claim_comment_id_fkey,
    ADD FOREIGN KEY (comment_id) REFERENCES comment ON DELETE CASCADE;
ALTER TABLE match
    DROP CONSTRAINT match_comment_id_revision_fkey,
    ADD FOREIGN KEY (comment_id, revision) REFERENCES comment_revision ON DELETE CASCADE;
ALTER TABLE draft
    DROP CONSTRAINT draft_comment_id_revision_fkey,
    ADD FOREIGN KEY (comment_id, revision) REFERENCES comment_revision ON DELETE CASCADE;
ALTER TABLE digest_gap_question
    DROP CONSTRAINT digest_gap_question_comment_id_revision_fkey,
    ADD FOREIGN KEY (comment_id, revision) REFERENCES comment_revision ON DELETE CASCADE;
-- Where a comment goes, these are asked for each one.
CREATE INDEX draft_comment ON draft (comment_id, revision);
CREATE INDEX comment_work_comment ON comment_work (comment_id);

-- Why a comment stays when the import that brought it in is taken back; null where nothing of a person hangs on it but
-- perhaps a claim, which counts until it ends.
CREATE VIEW ingest_comment_kept AS
SELECT i.run_id, i.comment_id,
       CASE
           WHEN EXISTS (SELECT 1 FROM reply r WHERE r.comment_id = i.comment_id AND r.state <> 'WITHDRAWN') THEN 'ANSWERED'
           WHEN EXISTS (SELECT 1 FROM decision d WHERE d.comment_id = i.comment_id)
               OR EXISTS (SELECT 1 FROM reply r WHERE r.comment_id = i.comment_id)
               OR EXISTS (SELECT 1 FROM topic_correction t WHERE t.comment_id = i.comment_id) THEN 'DECIDED'
           WHEN EXISTS (SELECT 1 FROM desk_text t WHERE t.comment_id = i.comment_id) THEN 'BEGUN'
       END AS because,
       (SELECT k.expires_at FROM claim k WHERE k.comment_id = i.comment_id) AS claimed_until
FROM ingest_comment i;
