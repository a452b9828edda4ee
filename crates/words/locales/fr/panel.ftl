### Français. On vouvoie.

list-separator = { ", " }
sign-out = Se déconnecter
signed-in-as-name = Connecté en tant que { $name }
with-address = ({ $address })
password = Mot de passe
cancel = Annuler
pending-invites = Invitations en attente
invite-someone = Inviter quelqu’un
invite-someone-to = Inviter quelqu’un chez { $org }
email-column = E-mail
name-column = Nom
roles-label = Rôles
page = Page { $number } sur { $of }
previous = Précédent
next = Suivant

not-found-title = Cette page n’existe pas
not-found = L’adresse a peut-être été coupée en route. Si elle vient d’un e-mail, rouvrez-y le lien ou copiez-le en entier.
to-start = Aller à la page d’accueil

sign-in-lead = Connectez-vous pour inviter des personnes dans vos organisations.
sign-in-to-invite = Connectez-vous pour inviter quelqu’un.
sign-in-to-pending = Connectez-vous pour voir les invitations en attente.
signing-in = Connexion…
organizations-title = Où voulez-vous inviter ?
organizations-lead = Choisissez l’organisation que la personne rejoindra.
pending-of = Invitations en attente chez { $org }
no-organizations-title = Vous ne pouvez encore inviter personne
no-organizations = Les propriétaires et super administrateurs d’une organisation le peuvent. Demandez ce rôle à l’un d’eux.
sign-in-wrong = L’e-mail et le mot de passe ne correspondent pas. Vérifiez les deux et réessayez.
sign-in-not-allowed = Ce compte ne peut pas se connecter ici. Demandez à votre administrateur.
sign-in-invalid = L’e-mail ou le mot de passe ne peuvent pas être justes tels quels. Vérifiez les deux.
wait-over = Vous pouvez réessayer maintenant.
no-cookies = Votre navigateur n’accepte pas les cookies de cette page ; sans eux, vous ne restez pas connecté. Autorisez-les, puis rechargez la page.

code-title = Saisissez votre code
code-lead = Votre mot de passe est juste. Ce compte demande aussi un code : celui qui vient de vous être envoyé par e-mail, ou celui qu’affiche votre application d’authentification.
signing-in-as = Connexion en tant que { $email }
code-from = D’où vient votre code ?
code-from-missing = Choisissez d’où vient votre code.
code-by-email = D’un e-mail
code-by-email-hint = Cherchez dans votre boîte de réception et dans les indésirables.
code-by-app = D’une application d’authentification
code-by-app-hint = Ouvrez-la sur votre téléphone ; elle affiche un nouveau code toutes les demi-minutes.
code = Code
code-hint = Seuls les chiffres comptent, pas les espaces entre eux.
code-missing = Saisissez le code.
code-malformed = Un code est fait de quelques chiffres, comme 123456.
code-refused = Ce code était faux ou trop ancien ; la connexion a donc pris fin. Saisissez votre mot de passe pour réessayer avec un nouveau code.
code-unfit = Le serveur n’a pas accepté ce code. Vérifiez qu’il est complet, et d’où il vient.
code-too-late = Trop de temps a passé depuis la saisie de votre mot de passe. Saisissez-le à nouveau.
code-not-by-mail = Les codes de ce compte ne viennent pas par e-mail ; aucun n’a été envoyé. Utilisez celui qu’affiche votre application d’authentification.
code-resend = Envoyer un nouveau code par e-mail
code-resending = Envoi…
code-sent = Un nouveau code est en route par e-mail. Utilisez le plus récent.
remember-device = Se souvenir de cet appareil
remember-device-hint = Pendant 30 jours, aucun code n’est demandé dans ce navigateur. Pas pour un ordinateur que d’autres utilisent aussi.
back-to-password = Revenir au mot de passe

form-lead = La personne reçoit un lien, choisit un mot de passe et c’est fait.
their-email = Son e-mail
their-email-hint = Une adresse, ou collez une liste de 500 au plus.
their-name = Son nom
their-name-hint = Tel qu’il doit apparaître dans la liste des membres.
roles-hint = Un ou plusieurs.
more = Plus
notifications = Notifications
notifications-hint = Noms des notifications que la personne reçoit, séparés par des virgules. Laissez vide si vous n’en connaissez pas.
send-email = Envoyer l’invitation par e-mail
send-email-hint = Sinon, vous transmettez le lien vous-même.
create = Créer l’invitation
creating = Création…
has-owner = L’organisation a déjà un propriétaire.
not-from-above = Seuls les administrateurs d’une organisation au-dessus de celle-ci peuvent inviter son propriétaire.
name-missing = Saisissez un nom.
name-too-long = Ce nom est trop long. Le maximum est de 200 caractères.
name-deceptive = Ce nom contient des caractères invisibles. Tapez-le au lieu de le coller.
role-missing = Choisissez un rôle.
owner-for-many = Une organisation a un seul propriétaire : retirez ce rôle, ou invitez une seule personne.

confirm-super-admin = Faire de { $who } un super administrateur ?
confirm-owner = Faire de { $who } le propriétaire ?
super-admin-may = Un super administrateur peut tout faire ici, sauf retirer le propriétaire : modifier et supprimer sites web et clients, voir toutes les données, inviter et retirer d’autres personnes, vous compris.
owner-may = Le propriétaire peut tout faire ici, est le contact principal de l’organisation et ne peut pas être retiré. Une organisation n’en a qu’un.
confirm-one = Oui, créer l’invitation

no-access-title = Vous ne pouvez pas inviter ici
no-access = Seuls les propriétaires et super administrateurs de cette organisation, ou d’une au-dessus, peuvent inviter.
sign-in-otherwise = Se connecter avec un autre compte
org-not-found-title = Cette organisation n’existe pas
org-not-found = Elle a peut-être été supprimée, ou l’adresse est incomplète.
all-organizations = Toutes les organisations

created-title = Invitation prête pour { $email }
created-unseen-title = Invitation créée pour { $email }
create-again = La créer à nouveau
mailed = Un e-mail avec ce lien est en route. Vous pouvez aussi le transmettre vous-même.
not-mailed = Aucun e-mail n’a été envoyé. Transmettez ce lien vous-même ; il ne vaut que pour cette personne.
invite-link = Lien d’invitation
expiry = Il fonctionne une fois, pendant 10 jours. Une nouvelle invitation pour la même adresse le remplace.
expiry-until = Il fonctionne une fois, jusqu’au { $date }. Une nouvelle invitation pour la même adresse le remplace.
qr-alt = Code QR du lien d’invitation pour { $email }
qr-caption = La personne est avec vous ? Elle peut le scanner avec son téléphone.
invite-another = Inviter quelqu’un d’autre
unseen-mailed = Le serveur dit que l’invitation a été créée, mais son lien n’est pas arrivé sur cette page. Un e-mail avec le lien devrait être en route. Pour avoir le lien ici, créez à nouveau l’invitation pour la même adresse : le nouveau lien remplace celui de l’e-mail.
unseen-not-mailed = Le serveur dit que l’invitation a été créée, mais son lien n’est pas arrivé sur cette page. Aucun e-mail n’a été envoyé : personne n’a encore le lien. Créez à nouveau l’invitation pour la même adresse : cela fait un nouveau lien.

create-email-refused = Le serveur n’accepte pas cette adresse. Vérifiez-la.
create-already-member = Cette personne est déjà membre de l’organisation.
create-website-required = Un collaborateur a besoin d’au moins un site web.
create-unknown-website = L’un des sites web n’est plus à l’organisation.
create-refused = Le serveur n’a pas accepté cette invitation. Vérifiez votre saisie ; la personne est peut-être déjà membre.
create-signed-out = Vous avez été déconnecté. Connectez-vous et réessayez.
create-forbidden = Vous ne pouvez pas créer cette invitation. Seuls les propriétaires et super administrateurs le peuvent.
create-org-gone = Cette organisation n’existe plus.
not-known-above = Impossible de savoir si vous pouvez inviter le propriétaire. Rechargez la page pour réessayer.
leave-creating = L’invitation est en cours de création. Si vous quittez maintenant, vous ne verrez pas son lien. Quitter ?
mail-delayed = L’e-mail contenant ce lien n’a pas encore pu partir. Il partira dès que le serveur de messagerie l’acceptera. Vous pouvez aussi transmettre le lien vous-même.

websites = Sites web
websites-hint = Un collaborateur travaille sur ceux-ci et n’en voit pas d’autres.
websites-search = Chercher un site web
websites-loading = Recherche des sites web…
websites-none = Cette organisation n’a pas encore de site web.
websites-not-found = Aucun nom de site web ne contient cela.
websites-remove = Retirer { $site }
websites-removed = { $site } retiré
websites-chosen = Sites web choisis
websites-missing = Choisissez au moins un site web.
websites-refused = Vous ne pouvez pas voir les sites web de cette organisation.
websites-nameless = Site web sans nom
websites-found = Sites web trouvés : { $count }

many-names = Les noms viennent de la liste, comme dans « Ada Lovelace <ada@example.com> ». Sans nom, c’est la partie avant le @ qui est prise.
many-entries = { $count } adresses. Vous verrez ce que devient chacune avant tout envoi.
many-check = Vérifier { $count } adresses
many-too-many = Il y en a { $count }. Le maximum est de { $max } à la fois ; gardez-en pour un second tour.
review-title = Vérifiez la liste
review-checking = Recherche de qui est déjà membre…
review-not-checked = Impossible de vérifier qui est déjà membre. Vous pouvez envoyer quand même : les membres sont refusés un à un.
review-back = Revenir au formulaire
review-nobody = Il n’y a personne à inviter dans cette liste.
review-as = Tout le monde est invité en tant que : { $roles }.
review-again = Toute personne déjà invitée reçoit un nouveau lien, avec les rôles, sites et notifications choisis maintenant ; l’ancien cesse de fonctionner.
review-left-out = Laissés de côté : { $count }
review-send = { $count ->
    [one] Envoyer { $count } invitation
   *[other] Envoyer { $count } invitations
}
people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
confirm-many = { $count ->
    [one] Oui, envoyer { $count } invitation
   *[other] Oui, envoyer { $count } invitations
}

mark-new = Sera invité
mark-again = Déjà invité : reçoit un nouveau lien
mark-unchecked = Sera invité ; impossible de vérifier s’il est membre
mark-member = Déjà membre : laissé de côté
mark-twice = Deux fois dans la liste : laissé de côté
mark-malformed = Pas une adresse e-mail : laissé de côté
marked-new = Nouveaux : { $count }
marked-again = Déjà invités, avec un nouveau lien : { $count }
marked-unchecked = Non vérifiés : { $count }
marked-member = Déjà membres, laissés de côté : { $count }
marked-twice = En double, laissés de côté : { $count }
marked-malformed = Pas une adresse e-mail, laissés de côté : { $count }

sending-title = { $count ->
    [one] Envoi de { $count } invitation
   *[other] Envoi de { $count } invitations
}
ready-title = { $count ->
    [one] { $count } invitation prête
   *[other] { $count } invitations prêtes
}
ready-failed-title = { $count ->
    [one] Prête : { $count } invitation, échecs : { $failed }
   *[other] Prêtes : { $count } invitations, échecs : { $failed }
}
progress = Fait : { $sent } sur { $total }
progress-failed = Fait : { $sent } sur { $total }, échecs : { $failed }
progress-label = Progression
stop = Arrêter
go-on = Continuer
retry-failed = Réessayer les échecs
copy-all = Tout copier
all-links = Tous les liens d’invitation
download = Télécharger en CSV
invite-more = Inviter d’autres personnes
link-for = Lien d’invitation pour { $email }
copy-link-for = Copier le lien pour { $email }
leave = Toutes les invitations ne sont pas encore parties. Si vous quittez maintenant, le reste n’est pas envoyé et les liens de cette page sont perdus. Quitter ?
held = Le serveur demande une pause après tant d’invitations.
held-seconds = { $seconds ->
    [one] Reprise automatique dans { $seconds } seconde.
   *[other] Reprise automatique dans { $seconds } secondes.
}
held-minutes = { $minutes ->
    [one] Reprise automatique dans { $minutes } minute.
   *[other] Reprise automatique dans { $minutes } minutes.
}
doubt = Elle a peut-être été créée malgré tout ; réessayer est sans risque et la remplace.
status-column = État
until-column = Valable jusqu’au
halt-stopped = Arrêté. Ce qui était en cours est envoyé ; le reste attend ici.
halt-faults = Arrêté après plusieurs erreurs de suite. Vérifiez votre connexion, puis continuez.
halt-session-ended = Vous avez été déconnecté. Connectez-vous et l’envoi reprend.
halt-refused = Arrêté : vous ne pouvez plus inviter ici.
row-waiting = En attente
row-sending = Envoi…
row-held = Attend le serveur
row-sent = Envoyée
row-not-mailed = Créée, sans e-mail
row-mail-delayed = Créée, e-mail retardé
row-until = valable jusqu’au { $date }
links-not-taken = Aucun e-mail n’est parti, et tous les liens de cette page n’ont pas été copiés ou téléchargés. Ils ne pourront plus être affichés. Continuer quand même ?

pending-lead = Ces personnes ont été invitées et n’ont pas encore rejoint.
pending-search = Chercher par nom ou e-mail
pending-reading = Lecture de la liste…
pending-reading-of = Lecture de la liste : { $read } membres sur { $of }…
pending-empty = Personne n’attend : toutes les personnes invitées ont rejoint.
pending-not-found = Aucune invitation en attente ne correspond.
pending-no-access-title = Vous ne pouvez pas voir les invitations ici
pending-no-access = Seuls les propriétaires et super administrateurs de cette organisation, ou d’une au-dessus, peuvent les voir et les modifier.
pending-since = Invité le
pending-actions = Actions
pending-no-date = Inconnu
pending-no-role = Aucun
collaborator-of = { $count ->
    [one] Collaborateur ({ $count } site web)
   *[other] Collaborateur ({ $count } sites web)
}
pending-count = { $count ->
    [one] { $count } invitation en attente
   *[other] { $count } invitations en attente
}
pending-found = Invitations en attente : { $found } sur { $of }
resend = Renvoyer
resend-for = Renvoyer l’invitation de { $name }
resend-ask = Créer un nouveau lien pour { $name } ? L’ancien cesse de fonctionner.
again-lead = Cette personne a déjà une invitation. La nouvelle reprend les rôles, les sites web et les notifications que vous venez de choisir.
resend-mail = L’envoyer par e-mail
resend-do = Créer un nouveau lien
resending = Création…
resent = Nouveau lien pour { $name }
resent-mailed = Un e-mail avec ce lien est en route. L’ancien lien ne fonctionne plus.
resent-not-mailed = Aucun e-mail n’a été envoyé : transmettez-le vous-même. L’ancien lien ne fonctionne plus.
resent-unreadable = Un nouveau lien a été créé, mais n’est pas arrivé sur cette page. Créez-en un autre : il le remplace.
close = Fermer
revoke = Révoquer
revoke-for = Révoquer l’invitation de { $name }
revoke-ask = Révoquer l’invitation de { $name } ? Son lien cesse aussitôt de fonctionner.
revoke-do = Révoquer l’invitation
revoking = Révocation…
revoked = L’invitation de { $name } est révoquée
joined-meanwhile = { $name } a rejoint entre-temps et est maintenant membre. Rien n’a été révoqué ; les membres se retirent dans le panneau de contrôle.
revoke-refused = Le serveur ne permet pas de révoquer cette invitation.
revoke-forbidden = Vous ne pouvez pas révoquer cette invitation.
resend-role-unknown = Cette page ne connaît pas le rôle de cette invitation et ne peut donc pas la refaire. Révoquez-la, puis invitez de nouveau la personne.
resend-website-gone = Un site web de cette invitation n’appartient plus à l’organisation. Révoquez l’invitation, puis invitez de nouveau la personne avec les sites web dont elle a besoin maintenant.
resent-delayed = L’e-mail contenant ce lien n’a pas encore pu partir. Il partira dès que le serveur de messagerie l’acceptera. L’ancien lien ne fonctionne plus.
leave-resending = Un nouveau lien est en cours de création. Si vous quittez maintenant, vous ne le verrez pas. Quitter ?
