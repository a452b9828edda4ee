### The admins' pages.

list-separator = { ", " }
sign-out = Sign out
signed-in-as-name = Signed in as { $name }
with-address = ({ $address })
password = Password
cancel = Cancel
pending-invites = Pending invites
invite-someone = Invite someone
invite-someone-to = Invite someone to { $org }
email-column = Email
name-column = Name
roles-label = Roles
page = Page { $number } of { $of }
previous = Previous
next = Next

not-found-title = There is no such page
not-found = The address may have been cut off on its way. If it came in a mail, open the link there again, or copy the whole of it.
to-start = Go to the start page

## Signing in, and the start page.

sign-in-lead = Sign in to invite people to your organizations.
sign-in-to-invite = Sign in to invite someone.
sign-in-to-pending = Sign in to see the pending invites.
signing-in = Signing in…
organizations-title = Whom do you want to invite?
organizations-lead = Choose the organization they will join.
pending-of = Pending invites to { $org }
no-organizations-title = You can’t invite anyone yet
no-organizations = Owners and super admins of an organization can. Ask one of them to give you that role.
sign-in-wrong = Email and password don’t match. Check both and try again.
sign-in-not-allowed = This account can’t sign in here. Ask your administrator.
sign-in-invalid = Email or password can’t be right as they stand. Check both.
wait-over = You can try again now.

## The code after the password.
no-cookies = Your browser keeps no cookies for this page, and without one it can’t keep you signed in. Allow them, then reload the page.

code-title = Enter your code
code-lead = Your password is right. This account also asks for a code: one that was just sent to you by email, or one that your authenticator app shows.
signing-in-as = Signing in as { $email }
code-from = Where does your code come from?
code-from-missing = Choose where your code comes from.
code-by-email = An email
code-by-email-hint = Look for it in your inbox, and in the folder for spam.
code-by-app = An authenticator app
code-by-app-hint = Open it on your phone; it shows a new code every half minute.
code = Code
code-hint = Only the digits matter, not the spaces between them.
code-missing = Enter the code.
code-malformed = A code is a few digits, like 123456.
code-refused = That code wasn’t right, or it was too old, so the sign-in has ended. Enter your password to try again with a new code.
code-unfit = The server didn’t take this code. Check that it is complete, and where it comes from.
code-too-late = Too much time has passed since you entered your password. Enter it again.
code-not-by-mail = The codes of this account don’t come by email, so none was sent. Use the one that your authenticator app shows.
code-resend = Send a new code by email
code-resending = Sending…
code-sent = A new code is on its way to you by email. Use the newest one.
remember-device = Remember this device
remember-device-hint = For 30 days no code is asked for in this browser. Not for computers that others use, too.
back-to-password = Back to the password

## The invite form.

form-lead = They get a link, choose a password and are in.
their-email = Their email
their-email-hint = One address, or paste a list of up to 500.
their-name = Their name
their-name-hint = As it should appear in the list of members.
roles-hint = One or several.
more = More
notifications = Notifications
notifications-hint = Names of the notifications they get, separated by commas. Leave it empty if you don’t know any.
send-email = Email the invite
send-email-hint = Otherwise you pass the link on yourself.
create = Create invite
creating = Creating…
has-owner = The organization has an owner already.
not-from-above = Only admins of an organization above this one can invite its owner.
name-missing = Enter a name.
name-too-long = This name is too long. 200 characters are the most.
name-deceptive = This name holds invisible characters. Type it instead of pasting it.
role-missing = Choose a role.
owner-for-many = An organization has one owner: take this role out, or invite one person.

confirm-super-admin = Make { $who } a super admin?
confirm-owner = Make { $who } the owner?
super-admin-may = A super admin can do everything here except remove the owner: change and delete websites and customers, see all data, and invite and remove other people, you included.
owner-may = The owner can do everything here, is the organization’s main contact, and can’t be removed. An organization has only one.
confirm-one = Yes, create the invite

no-access-title = You can’t invite people here
no-access = Only owners and super admins of this organization, or of one above it, can invite.
sign-in-otherwise = Sign in with another account
org-not-found-title = There is no such organization
org-not-found = It may have been removed, or the address is incomplete.
all-organizations = All organizations

created-title = Invite ready for { $email }
created-unseen-title = Invite created for { $email }
create-again = Create it again
mailed = A mail with this link is on its way to them. You can also pass it on yourself.
not-mailed = No mail was sent. Pass this link on yourself; it works for them alone.
invite-link = Invite link
expiry = It works once, for 10 days. A new invite for the same address replaces it.
expiry-until = It works once, until { $date }. A new invite for the same address replaces it.
qr-alt = QR code of the invite link for { $email }
qr-caption = Are they with you? They can scan this with their phone.
invite-another = Invite someone else
unseen-mailed = The server says that the invite was created, but its link didn’t reach this page. A mail with the link should be on its way to them. To get the link here, create the invite again for the same address: the new link replaces the one in the mail.
unseen-not-mailed = The server says that the invite was created, but its link didn’t reach this page. No mail was sent, so nobody has the link yet. Create the invite again for the same address: that makes a new link.

create-email-refused = The server doesn’t accept this address. Check it.
create-already-member = This person is a member of the organization already.
create-website-required = A collaborator needs at least one website.
create-unknown-website = One of the websites isn’t the organization’s any more.
create-refused = The server didn’t accept this invite. Check what you entered; the person may be a member already.
create-signed-out = You’ve been signed out. Sign in and try again.
create-forbidden = You can’t create this invite. Only owners and super admins can.
create-org-gone = This organization doesn’t exist any more.
not-known-above = We couldn’t find out whether you may invite the owner. Load the page again to try once more.
leave-creating = The invite is still being created. If you leave now, you won’t see its link. Leave?
mail-delayed = The mail with this link couldn’t go out yet. It will as soon as the mail server takes it. You can also pass the link on yourself.

## Websites of a collaborator.

websites = Websites
websites-hint = A collaborator works on these and sees no others.
websites-search = Find a website
websites-loading = Looking for websites…
websites-none = This organization has no websites yet.
websites-not-found = No website’s name holds that.
websites-remove = Remove { $site }
websites-removed = { $site } removed
websites-chosen = Chosen websites
websites-missing = Choose at least one website.
websites-refused = You can’t see this organization’s websites.
websites-nameless = Website without a name
websites-found = Websites found: { $count }

## Many at once.

many-names = Names come from the list, as in “Ada Lovelace <ada@example.com>”. Where there is none, the part before the @ is taken.
many-entries = { $count } entries. You’ll see what becomes of each before anything is sent.
many-check = Check { $count } entries
many-too-many = These are { $count }. { $max } are the most at once; take some out for a second round.
review-title = Check the list
review-checking = Looking up who is a member already…
review-not-checked = We couldn’t check who is a member already. You can send all the same: members are refused one by one.
review-back = Back to the form
review-nobody = There is nobody on this list to invite.
review-as = Everybody is invited as: { $roles }.
review-again = Whoever has an invite already gets a new link, with the roles, websites and notifications chosen now; the old link stops working.
review-left-out = { $count } of the list left out
review-send = { $count ->
    [one] Send { $count } invite
   *[other] Send { $count } invites
}
people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
confirm-many = { $count ->
    [one] Yes, send { $count } invite
   *[other] Yes, send { $count } invites
}

mark-new = Will be invited
mark-again = Invited already: gets a new link
mark-unchecked = Will be invited; couldn’t check if a member
mark-member = A member already: left out
mark-twice = Twice in the list: left out
mark-malformed = Not an email address: left out
marked-new = { $count } new
marked-again = { $count } invited already, will get a new link
marked-unchecked = { $count } couldn’t be checked
marked-member = { $count } already a member, left out
marked-twice = { $count } twice in the list, left out
marked-malformed = { $count } not an email address, left out

sending-title = { $count ->
    [one] Sending { $count } invite
   *[other] Sending { $count } invites
}
ready-title = { $count ->
    [one] { $count } invite ready
   *[other] { $count } invites ready
}
ready-failed-title = { $count ->
    [one] { $count } invite ready, { $failed } failed
   *[other] { $count } invites ready, { $failed } failed
}
progress = { $sent } of { $total } done
progress-failed = { $sent } of { $total } done, { $failed } failed
progress-label = Progress
stop = Stop
go-on = Go on
retry-failed = Retry failed
copy-all = Copy all
all-links = All invite links
download = Download CSV
invite-more = Invite more people
link-for = Invite link for { $email }
copy-link-for = Copy the link for { $email }
leave = Not all invites are out yet. If you leave now, the rest isn’t sent and the links on this page are gone. Leave?
held = The server asks for a break after so many invites.
held-seconds = { $seconds ->
    [one] It goes on by itself in { $seconds } second.
   *[other] It goes on by itself in { $seconds } seconds.
}
held-minutes = { $minutes ->
    [one] It goes on by itself in { $minutes } minute.
   *[other] It goes on by itself in { $minutes } minutes.
}
doubt = It may have been created all the same; retrying is safe and replaces it.
status-column = Status
until-column = Works until
halt-stopped = Stopped. What was under way has been sent; the rest waits here.
halt-faults = Stopped after several faults in a row. Check your connection, then go on.
halt-session-ended = You’ve been signed out. Sign in and it goes on.
halt-refused = Stopped: you can’t invite people here any more.
row-waiting = Waiting
row-sending = Sending…
row-held = Waiting for the server
row-sent = Sent
row-not-mailed = Created, no mail
row-mail-delayed = Created, mail delayed
row-until = works until { $date }
links-not-taken = No mail was sent, and not all links on this page have been copied or downloaded. They can’t be shown again. Go on all the same?

## Pending invites.

pending-lead = These people were invited and haven’t joined yet.
pending-search = Find by name or email
pending-reading = Reading the list…
pending-reading-of = Reading the list: { $read } of { $of } members…
pending-empty = Nobody is waiting: everyone who was invited has joined.
pending-not-found = No pending invite matches that.
pending-no-access-title = You can’t see the invites here
pending-no-access = Only owners and super admins of this organization, or of one above it, can see and change them.
pending-since = Invited
pending-actions = Actions
pending-no-date = Unknown
pending-no-role = None
collaborator-of = { $count ->
    [one] Collaborator (1 website)
   *[other] Collaborator ({ $count } websites)
}
pending-count = { $count ->
    [one] { $count } pending invite
   *[other] { $count } pending invites
}
pending-found = { $found } of { $of } pending invites
resend = Resend
resend-for = Resend the invite of { $name }
resend-ask = Make a new link for { $name }? The old one stops working.
again-lead = This person has an invite already. The new one has the roles, websites and notifications that you’ve chosen now.
resend-mail = Email it to them
resend-do = Make a new link
resending = Making it…
resent = New link for { $name }
resent-mailed = A mail with this link is on its way. The old link is dead.
resent-not-mailed = No mail was sent: pass it on yourself. The old link is dead.
resent-unreadable = A new link was made, but it didn’t reach this page. Make another one: that replaces it.
close = Close
revoke = Revoke
revoke-for = Revoke the invite of { $name }
revoke-ask = Revoke the invite of { $name }? Their link stops working at once.
revoke-do = Revoke the invite
revoking = Revoking…
revoked = The invite of { $name } is revoked
joined-meanwhile = { $name } has joined in the meantime and is a member now. Nothing was revoked; members are removed in the control panel.
revoke-refused = The server doesn’t let this invite be revoked.
revoke-forbidden = You can’t revoke this invite.
resend-role-unknown = This page doesn’t know the role of this invite, so it can’t make it again. Revoke it, then invite them anew.
resend-website-gone = A website of this invite isn’t the organization’s any more. Revoke the invite, then invite them anew with the websites they need now.
resent-delayed = The mail with this link couldn’t go out yet. It will as soon as the mail server takes it. The old link is dead.
leave-resending = A new link is still being made. If you leave now, you won’t see it. Leave?
