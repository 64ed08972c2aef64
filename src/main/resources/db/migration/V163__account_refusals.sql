-- How often in a row a site did not recognise our account. Only that stops a site; other failures between do not count.
ALTER TABLE wordpress_connection ADD COLUMN refusals integer NOT NULL DEFAULT 0 CHECK (refusals >= 0);
-- A missing key does not stop a site any more: what was stopped for it is asked again once the key is back.
UPDATE wordpress_connection SET stopped = false
WHERE stopped AND problem = 'The password of this site was sealed with a key that is not configured any more.';
