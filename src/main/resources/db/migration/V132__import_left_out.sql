-- How many comments an import left out as they are not public, for each reason.
CREATE TABLE ingest_left_out (
    run_id bigint NOT NULL REFERENCES ingest_run,
    reason text   NOT NULL CHECK (reason <> '' AND length(reason) <= 200),
    count  bigint NOT NULL CHECK (count > 0),
    PRIMARY KEY (run_id, reason)
);
