### Français. On vouvoie.

checking = Vérification de votre invitation…
invited = Vous êtes invité
confirm-lead = Vous êtes connecté. Un clic et vous êtes membre.
signed-in-as = Connecté en tant que
joining = Un instant…
forgot-password = Mot de passe oublié ?
accept = Accepter l’invitation
not-now = Pas maintenant
use-another-account = Utiliser un autre compte
signing-out = Déconnexion…
email-hint = L’adresse à laquelle votre invitation a été envoyée.
join-until = Valable jusqu’au { $date }.

wrong-account-title = Cette invitation est pour quelqu’un d’autre
wrong-account = Vous êtes connecté en tant que { $name }, mais l’invitation a été envoyée à une autre adresse. Déconnectez-vous pour l’accepter avec le bon compte.
wrong-account-unknown = L’invitation n’a pas été envoyée au compte avec lequel vous êtes connecté. Déconnectez-vous pour l’accepter avec le bon.
sign-out-and-continue = Se déconnecter et continuer
stay-signed-in = Rester connecté

closed-title = Cette invitation n’est plus valable
closed-used = Vous l’avez déjà utilisée.
closed-used-do = Vous êtes donc membre : connectez-vous.
closed-replaced = Une invitation plus récente l’a remplacée.
closed-replaced-do = Cherchez le dernier e-mail ; seul son lien fonctionne.
closed-old = Elle a plus de 10 jours.
closed-old-do = Demandez-en une nouvelle à la personne qui vous a invité.
perhaps-title = Vous avez peut-être déjà rejoint
perhaps = La connexion a été coupée pendant que vous rejoigniez, et l’invitation est maintenant utilisée. Connectez-vous pour voir si cela a fonctionné.
request-label = Un message à envoyer à la personne qui vous a invité
request = Bonjour ! Mon invitation au panneau de contrôle n’est plus valable. Pourriez-vous m’en envoyer une nouvelle ?
request-to = Bonjour ! Mon invitation au panneau de contrôle n’est plus valable. Pourriez-vous en envoyer une nouvelle à { $email } ?
copy-request = Copier le message

welcome-to = Bienvenue chez { $org }
welcome = Bienvenue
joined-as = C’est fait. Votre rôle : { $role }.
joined = C’est fait, vous êtes membre.
go-to-panel = Aller au panneau de contrôle

password-too-short = Ce mot de passe est trop court. Utilisez au moins { $min } caractères.
password-too-short-here = Ce mot de passe est trop court. Choisissez-en un plus long.
password-too-long = Ce mot de passe est trop long. Le maximum est de { $max } caractères.
password-is-email = Votre e-mail ne peut pas être votre mot de passe.
password-is-name = Votre nom ne peut pas être votre mot de passe.
password-is-org = Le nom de l’organisation ne peut pas être votre mot de passe.
password-too-common = Ce mot de passe est trop facile à deviner. Choisissez-en un que d’autres n’utilisent pas.
email-refused = Le serveur n’accepte pas cette adresse. Vérifiez-la.
input-refused = Le serveur n’a pas accepté. Vérifiez votre saisie et réessayez.
wrong-password = Ce mot de passe n’est pas le bon. Vérifiez-le et réessayez.
new-password-refused = Impossible de vous faire rejoindre avec un nouveau mot de passe. Vous avez peut-être déjà un compte ici : essayez « J’ai déjà un mot de passe ». Sinon, vérifiez l’adresse.
confirm-refused = Le serveur n’a pas accepté. Rechargez la page et réessayez.
session-ended = Vous avez été déconnecté entre-temps. Rejoignez avec votre mot de passe.

## Sur un nouveau mot de passe, pendant la saisie.

rule-met = Fait
strength-none = Très facile à deviner
strength-weak = Facile à deviner
strength-fair = Peut mieux faire
strength-good = Bon
strength-strong = Très bon
