ALTER TABLE reply
    -- Whether it waited to be pasted: somebody may have done that without saying so. Its words are looked for at the site before
    -- it is posted there, whoever wrote them.
    ADD COLUMN maybe_pasted boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT reply_refusal_check,
    ADD CONSTRAINT reply_refusal_check
        CHECK (refusal IN ('CHANGED', 'GONE', 'HELD', 'CLOSED', 'ANSWERED', 'NOT_ALLOWED', 'TOO_LONG', 'NOT_TAKEN', 'UNCONFIRMED',
                           'OVERTAKEN', 'REMOVED', 'LINK'));
