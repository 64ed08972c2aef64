-- Whether a site is not asked because the key is missing that opens its password. Until now only the sentence told.
ALTER TABLE wordpress_connection
    ADD COLUMN lacks_key boolean NOT NULL DEFAULT false,
    ADD CHECK (problem IS NOT NULL OR NOT lacks_key);
UPDATE wordpress_connection SET lacks_key = true
WHERE problem = 'Signpost cannot read the password of this site: the key that opens it is missing, or it is another one.';
