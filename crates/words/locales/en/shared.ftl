### What both programs say.

try-again = Try again
copy = Copy
copied = Copied
not-copied = Copying was refused here. The text is selected: press Ctrl+C or ⌘C.
sign-in = Sign in
sign-out-failed = Signing out didn’t work. Check your connection and try again.
support = Need help? Contact { $contact }
support-page = support
hide = Hide
hide-password = Hide password
password-shown = Your password is shown
password-hidden = Your password is hidden
caps-lock = Caps Lock is on.

role-unknown = Member
role-unknown-may = The organization decides what you can do.

## Something between the page and the server failed.

retry-title = That didn’t work
retry-kept = Nothing you typed is lost.
wait-seconds = { $seconds ->
    [one] You can try again in { $seconds } second.
   *[other] You can try again in { $seconds } seconds.
}
wait-minutes = { $minutes ->
    [one] You can try again in { $minutes } minute.
   *[other] You can try again in { $minutes } minutes.
}
offline = You’re offline. Check your connection, then try again.
unreachable = We couldn’t reach the server. Check your connection, then try again.
timed-out = The server is taking too long to answer. Try again in a moment.
too-many-requests = Too many attempts. Please wait a moment before the next one.
server-fault = The server has a problem right now. It isn’t you, and it isn’t your invite.
unreadable = The server gave an answer we can’t read. Try again in a moment.

## What was typed.

email-missing = Enter an email address.
email-malformed = This isn’t a complete email address, like name@example.com.
password-missing = Enter a password.
