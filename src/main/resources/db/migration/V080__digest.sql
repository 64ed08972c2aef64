CREATE TABLE digest_list (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL UNIQUE CHECK (name ~ '^[a-z][a-z0-9-]{0,39}$'),
    zone       text        NOT NULL CHECK (zone <> '' AND length(zone) <= 64),
    due_day    integer     NOT NULL CHECK (due_day BETWEEN 1 AND 7),
    due_hour   integer     NOT NULL CHECK (due_hour BETWEEN 0 AND 23),
    created_at timestamptz NOT NULL
);

CREATE TABLE digest_recipient (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    list_id  bigint      NOT NULL REFERENCES digest_list,
    email    text        NOT NULL CHECK (email LIKE '%_@_%' AND length(email) <= 254),
    active   boolean     NOT NULL,
    added_at timestamptz NOT NULL,
    left_at  timestamptz NULL,
    CHECK (active = (left_at IS NULL))
);
CREATE UNIQUE INDEX digest_recipient_email ON digest_recipient (list_id, lower(email));

-- One for each mail that went out, so that the link in every one of them works for ever; the token itself is never stored.
CREATE TABLE digest_unsubscribe (
    token_hash   text        PRIMARY KEY CHECK (length(token_hash) = 64),
    recipient_id bigint      NOT NULL REFERENCES digest_recipient,
    created_at   timestamptz NOT NULL
);
CREATE INDEX digest_unsubscribe_recipient ON digest_unsubscribe (recipient_id);

-- The mail exactly as it is sent to everyone on the list.
CREATE TABLE digest_run (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    list_id    bigint      NOT NULL REFERENCES digest_list,
    iso_week   text        NOT NULL CHECK (iso_week ~ '^\d{4}-W\d{2}$'),
    due_at     timestamptz NOT NULL,
    planned_at timestamptz NOT NULL,
    closed_at  timestamptz NULL,
    state      text        NOT NULL CHECK (state IN ('PLANNED', 'SENDING', 'SENT', 'MISSED')),
    late       boolean     NOT NULL,
    subject    text        NOT NULL CHECK (subject <> '' AND length(subject) <= 200),
    text       text        NOT NULL,
    html       text        NOT NULL,
    chart      bytea       NOT NULL,
    eml        bytea       NOT NULL,
    UNIQUE (list_id, iso_week),
    CHECK ((closed_at IS NULL) = (state IN ('PLANNED', 'SENDING')))
);

CREATE TABLE digest_delivery (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id         bigint      NOT NULL REFERENCES digest_run,
    recipient_id   bigint      NOT NULL REFERENCES digest_recipient,
    message_id     text        NOT NULL UNIQUE CHECK (message_id ~ '^<[^<>[:space:]]+@[^<>[:space:]]+>$'),
    state          text        NOT NULL CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    attempts       integer     NOT NULL CHECK (attempts >= 0),
    next_at        timestamptz NOT NULL,
    give_up_at     timestamptz NOT NULL,
    lease_until    timestamptz NULL,
    sent_at        timestamptz NULL,
    late           boolean     NOT NULL,
    maybe_repeated boolean     NOT NULL,
    last_error     text        NULL CHECK (length(last_error) <= 400),
    UNIQUE (run_id, recipient_id),
    CHECK ((state = 'SENDING') = (lease_until IS NOT NULL)),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);
CREATE INDEX digest_delivery_open ON digest_delivery (next_at) WHERE state IN ('WAITING', 'SENDING');
