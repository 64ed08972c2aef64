-- Why the program took a decision back, as a sentence for whoever looks at the comment next.
ALTER TABLE decision
    ADD COLUMN undone_why text NULL CHECK (length(undone_why) <= 1000),
    ADD CHECK (undone_why IS NULL OR undone_at IS NOT NULL);

-- The versions of entries that a typed text was made from, as slug:version with commas between.
ALTER TABLE desk_text ADD COLUMN relies_on text NOT NULL DEFAULT '' CHECK (length(relies_on) <= 2000);
