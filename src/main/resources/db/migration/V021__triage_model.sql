-- The models that nodes have started with. The one adopted last is the one that open comments are read again by.
CREATE TABLE triage_model (
    model      text        PRIMARY KEY CHECK (model <> '' AND length(model) <= 100),
    adopted_at timestamptz NOT NULL
);
