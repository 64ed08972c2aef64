-- The versions of entries that a later version in the same language calls wrong: a row for each later one that says so. It
-- counts from its day on ("since"), also where a newer one took its place before that day: whoever asks about a day adds
-- "since <= that day".
CREATE VIEW wrong_version AS
SELECT v.slug, v.version, v.language, w.version AS corrected_by, w.question, w.effective_on AS since, w.seq
FROM faq_version v
JOIN faq_version w ON w.slug = v.slug AND w.language = v.language AND w.version > v.version
WHERE w.old_answer = 'WRONG';
