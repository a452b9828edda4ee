### Español. Se trata de «usted».

checking = Comprobando su invitación…
invited = Tiene una invitación
confirm-lead = Ya ha iniciado sesión. Un clic y será miembro.
signed-in-as = Sesión iniciada como
joining = Un momento…
forgot-password = ¿Olvidó su contraseña?
accept = Aceptar la invitación
not-now = Ahora no
use-another-account = Usar otra cuenta
signing-out = Cerrando sesión…
email-hint = La dirección a la que se envió su invitación.
join-until = Puede unirse hasta el { $date }.

wrong-account-title = Esta invitación es para otra persona
wrong-account = La sesión está iniciada como { $name }, pero la invitación se envió a otra dirección. Cierre la sesión para aceptarla con la cuenta correcta.
wrong-account-unknown = La invitación no se envió a la cuenta con la que inició sesión. Cierre la sesión para aceptarla con la correcta.
sign-out-and-continue = Cerrar sesión y continuar
stay-signed-in = Mantener la sesión

closed-title = Esta invitación ya no sirve
closed-used = Ya la ha usado.
closed-used-do = Entonces es miembro: solo inicie sesión.
closed-replaced = Una invitación más reciente la ha sustituido.
closed-replaced-do = Busque el último correo; solo funciona su enlace.
closed-old = Tiene más de 10 días.
closed-old-do = Pida una nueva a quien le invitó.
perhaps-title = Puede que ya se haya unido
perhaps = La conexión se cortó mientras se unía, y la invitación ya está usada. Inicie sesión para ver si funcionó.
request-label = Un mensaje para enviar a quien le invitó
request = ¡Hola! Mi invitación al panel de control ya no sirve. ¿Podría enviarme una nueva?
request-to = ¡Hola! Mi invitación al panel de control ya no sirve. ¿Podría enviar una nueva a { $email }?
copy-request = Copiar el mensaje

welcome-to = Le damos la bienvenida a { $org }
welcome = Le damos la bienvenida
joined-as = Ya es miembro. Su rol: { $role }.
joined = Ya es miembro.
go-to-panel = Ir al panel de control

password-too-short = Esta contraseña es demasiado corta. Use al menos { $min } caracteres.
password-too-short-here = Esta contraseña es demasiado corta. Elija una más larga.
password-too-long = Esta contraseña es demasiado larga. El máximo es de { $max } caracteres.
password-is-email = Su correo no puede ser su contraseña.
password-is-name = Su nombre no puede ser su contraseña.
password-is-org = El nombre de la organización no puede ser su contraseña.
password-too-common = Esta contraseña es demasiado fácil de adivinar. Elija una que otros no usen.
email-refused = El servidor no acepta esta dirección. Compruébela.
input-refused = El servidor no lo aceptó. Compruebe lo que escribió e inténtelo de nuevo.
wrong-password = Esta contraseña no es correcta. Compruébela e inténtelo de nuevo.
new-password-refused = No fue posible unirse con una contraseña nueva. Puede que ya tenga una cuenta aquí: pruebe «Ya tengo una contraseña». Si no, compruebe la dirección.
confirm-refused = El servidor no lo aceptó. Recargue la página e inténtelo de nuevo.
session-ended = Mientras tanto se cerró su sesión. Únase con su contraseña.

## Sobre una contraseña nueva, mientras se escribe.

rule-met = Cumplido
strength-none = Muy fácil de adivinar
strength-weak = Fácil de adivinar
strength-fair = Podría ser mejor
strength-good = Buena
strength-strong = Muy buena
