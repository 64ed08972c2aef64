-- The embeddings of texts of the FAQ that do not come with the program, found by a hash of the text, so that no process
-- computes again what one has computed. Only what a version in force uses is kept.
CREATE TABLE faq_embedding (
    model  text  NOT NULL CHECK (model <> '' AND length(model) <= 200),
    hash   bytea NOT NULL CHECK (length(hash) = 16),
    -- 32-bit floating point numbers, the highest byte first.
    vector bytea NOT NULL CHECK (length(vector) BETWEEN 4 AND 16384 AND length(vector) % 4 = 0),
    PRIMARY KEY (model, hash)
);
