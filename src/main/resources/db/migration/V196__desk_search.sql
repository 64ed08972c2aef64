-- Words as the search compares them: without capitals and accents. It stands in two indexes, so it never changes; another way of
-- folding is another function.
CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(regexp_replace(normalize(lower(words), NFD), '[\u0300-\u036f]', '', 'g'), 'øłđı', 'oldi');

DROP INDEX comment_revision_words;
CREATE INDEX comment_revision_folded ON comment_revision USING gin (to_tsvector('simple', folded(text)));
CREATE INDEX comment_author_folded ON comment USING gin (to_tsvector('simple', folded(author)));
