-- A person walks back through their own decisions.
CREATE INDEX decision_account ON decision (account_id, id);
