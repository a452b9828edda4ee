### Deutsch. Anrede: „Sie“.

checking = Ihre Einladung wird geprüft …
invited = Sie sind eingeladen
confirm-lead = Sie sind angemeldet. Ein Klick, und Sie sind Mitglied.
signed-in-as = Angemeldet als
joining = Sie treten bei …
forgot-password = Passwort vergessen?
accept = Einladung annehmen
not-now = Nicht jetzt
use-another-account = Anderes Konto verwenden
signing-out = Sie werden abgemeldet …
email-hint = Die Adresse, an die Ihre Einladung ging.
join-until = Sie können bis zum { $date } beitreten.

wrong-account-title = Diese Einladung ist für jemand anderen
wrong-account = Sie sind als { $name } angemeldet, die Einladung ging aber an eine andere Adresse. Melden Sie sich ab, um sie mit dem richtigen Konto anzunehmen.
wrong-account-unknown = Sie sind mit einem Konto angemeldet, an das die Einladung nicht ging. Melden Sie sich ab, um sie mit dem richtigen anzunehmen.
sign-out-and-continue = Abmelden und weiter
stay-signed-in = Angemeldet bleiben

closed-title = Diese Einladung gilt nicht mehr
closed-used = Sie haben sie schon verwendet.
closed-used-do = Dann sind Sie Mitglied: Melden Sie sich einfach an.
closed-replaced = Eine neuere Einladung hat sie ersetzt.
closed-replaced-do = Suchen Sie die neueste E-Mail; nur deren Link gilt.
closed-old = Sie ist mehr als 10 Tage alt.
closed-old-do = Bitten Sie die Person, die Sie eingeladen hat, um eine neue.
perhaps-title = Vielleicht sind Sie schon beigetreten
perhaps = Die Verbindung brach ab, während Sie beitraten, und die Einladung ist nun verbraucht. Melden Sie sich an, um zu sehen, ob es geklappt hat.
request-label = Eine Nachricht an die Person, die Sie eingeladen hat
request = Hallo! Meine Einladung zum Control Panel gilt nicht mehr. Können Sie mir eine neue schicken?
request-to = Hallo! Meine Einladung zum Control Panel gilt nicht mehr. Können Sie eine neue an { $email } schicken?
copy-request = Nachricht kopieren

welcome-to = Willkommen bei { $org }
welcome = Willkommen
joined-as = Sie sind beigetreten. Ihre Rolle: { $role }.
joined = Sie sind beigetreten.
go-to-panel = Zum Control Panel

password-too-short = Dieses Passwort ist zu kurz. Nehmen Sie mindestens { $min } Zeichen.
password-too-short-here = Dieses Passwort ist zu kurz. Wählen Sie ein längeres.
password-too-long = Dieses Passwort ist zu lang. Höchstens { $max } Zeichen sind möglich.
password-is-email = Ihre E-Mail-Adresse kann nicht Ihr Passwort sein.
password-is-name = Ihr Name kann nicht Ihr Passwort sein.
password-is-org = Der Name der Organisation kann nicht Ihr Passwort sein.
password-too-common = Dieses Passwort ist zu leicht zu erraten. Wählen Sie eines, das andere nicht benutzen.
email-refused = Diese Adresse nimmt der Server nicht an. Prüfen Sie sie.
input-refused = Der Server hat das nicht angenommen. Prüfen Sie Ihre Eingaben und versuchen Sie es noch einmal.
wrong-password = Dieses Passwort stimmt nicht. Prüfen Sie es und versuchen Sie es noch einmal.
new-password-refused = Mit einem neuen Passwort konnten Sie nicht beitreten. Vielleicht haben Sie hier schon ein Konto: Versuchen Sie „Ich habe schon ein Passwort“. Sonst prüfen Sie die Adresse.
confirm-refused = Der Server hat das nicht angenommen. Laden Sie die Seite neu und versuchen Sie es noch einmal.
session-ended = Sie wurden inzwischen abgemeldet. Treten Sie mit Ihrem Passwort bei.

## Zu einem neuen Passwort, während es eingegeben wird.

rule-met = Erfüllt
strength-none = Sehr leicht zu erraten
strength-weak = Leicht zu erraten
strength-fair = Könnte besser sein
strength-good = Gut
strength-strong = Sehr gut
