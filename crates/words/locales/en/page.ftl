### What index.html says before a program has arrived, and the programs after it. index.html names these by their place
### in the catalogue; a test holds its English against this file.
### English: "you", short sentences, what happened and what to do.

taking-long = This is taking long. If nothing happens soon, reload the page.
broken-title = This page couldn’t start
broken = Reload it. If that doesn’t help, open the link in another browser or on another network; your invite stays as it is.
language = Language
one-moment = One moment…
invited-to = Join { $org }
your-role = Your role
role-owner = Owner
role-owner-may = Can do everything, and is the organization’s main contact.
role-super-admin = Super admin
role-super-admin-may = Can do everything except remove the owner.
role-sysadmin = System administrator
role-sysadmin-may = Manages servers, services, customers, websites and platform settings.
role-support = Support
role-support-may = Looks after customers and their websites.
role-business = Business
role-business-may = Manages hosting packages and branding.
role-site-access = Collaborator
role-site-access-may = Works on the websites they were given, and sees no others.
set-password-lead = Choose a password and you’re in.
email = Email
new-password = New password
show = Show
show-password = Show password
rule-length = At least { $min } characters
join = Join
have-password = I already have a password
rule-own = Not your email or the organization’s name
rule-common = Not one of the passwords many people use
password-advice = A few words make a good one.
enter-password-lead = You have an account here already. Sign in with it to join.
current-password = Your password
no-password = I don’t have a password yet
