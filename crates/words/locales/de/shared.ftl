### Deutsch. Anrede: „Sie“.

try-again = Erneut versuchen
copy = Kopieren
copied = Kopiert
not-copied = Kopieren ist hier nicht erlaubt. Der Text ist ausgewählt: Drücken Sie Strg+C oder ⌘C.
sign-in = Anmelden
sign-out-failed = Das Abmelden hat nicht geklappt. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
support = Brauchen Sie Hilfe? Kontakt: { $contact }
support-page = Support
hide = Verbergen
hide-password = Passwort verbergen
password-shown = Ihr Passwort ist zu sehen
password-hidden = Ihr Passwort ist verborgen
caps-lock = Die Feststelltaste ist an.

role-unknown = Mitglied
role-unknown-may = Was Sie dürfen, bestimmt die Organisation.

retry-title = Das hat nicht geklappt
retry-kept = Nichts, was Sie eingegeben haben, ist verloren.
wait-seconds = { $seconds ->
    [one] In { $seconds } Sekunde können Sie es noch einmal versuchen.
   *[other] In { $seconds } Sekunden können Sie es noch einmal versuchen.
}
wait-minutes = { $minutes ->
    [one] In { $minutes } Minute können Sie es noch einmal versuchen.
   *[other] In { $minutes } Minuten können Sie es noch einmal versuchen.
}
offline = Sie sind offline. Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.
unreachable = Der Server war nicht zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.
timed-out = Der Server braucht zu lange für eine Antwort. Versuchen Sie es gleich noch einmal.
too-many-requests = Zu viele Versuche. Bitte warten Sie einen Moment bis zum nächsten.
server-fault = Der Server hat gerade eine Störung. Es liegt weder an Ihnen noch an Ihrer Einladung.
unreadable = Der Server hat eine unlesbare Antwort gegeben. Versuchen Sie es gleich noch einmal.

email-missing = Geben Sie eine E-Mail-Adresse ein.
email-malformed = Das ist keine vollständige E-Mail-Adresse wie name@example.com.
password-missing = Geben Sie ein Passwort ein.
