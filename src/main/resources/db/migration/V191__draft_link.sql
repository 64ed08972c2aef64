-- What was found when a link of a reply was looked at, kept for as long as it may be relied on. A link is known by its hash:
-- people may have written anything into it.
CREATE TABLE draft_link (
    hash       text        PRIMARY KEY CHECK (length(hash) = 64),
    state      text        NOT NULL CHECK (state IN ('ANSWERS', 'NO_PAGE', 'SILENT', 'UNTRUSTED', 'NOT_ASKED')),
    looked_at  timestamptz NOT NULL,
    good_until timestamptz NOT NULL
);
CREATE INDEX draft_link_over ON draft_link (good_until);
