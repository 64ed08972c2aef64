-- With what a connected site signs its hints; never in clear: see SecretSealing.
CREATE TABLE wordpress_hint_secret (
    site_id       bigint PRIMARY KEY REFERENCES wordpress_connection ON DELETE CASCADE,
    sealed_secret bytea  NOT NULL
);

-- Each signature is taken once. One that is older than the time for which it holds need not be remembered.
CREATE TABLE ingest_hint_signature (
    signature   text        PRIMARY KEY CHECK (signature ~ '^[0-9a-f]{64}$'),
    received_at timestamptz NOT NULL
);
CREATE INDEX ingest_hint_signature_received ON ingest_hint_signature (received_at);
