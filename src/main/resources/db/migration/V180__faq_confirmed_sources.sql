-- Confirmed now means that a person opened every source of a version on or after the day that its text says; what was read only
-- in claims, or before the text was reviewed again, is not. The column is only read from the text, which stays as it is.
ALTER TABLE faq_version DISABLE TRIGGER faq_version_immutable;
UPDATE faq_version SET unconfirmed = true
WHERE NOT unconfirmed
  AND coalesce(
          CAST(substring(text FROM '\nconfirmed:\n(?:  [^\n]*\n)??  on: ''?(\d{4}-\d{2}-\d{2})') AS date) < reviewed, true);
ALTER TABLE faq_version ENABLE TRIGGER faq_version_immutable;
