### The invited person's page.

checking = Checking your invite…
invited = You’re invited
confirm-lead = You’re signed in. One click and you’re a member.
signed-in-as = Signed in as
joining = Joining…
forgot-password = Forgot your password?
accept = Accept invite
not-now = Not now
use-another-account = Use another account
signing-out = Signing out…
email-hint = The address your invite was sent to.
join-until = You can join until { $date }.

wrong-account-title = This invite is for someone else
wrong-account = You’re signed in as { $name }, but the invite was sent to another address. Sign out to accept it with the right account.
wrong-account-unknown = You’re signed in with an account that the invite was not sent to. Sign out to accept it with the right one.
sign-out-and-continue = Sign out and continue
stay-signed-in = Stay signed in

closed-title = This invite can’t be used any more
closed-used = You’ve used it already.
closed-used-do = Then you’re a member: just sign in.
closed-replaced = A newer invite has replaced it.
closed-replaced-do = Look for the latest mail; only its link works.
closed-old = It is more than 10 days old.
closed-old-do = Ask the person who invited you for a new one.
perhaps-title = You may have joined already
perhaps = The connection broke while you were joining, and the invite is used up now. Sign in to see whether it worked.
request-label = A message to send to whoever invited you
request = Hello! My invite to the control panel doesn’t work any more. Could you send me a new one?
request-to = Hello! My invite to the control panel doesn’t work any more. Could you send a new one to { $email }?
copy-request = Copy message

welcome-to = Welcome to { $org }
welcome = Welcome aboard
joined-as = You’ve joined as { $role }.
joined = You’ve joined.
go-to-panel = Go to the control panel

## What was refused.

password-too-short = This password is too short. Use at least { $min } characters.
password-too-short-here = This password is too short. Choose a longer one.
password-too-long = This password is too long. { $max } characters are the most.
password-is-email = Your email can’t be your password.
password-is-name = Your name can’t be your password.
password-is-org = The organization’s name can’t be your password.
password-too-common = This password is too easy to guess. Choose one that others don’t use.
email-refused = This isn’t an address the server accepts. Check it.
input-refused = The server didn’t accept this. Check what you entered and try again.
wrong-password = This password isn’t right. Check it and try again.
new-password-refused = We couldn’t join you with a new password. You may have an account here already: try “I already have a password”. Otherwise check the address.
confirm-refused = The server didn’t accept this. Reload the page and try again.
session-ended = You’ve been signed out in the meantime. Join with your password.

## What is said of a new password while it is typed.

rule-met = Done
strength-none = Very easy to guess
strength-weak = Easy to guess
strength-fair = Could be better
strength-good = Good
strength-strong = Very good
