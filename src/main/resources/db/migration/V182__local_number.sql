-- Ids that count only within one post stand behind the post's and a number sign: found by that last part.
CREATE INDEX comment_local_number ON comment (post_id, substring(source_id FROM '#([^#]*)$'))
WHERE strpos(source_id, '#') > 0;
