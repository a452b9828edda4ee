-- A mail that waits keeps no key in any form. Where the process that knew it has ended, the mail gets a key of its own,
-- which opens the same invite as the first.
CREATE TABLE mail_keys (
    key_hash  BLOB PRIMARY KEY NOT NULL,
    member_id TEXT NOT NULL REFERENCES invites (member_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_keys_by_member ON mail_keys (member_id);

CREATE VIEW invite_keys (key_hash, member_id) AS
    SELECT key_hash, member_id FROM invites UNION ALL SELECT key_hash, member_id FROM mail_keys;

ALTER TABLE outbox DROP COLUMN sealed_key;
