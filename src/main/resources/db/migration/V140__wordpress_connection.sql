-- The sites that are connected: where their REST interface is, as whom we ask there, and how it went of late.
CREATE TABLE wordpress_connection (
    site_id         bigint      PRIMARY KEY REFERENCES site,
    address         text        NOT NULL CHECK (address <> '' AND length(address) <= 2000),
    api             text        NOT NULL CHECK (api ~ '^https?://' AND length(api) <= 2000),
    account         text        NOT NULL CHECK (account <> '' AND length(account) <= 200),
    account_id      bigint      NOT NULL CHECK (account_id > 0),
    -- Never in clear: see SecretSealing.
    sealed_password bytea       NOT NULL,
    mode            text        NOT NULL CHECK (mode IN ('READ_AND_POST', 'POSTING_OFF', 'READ_ONLY', 'PAUSED')),
    draft_days      integer     NOT NULL CHECK (draft_days BETWEEN 1 AND 3650),
    failures        integer     NOT NULL CHECK (failures >= 0),
    problem         text        NULL CHECK (length(problem) <= 500),
    problem_since   timestamptz NULL,
    stopped         boolean     NOT NULL,
    not_before      timestamptz NOT NULL,
    -- Whose turn it is to ask the site, and until when; one that died loses it.
    turn            text        NULL,
    turn_until      timestamptz NULL,
    connected_at    timestamptz NOT NULL,
    connected_by    text        NOT NULL,
    CHECK ((problem IS NULL) = (problem_since IS NULL)),
    CHECK ((turn IS NULL) = (turn_until IS NULL))
);
