-- Whether a version makes claims whose sources nobody has opened, so that the digest need not read every text.
ALTER TABLE faq_version ADD COLUMN unconfirmed boolean NOT NULL DEFAULT false;
