-- One thread comes in by several ways: a page saved as text knows no ids, so its comments are found again by who wrote them,
-- and its post by the letters and digits of the title.
CREATE INDEX comment_author ON comment (post_id, author);
CREATE INDEX post_title ON post (site_id, lower(regexp_replace(title, '\W+', '', 'g')));
