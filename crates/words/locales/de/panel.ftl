### Deutsch. Anrede: „Sie“.

list-separator = { ", " }
sign-out = Abmelden
signed-in-as-name = Angemeldet als { $name }
with-address = ({ $address })
password = Passwort
cancel = Abbrechen
pending-invites = Offene Einladungen
invite-someone = Jemanden einladen
invite-someone-to = Jemanden zu { $org } einladen
email-column = E-Mail
name-column = Name
roles-label = Rollen
page = Seite { $number } von { $of }
previous = Zurück
next = Weiter

not-found-title = Diese Seite gibt es nicht
not-found = Vielleicht wurde die Adresse unterwegs abgeschnitten. Wenn sie aus einer E-Mail stammt, öffnen Sie den Link dort noch einmal, oder kopieren Sie ihn ganz.
to-start = Zur Startseite

sign-in-lead = Melden Sie sich an, um Personen in Ihre Organisationen einzuladen.
sign-in-to-invite = Melden Sie sich an, um jemanden einzuladen.
sign-in-to-pending = Melden Sie sich an, um die offenen Einladungen zu sehen.
signing-in = Sie werden angemeldet …
organizations-title = Wohin möchten Sie einladen?
organizations-lead = Wählen Sie die Organisation, der die Person beitritt.
pending-of = Offene Einladungen zu { $org }
no-organizations-title = Sie können noch niemanden einladen
no-organizations = Das können Inhaber und Super-Admins einer Organisation. Bitten Sie jemanden davon um diese Rolle.
sign-in-wrong = E-Mail und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.
sign-in-not-allowed = Dieses Konto kann sich hier nicht anmelden. Fragen Sie Ihre Administration.
sign-in-invalid = E-Mail oder Passwort können so nicht stimmen. Prüfen Sie beides.
wait-over = Sie können es jetzt noch einmal versuchen.
no-cookies = Ihr Browser nimmt von dieser Seite keine Cookies an, und ohne sie bleiben Sie nicht angemeldet. Lassen Sie sie zu und laden Sie die Seite neu.

code-title = Geben Sie Ihren Code ein
code-lead = Ihr Passwort stimmt. Für dieses Konto brauchen Sie auch einen Code: Er wurde Ihnen gerade per E-Mail geschickt, oder Ihre Authenticator-App zeigt ihn.
signing-in-as = Anmeldung als { $email }
code-from = Woher kommt Ihr Code?
code-from-missing = Wählen Sie, woher Ihr Code kommt.
code-by-email = Aus einer E-Mail
code-by-email-hint = Suchen Sie im Posteingang und im Spam-Ordner.
code-by-app = Aus einer Authenticator-App
code-by-app-hint = Öffnen Sie sie auf Ihrem Telefon; sie zeigt jede halbe Minute einen neuen Code.
code = Code
code-hint = Nur die Ziffern zählen, nicht die Leerzeichen dazwischen.
code-missing = Geben Sie den Code ein.
code-malformed = Ein Code besteht aus einigen Ziffern, etwa 123456.
code-refused = Dieser Code war falsch oder zu alt, daher ist die Anmeldung beendet. Geben Sie Ihr Passwort ein, um es mit einem neuen Code zu versuchen.
code-unfit = Der Server hat diesen Code nicht angenommen. Prüfen Sie, ob er vollständig ist und woher er kommt.
code-too-late = Seit der Eingabe Ihres Passworts ist zu viel Zeit vergangen. Geben Sie es noch einmal ein.
code-not-by-mail = Die Codes für dieses Konto kommen nicht per E-Mail, daher wurde keiner geschickt. Nehmen Sie den aus Ihrer Authenticator-App.
code-resend = Neuen Code per E-Mail schicken
code-resending = Wird geschickt …
code-sent = Ein neuer Code ist per E-Mail unterwegs zu Ihnen. Nehmen Sie den neuesten.
remember-device = Dieses Gerät merken
remember-device-hint = 30 Tage lang wird in diesem Browser kein Code verlangt. Nicht für Computer, die auch andere benutzen.
back-to-password = Zurück zum Passwort

form-lead = Die Person bekommt einen Link, wählt ein Passwort und ist dabei.
their-email = E-Mail der Person
their-email-hint = Eine Adresse, oder fügen Sie eine Liste mit bis zu 500 ein.
their-name = Name der Person
their-name-hint = So, wie er in der Mitgliederliste stehen soll.
roles-hint = Eine oder mehrere.
more = Mehr
notifications = Benachrichtigungen
notifications-hint = Namen der Benachrichtigungen, die die Person bekommt, durch Kommas getrennt. Lassen Sie das Feld leer, wenn Sie keine kennen.
send-email = Einladung per E-Mail schicken
send-email-hint = Sonst geben Sie den Link selbst weiter.
create = Einladung erstellen
creating = Wird erstellt …
has-owner = Die Organisation hat schon einen Inhaber.
not-from-above = Den Inhaber können nur Admins einer übergeordneten Organisation einladen.
name-missing = Geben Sie einen Namen ein.
name-too-long = Dieser Name ist zu lang. Höchstens 200 Zeichen sind möglich.
name-deceptive = Dieser Name enthält unsichtbare Zeichen. Tippen Sie ihn, statt ihn einzufügen.
role-missing = Wählen Sie eine Rolle.
owner-for-many = Eine Organisation hat nur einen Inhaber: Nehmen Sie diese Rolle heraus, oder laden Sie eine einzelne Person ein.

confirm-super-admin = { $who } zum Super-Admin machen?
confirm-owner = { $who } zum Inhaber machen?
super-admin-may = Super-Admins dürfen hier alles, außer den Inhaber zu entfernen: Websites und Kunden ändern und löschen, alle Daten sehen, andere einladen und entfernen, auch Sie.
owner-may = Der Inhaber darf hier alles, ist Hauptkontakt der Organisation und kann nicht entfernt werden. Eine Organisation hat nur einen.
confirm-one = Ja, Einladung erstellen

no-access-title = Sie können hier niemanden einladen
no-access = Einladen können nur Inhaber und Super-Admins dieser oder einer übergeordneten Organisation.
sign-in-otherwise = Mit einem anderen Konto anmelden
org-not-found-title = Diese Organisation gibt es nicht
org-not-found = Vielleicht wurde sie entfernt, oder die Adresse ist unvollständig.
all-organizations = Alle Organisationen

created-title = Einladung für { $email } ist bereit
created-unseen-title = Einladung für { $email } wurde erstellt
create-again = Noch einmal erstellen
mailed = Eine E-Mail mit diesem Link ist unterwegs. Sie können ihn auch selbst weitergeben.
not-mailed = Es wurde keine E-Mail geschickt. Geben Sie diesen Link selbst weiter; er gilt nur für diese Person.
invite-link = Einladungslink
expiry = Er gilt einmal und 10 Tage lang. Eine neue Einladung für dieselbe Adresse ersetzt ihn.
expiry-until = Er gilt einmal, bis zum { $date }. Eine neue Einladung für dieselbe Adresse ersetzt ihn.
qr-alt = QR-Code des Einladungslinks für { $email }
qr-caption = Ist die Person bei Ihnen? Sie kann das mit dem Telefon scannen.
invite-another = Noch jemanden einladen
unseen-mailed = Laut Server wurde die Einladung erstellt, ihr Link kam aber nicht auf dieser Seite an. Eine E-Mail mit dem Link sollte unterwegs sein. Um den Link hier zu bekommen, erstellen Sie die Einladung für dieselbe Adresse noch einmal: Der neue Link ersetzt den in der E-Mail.
unseen-not-mailed = Laut Server wurde die Einladung erstellt, ihr Link kam aber nicht auf dieser Seite an. Es wurde keine E-Mail geschickt, also hat noch niemand den Link. Erstellen Sie die Einladung für dieselbe Adresse noch einmal: Das ergibt einen neuen Link.

create-email-refused = Der Server nimmt diese Adresse nicht an. Prüfen Sie sie.
create-already-member = Diese Person ist schon Mitglied der Organisation.
create-website-required = Für die Rolle Mitarbeit braucht es mindestens eine Website.
create-unknown-website = Eine der Websites gehört nicht mehr zur Organisation.
create-refused = Der Server hat diese Einladung nicht angenommen. Prüfen Sie Ihre Eingaben; vielleicht ist die Person schon Mitglied.
create-signed-out = Sie wurden abgemeldet. Melden Sie sich an und versuchen Sie es noch einmal.
create-forbidden = Sie können diese Einladung nicht erstellen. Das können nur Inhaber und Super-Admins.
create-org-gone = Diese Organisation gibt es nicht mehr.
not-known-above = Ob Sie den Inhaber einladen dürfen, ließ sich nicht feststellen. Laden Sie die Seite neu, um es noch einmal zu versuchen.
leave-creating = Die Einladung wird gerade erstellt. Wenn Sie jetzt gehen, sehen Sie ihren Link nicht. Seite verlassen?
mail-delayed = Die E-Mail mit diesem Link konnte noch nicht hinausgehen. Sie geht, sobald der Mailserver sie annimmt. Sie können den Link auch selbst weitergeben.

websites = Websites
websites-hint = In der Rolle Mitarbeit arbeitet man an diesen und sieht keine anderen.
websites-search = Website suchen
websites-loading = Websites werden gesucht …
websites-none = Diese Organisation hat noch keine Websites.
websites-not-found = In keinem Namen einer Website kommt das vor.
websites-remove = { $site } entfernen
websites-removed = { $site } entfernt
websites-chosen = Gewählte Websites
websites-missing = Wählen Sie mindestens eine Website.
websites-refused = Sie können die Websites dieser Organisation nicht sehen.
websites-nameless = Website ohne Namen
websites-found = Gefundene Websites: { $count }

many-names = Namen kommen aus der Liste, wie in „Ada Lovelace <ada@example.com>“. Wo keiner steht, gilt der Teil vor dem @.
many-entries = { $count } Einträge. Sie sehen, was aus jedem wird, bevor etwas geschickt wird.
many-check = { $count } Einträge prüfen
many-too-many = Das sind { $count }. Höchstens { $max } gehen auf einmal; nehmen Sie einige für eine zweite Runde heraus.
review-title = Prüfen Sie die Liste
review-checking = Es wird nachgesehen, wer schon Mitglied ist …
review-not-checked = Wer schon Mitglied ist, konnte nicht geprüft werden. Sie können trotzdem senden: Mitglieder werden einzeln abgelehnt.
review-back = Zurück zum Formular
review-nobody = Auf dieser Liste steht niemand, der eingeladen werden kann.
review-as = Alle werden eingeladen als: { $roles }.
review-again = Wer schon eingeladen ist, bekommt einen neuen Link mit den jetzt gewählten Rollen, Websites und Benachrichtigungen; der alte gilt nicht mehr.
review-left-out = { $count } aus der Liste ausgelassen
review-send = { $count ->
    [one] { $count } Einladung senden
   *[other] { $count } Einladungen senden
}
people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
confirm-many = { $count ->
    [one] Ja, { $count } Einladung senden
   *[other] Ja, { $count } Einladungen senden
}

mark-new = Wird eingeladen
mark-again = Schon eingeladen: bekommt einen neuen Link
mark-unchecked = Wird eingeladen; Mitgliedschaft nicht geprüft
mark-member = Schon Mitglied: ausgelassen
mark-twice = Doppelt in der Liste: ausgelassen
mark-malformed = Keine E-Mail-Adresse: ausgelassen
marked-new = { $count } neu
marked-again = { $count } schon eingeladen, mit neuem Link
marked-unchecked = { $count } nicht geprüft
marked-member = { $count } schon Mitglied, ausgelassen
marked-twice = { $count } doppelt in der Liste, ausgelassen
marked-malformed = { $count } keine E-Mail-Adresse, ausgelassen

sending-title = { $count ->
    [one] { $count } Einladung wird gesendet
   *[other] { $count } Einladungen werden gesendet
}
ready-title = { $count ->
    [one] { $count } Einladung bereit
   *[other] { $count } Einladungen bereit
}
ready-failed-title = { $count ->
    [one] { $count } Einladung bereit, { $failed } fehlgeschlagen
   *[other] { $count } Einladungen bereit, { $failed } fehlgeschlagen
}
progress = { $sent } von { $total } erledigt
progress-failed = { $sent } von { $total } erledigt, { $failed } fehlgeschlagen
progress-label = Fortschritt
stop = Anhalten
go-on = Weitermachen
retry-failed = Fehlgeschlagene wiederholen
copy-all = Alle kopieren
all-links = Alle Einladungslinks
download = CSV herunterladen
invite-more = Weitere Personen einladen
link-for = Einladungslink für { $email }
copy-link-for = Link für { $email } kopieren
leave = Es sind noch nicht alle Einladungen gesendet. Wenn Sie jetzt gehen, bleibt der Rest ungesendet, und die Links auf dieser Seite sind weg. Seite verlassen?
held = Nach so vielen Einladungen verlangt der Server eine Pause.
held-seconds = { $seconds ->
    [one] In { $seconds } Sekunde geht es von selbst weiter.
   *[other] In { $seconds } Sekunden geht es von selbst weiter.
}
held-minutes = { $minutes ->
    [one] In { $minutes } Minute geht es von selbst weiter.
   *[other] In { $minutes } Minuten geht es von selbst weiter.
}
doubt = Vielleicht wurde sie trotzdem erstellt; ein neuer Versuch schadet nicht und ersetzt sie.
status-column = Status
until-column = Gilt bis
halt-stopped = Angehalten. Was unterwegs war, ist gesendet; der Rest wartet hier.
halt-faults = Nach mehreren Fehlern hintereinander angehalten. Prüfen Sie Ihre Verbindung und machen Sie dann weiter.
halt-session-ended = Sie wurden abgemeldet. Melden Sie sich an, dann geht es weiter.
halt-refused = Angehalten: Sie können hier niemanden mehr einladen.
row-waiting = Wartet
row-sending = Wird gesendet …
row-held = Wartet auf den Server
row-sent = Gesendet
row-not-mailed = Erstellt, ohne E-Mail
row-mail-delayed = Erstellt, E-Mail verzögert
row-until = gilt bis zum { $date }
links-not-taken = Es wurde keine E-Mail gesendet, und nicht alle Links auf dieser Seite sind kopiert oder heruntergeladen. Sie lassen sich nicht noch einmal anzeigen. Trotzdem weiter?

pending-lead = Diese Personen wurden eingeladen und sind noch nicht beigetreten.
pending-search = Nach Name oder E-Mail suchen
pending-reading = Die Liste wird gelesen …
pending-reading-of = Die Liste wird gelesen: { $read } von { $of } Mitgliedern …
pending-empty = Niemand wartet: Alle Eingeladenen sind beigetreten.
pending-not-found = Keine offene Einladung passt dazu.
pending-no-access-title = Sie können die Einladungen hier nicht sehen
pending-no-access = Nur Inhaber und Super-Admins dieser oder einer übergeordneten Organisation können sie sehen und ändern.
pending-since = Eingeladen
pending-actions = Aktionen
pending-no-date = Unbekannt
pending-no-role = Keine
collaborator-of = { $count ->
    [one] Mitarbeit (1 Website)
   *[other] Mitarbeit ({ $count } Websites)
}
pending-count = { $count ->
    [one] { $count } offene Einladung
   *[other] { $count } offene Einladungen
}
pending-found = { $found } von { $of } offenen Einladungen
resend = Erneut senden
resend-for = Einladung von { $name } erneut senden
resend-ask = Neuen Link für { $name } erstellen? Der alte gilt dann nicht mehr.
again-lead = Diese Person hat schon eine Einladung. In der neuen gelten die Rollen, Websites und Benachrichtigungen, die Sie jetzt gewählt haben.
resend-mail = Per E-Mail schicken
resend-do = Neuen Link erstellen
resending = Wird erstellt …
resent = Neuer Link für { $name }
resent-mailed = Eine E-Mail mit diesem Link ist unterwegs. Der alte Link gilt nicht mehr.
resent-not-mailed = Es wurde keine E-Mail geschickt: Geben Sie ihn selbst weiter. Der alte Link gilt nicht mehr.
resent-unreadable = Ein neuer Link wurde erstellt, kam aber nicht auf dieser Seite an. Erstellen Sie noch einen: Er ersetzt ihn.
close = Schließen
revoke = Zurückziehen
revoke-for = Einladung von { $name } zurückziehen
revoke-ask = Einladung von { $name } zurückziehen? Der Link gilt dann sofort nicht mehr.
revoke-do = Einladung zurückziehen
revoking = Wird zurückgezogen …
revoked = Die Einladung von { $name } ist zurückgezogen
joined-meanwhile = { $name } ist inzwischen beigetreten und jetzt Mitglied. Es wurde nichts zurückgezogen; Mitglieder entfernt man im Control Panel.
revoke-refused = Der Server lässt diese Einladung nicht zurückziehen.
revoke-forbidden = Sie können diese Einladung nicht zurückziehen.
resend-role-unknown = Diese Seite kennt die Rolle dieser Einladung nicht und kann sie daher nicht neu erstellen. Ziehen Sie sie zurück, und laden Sie die Person neu ein.
resend-website-gone = Eine Website dieser Einladung gehört nicht mehr zur Organisation. Ziehen Sie die Einladung zurück, und laden Sie die Person neu ein, mit den Websites, die sie jetzt braucht.
resent-delayed = Die E-Mail mit diesem Link konnte noch nicht hinausgehen. Sie geht, sobald der Mailserver sie annimmt. Der alte Link gilt nicht mehr.
leave-resending = Ein neuer Link wird gerade erstellt. Wenn Sie jetzt gehen, sehen Sie ihn nicht. Seite verlassen?
