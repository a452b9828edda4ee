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
rule-length = Au moins { $min } caractères
join = Rejoindre
have-password = J’ai déjà un mot de passe
rule-own = Ni votre e-mail, ni le nom de l’organisation
rule-common = Pas un mot de passe très répandu
password-advice = Quelques mots font un bon mot de passe.
enter-password-lead = Vous avez déjà un compte ici. Connectez-vous avec ce compte pour rejoindre.
current-password = Votre mot de passe
no-password = Je n’ai pas encore de mot de passe
