CREATE TABLE site (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         text        NOT NULL UNIQUE CHECK (name <> '' AND length(name) <= 100),
    organisation text        NOT NULL CHECK (length(organisation) <= 200),
    contact_url  text        NULL CHECK (length(contact_url) <= 2000),
    language     text        NOT NULL DEFAULT 'en' CHECK (language ~ '^[a-z]{2}$'),
    created_at   timestamptz NOT NULL
);

CREATE TABLE post (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id      bigint      NOT NULL REFERENCES site,
    source_id    text        NOT NULL CHECK (source_id <> '' AND length(source_id) <= 200),
    title        text        NOT NULL CHECK (title <> '' AND length(title) <= 500),
    url          text        NULL CHECK (length(url) <= 2000),
    published_at timestamptz NULL,
    UNIQUE (site_id, source_id)
);

CREATE TABLE comment (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site_id          bigint      NOT NULL REFERENCES site,
    post_id          bigint      NOT NULL REFERENCES post,
    source_id        text        NOT NULL CHECK (source_id <> '' AND length(source_id) <= 200),
    parent_source_id text        NULL CHECK (length(parent_source_id) <= 200),
    position         integer     NULL CHECK (position > 0),
    author           text        NOT NULL CHECK (author <> '' AND length(author) <= 200),
    type             text        NOT NULL CHECK (type IN ('COMMENT', 'PINGBACK', 'TRACKBACK')),
    status           text        NOT NULL CHECK (status IN ('APPROVED', 'HELD', 'SPAM', 'TRASHED')),
    by_staff         boolean     NOT NULL,
    revision         integer     NOT NULL CHECK (revision > 0),
    written_at       timestamptz NULL,
    first_seen_at    timestamptz NOT NULL,
    UNIQUE (site_id, source_id)
);
CREATE INDEX comment_post ON comment (post_id);
CREATE INDEX comment_parent ON comment (site_id, parent_source_id);

CREATE TABLE comment_revision (
    comment_id bigint      NOT NULL REFERENCES comment,
    revision   integer     NOT NULL CHECK (revision > 0),
    text       text        NOT NULL CHECK (length(text) <= 100000),
    truncated  boolean     NOT NULL,
    seen_at    timestamptz NOT NULL,
    PRIMARY KEY (comment_id, revision)
);
