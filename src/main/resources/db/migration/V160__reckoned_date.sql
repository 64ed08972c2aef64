-- A page may only say "5 days ago". Such a date is reckoned from when the page was seen and is about right; it stays as it was
-- reckoned first, until a source says a better one.
ALTER TABLE comment
    ADD COLUMN reckoned boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT comment_reckoned CHECK (NOT reckoned OR written_at IS NOT NULL);

-- What else is to be known of an import, in whole sentences.
CREATE TABLE ingest_remark (
    run_id bigint  NOT NULL REFERENCES ingest_run,
    seq    integer NOT NULL CHECK (seq > 0),
    remark text    NOT NULL CHECK (remark <> '' AND length(remark) <= 500),
    PRIMARY KEY (run_id, seq)
);
