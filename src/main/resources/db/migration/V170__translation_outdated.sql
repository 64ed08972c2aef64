-- A translation is never more right than its original: where the English text is called wrong, so is from the same day every
-- older text of the entry in another language, until a newer one of its own takes its place.
CREATE OR REPLACE VIEW wrong_version AS
SELECT v.slug, v.version, v.language, w.version AS corrected_by, w.question, w.effective_on AS since, w.seq
FROM faq_version v
JOIN faq_version w ON w.slug = v.slug AND w.version > v.version AND w.language IN (v.language, 'en')
WHERE w.old_answer = 'WRONG';
