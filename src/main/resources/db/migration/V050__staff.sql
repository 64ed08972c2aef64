CREATE TABLE staff_account (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          text        NOT NULL CHECK (name <> '' AND length(name) <= 100),
    email         text        NOT NULL UNIQUE CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254),
    password_hash text        NULL CHECK (password_hash LIKE '$argon2id$%'),
    role          text        NOT NULL CHECK (role IN ('MODERATOR', 'LEGAL', 'ADMINISTRATOR')),
    keys_enabled  boolean     NOT NULL DEFAULT true,
    disabled      boolean     NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL
);

-- The id that the browser holds is never stored, only its SHA-256.
CREATE TABLE staff_session (
    id_hash    text        PRIMARY KEY CHECK (length(id_hash) = 64),
    account_id bigint      NOT NULL REFERENCES staff_account,
    created_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL
);
CREATE INDEX staff_session_account ON staff_session (account_id);

-- A link without an account makes the first administrator.
CREATE TABLE staff_link (
    token_hash text        PRIMARY KEY CHECK (length(token_hash) = 64),
    account_id bigint      NULL REFERENCES staff_account,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz NULL
);

-- A browser in which somebody has signed in before is counted by itself, so that guesses made elsewhere cannot lock its
-- owner out.
CREATE TABLE staff_device (
    token_hash text        PRIMARY KEY CHECK (length(token_hash) = 64),
    account_id bigint      NOT NULL REFERENCES staff_account,
    created_at timestamptz NOT NULL
);
CREATE INDEX staff_device_account ON staff_device (account_id);

CREATE TABLE staff_attempt (
    bucket   text        PRIMARY KEY CHECK (length(bucket) = 64),
    attempts integer     NOT NULL CHECK (attempts > 0),
    since    timestamptz NOT NULL
);
CREATE INDEX staff_attempt_since ON staff_attempt (since);

CREATE TABLE audit (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL,
    actor_id bigint      NULL REFERENCES staff_account,
    actor    text        NOT NULL CHECK (actor <> '' AND length(actor) <= 100),
    action   text        NOT NULL CHECK (action ~ '^[a-z_]+\.[a-z_]+$'),
    object   text        NOT NULL CHECK (length(object) <= 200),
    detail   jsonb       NOT NULL
);
CREATE INDEX audit_object ON audit (object, id);

CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit table only grows';
END
$$;
CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_only_grows();
CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();
