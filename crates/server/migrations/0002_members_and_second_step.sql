-- The second step of signing in, and what lists of members and websites are read by.

-- Between the right password and the pin. Apart from sessions, so that no operation can take one for a session.
CREATE TABLE half_open_sessions (
    token_hash     BLOB PRIMARY KEY NOT NULL,
    login_id       TEXT NOT NULL REFERENCES logins (id) ON DELETE CASCADE,
    auth_method    TEXT NOT NULL CHECK (auth_method IN ('email', 'otp')),
    created_at     INTEGER NOT NULL,
    -- SHA-256 of the session's token and the pin together: without the cookie there is nothing to try pins against.
    pin_hash       BLOB,
    pin_expires_at INTEGER,
    CHECK ((pin_hash IS NULL) = (pin_expires_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX half_open_sessions_by_login ON half_open_sessions (login_id);

-- What an authenticator app shares with the server. Readable, since codes are computed from it.
CREATE TABLE otp_keys (
    login_id  TEXT PRIMARY KEY NOT NULL REFERENCES logins (id) ON DELETE CASCADE,
    secret    BLOB NOT NULL,
    -- The step of the last code that was taken: that one and older ones are not taken again.
    last_step INTEGER NOT NULL DEFAULT -1
) STRICT;

CREATE TABLE remembered_devices (
    login_id    TEXT NOT NULL REFERENCES logins (id) ON DELETE CASCADE,
    device_hash BLOB NOT NULL,
    expires_at  INTEGER NOT NULL,
    PRIMARY KEY (login_id, device_hash)
) STRICT, WITHOUT ROWID;

-- Whatever changes the password or the second step: what was proved by the old one is proved no more.
CREATE TRIGGER logins_prove_anew AFTER UPDATE OF password_hash, auth_method ON logins
WHEN OLD.password_hash IS NOT NEW.password_hash OR OLD.auth_method <> NEW.auth_method
BEGIN
    DELETE FROM remembered_devices WHERE login_id = NEW.id;
    DELETE FROM half_open_sessions WHERE login_id = NEW.id;
END;

-- Pages of lists. Members by name or address are found by org_id and sorted: no index reaches over two tables.
CREATE INDEX members_by_date ON members (org_id, joined_at, id);
CREATE INDEX websites_by_domain ON websites (org_id, domain COLLATE NOCASE, id) WHERE status <> 'deleted';

-- Removing a login looks for what it left in these.
CREATE INDEX invites_by_inviter ON invites (invited_by);
CREATE INDEX access_tokens_by_login ON access_tokens (login_id);
