-- The text of each entry and language that a reader finds on a day: of the versions whose day has come the one with the
-- highest number. One query, so that the planner looks into it as into a view.
CREATE FUNCTION faq_in_force(today date) RETURNS SETOF faq_version LANGUAGE sql STABLE AS
'SELECT DISTINCT ON (v.slug, v.language) v.* FROM faq_version v
 WHERE v.effective_on <= today ORDER BY v.slug, v.language, v.version DESC';

DROP VIEW faq_effective;
