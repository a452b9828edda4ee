### Français. On vouvoie ; « code » pour les chiffres demandés après le mot de passe, « invitation » pour invite.
### L’espace avant : ; ? ! et entre « » est insécable.

taking-long = C’est long. Si rien ne se passe bientôt, rechargez la page.
broken-title = Cette page n’a pas pu démarrer
broken = Rechargez-la. Si cela ne suffit pas, ouvrez le lien dans un autre navigateur ou sur un autre réseau ; votre invitation reste telle quelle.
language = Langue
one-moment = Un instant…
invited-to = Rejoindre { $org }
your-role = Votre rôle
role-owner = Propriétaire
role-owner-may = Peut tout faire et est le contact principal de l’organisation.
role-super-admin = Super administrateur
role-super-admin-may = Peut tout faire, sauf retirer le propriétaire.
role-sysadmin = Administrateur système
role-sysadmin-may = Gère les serveurs, services, clients, sites web et réglages de la plateforme.
role-support = Support
role-support-may = S’occupe des clients et de leurs sites web.
role-business = Commercial
role-business-may = Gère les offres d’hébergement et la marque.
role-site-access = Collaborateur
role-site-access-may = Travaille sur les sites web attribués et n’en voit pas d’autres.
set-password-lead = Choisissez un mot de passe et c’est fait.
email = E-mail
new-password = Nouveau mot de passe
show = Afficher
show-password = Afficher le mot de passe
password-rules = Au moins { $min } caractères. Tous sont permis ; quelques mots font un bon mot de passe.
join = Rejoindre
have-password = J’ai déjà un mot de passe
