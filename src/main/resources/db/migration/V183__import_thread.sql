-- A page may show a part of a thread and announce the whole. Whether the rest has come from its other pages is told by the
-- thread's comments, so an import notes whose thread it was; null where it had several or none.
ALTER TABLE ingest_run ADD COLUMN post_id bigint NULL REFERENCES post ON DELETE SET NULL;
CREATE INDEX ingest_run_post ON ingest_run (post_id) WHERE post_id IS NOT NULL;
