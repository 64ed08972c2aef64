-- The address that a connected site calls its own: the same site may be typed under two addresses.
ALTER TABLE wordpress_connection ADD COLUMN home text NULL CHECK (home <> '' AND length(home) <= 2000);
