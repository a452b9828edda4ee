### Français. On vouvoie.

try-again = Réessayer
copy = Copier
copied = Copié
not-copied = La copie est refusée ici. Le texte est sélectionné : appuyez sur Ctrl+C ou ⌘C.
sign-in = Se connecter
sign-out-failed = La déconnexion n’a pas fonctionné. Vérifiez votre connexion et réessayez.
support = Besoin d’aide ? Contactez { $contact }
support-page = le support
hide = Masquer
hide-password = Masquer le mot de passe
password-shown = Votre mot de passe est affiché
password-hidden = Votre mot de passe est masqué
caps-lock = La touche Verr. Maj. est activée.

role-unknown = Membre
role-unknown-may = L’organisation décide de ce que vous pouvez faire.

retry-title = Cela n’a pas fonctionné
retry-kept = Rien de ce que vous avez saisi n’est perdu.
wait-seconds = { $seconds ->
    [one] Vous pourrez réessayer dans { $seconds } seconde.
   *[other] Vous pourrez réessayer dans { $seconds } secondes.
}
wait-minutes = { $minutes ->
    [one] Vous pourrez réessayer dans { $minutes } minute.
   *[other] Vous pourrez réessayer dans { $minutes } minutes.
}
offline = Vous êtes hors ligne. Vérifiez votre connexion, puis réessayez.
unreachable = Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.
timed-out = Le serveur met trop de temps à répondre. Réessayez dans un instant.
too-many-requests = Trop de tentatives. Attendez un instant avant la prochaine.
server-fault = Le serveur a un problème en ce moment. Cela ne vient ni de vous, ni de votre invitation.
unreadable = La réponse du serveur est illisible. Réessayez dans un instant.

email-missing = Saisissez une adresse e-mail.
email-malformed = Ce n’est pas une adresse e-mail complète, comme nom@example.com.
password-missing = Saisissez un mot de passe.
