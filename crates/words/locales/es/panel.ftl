### Español. Se trata de «usted».

list-separator = { ", " }
sign-out = Cerrar sesión
signed-in-as-name = Sesión iniciada como { $name }
with-address = ({ $address })
password = Contraseña
cancel = Cancelar
pending-invites = Invitaciones pendientes
invite-someone = Invitar a alguien
invite-someone-to = Invitar a alguien a { $org }
email-column = Correo
name-column = Nombre
roles-label = Roles
page = Página { $number } de { $of }
previous = Anterior
next = Siguiente

not-found-title = Esta página no existe
not-found = Puede que la dirección se cortara por el camino. Si llegó en un correo, abra de nuevo el enlace o cópielo entero.
to-start = Ir a la página de inicio

sign-in-lead = Inicie sesión para invitar a personas a sus organizaciones.
sign-in-to-invite = Inicie sesión para invitar a alguien.
sign-in-to-pending = Inicie sesión para ver las invitaciones pendientes.
signing-in = Iniciando sesión…
organizations-title = ¿Adónde quiere invitar?
organizations-lead = Elija la organización a la que se unirá la persona.
pending-of = Invitaciones pendientes a { $org }
no-organizations-title = Todavía no puede invitar a nadie
no-organizations = Pueden hacerlo los propietarios y superadministradores de una organización. Pida ese rol a uno de ellos.
sign-in-wrong = El correo y la contraseña no coinciden. Compruebe ambos e inténtelo de nuevo.
sign-in-not-allowed = Esta cuenta no puede iniciar sesión aquí. Consulte a su administrador.
sign-in-invalid = El correo o la contraseña no pueden ser correctos así. Compruebe ambos.
wait-over = Ya puede intentarlo de nuevo.
no-cookies = Su navegador no acepta cookies de esta página y, sin ellas, la sesión no se mantiene. Permítalas y vuelva a cargar la página.

code-title = Escriba su código
code-lead = Su contraseña es correcta. Esta cuenta pide además un código: el que se le acaba de enviar por correo o el que muestra su aplicación de autenticación.
signing-in-as = Iniciando sesión como { $email }
code-from = ¿De dónde viene su código?
code-from-missing = Elija de dónde viene su código.
code-by-email = De un correo
code-by-email-hint = Búsquelo en la bandeja de entrada y en la de correo no deseado.
code-by-app = De una aplicación de autenticación
code-by-app-hint = Ábrala en su teléfono; muestra un código nuevo cada medio minuto.
code = Código
code-hint = Solo cuentan las cifras, no los espacios entre ellas.
code-missing = Escriba el código.
code-malformed = Un código son unas cuantas cifras, como 123456.
code-refused = Ese código no era correcto o era demasiado antiguo, y el inicio de sesión ha terminado. Escriba su contraseña para intentarlo con un código nuevo.
code-unfit = El servidor no aceptó este código. Compruebe que esté completo y de dónde viene.
code-too-late = Ha pasado demasiado tiempo desde que escribió su contraseña. Escríbala de nuevo.
code-not-by-mail = Los códigos de esta cuenta no llegan por correo, así que no se envió ninguno. Use el que muestra su aplicación de autenticación.
code-resend = Enviar un código nuevo por correo
code-resending = Enviando…
code-sent = Un código nuevo va de camino por correo. Use el más reciente.
remember-device = Recordar este dispositivo
remember-device-hint = Durante 30 días no se pide código en este navegador. No para ordenadores que también usan otros.
back-to-password = Volver a la contraseña

form-lead = Recibe un enlace, elige una contraseña y listo.
their-email = Su correo
their-email-hint = Una dirección, o pegue una lista de hasta 500.
their-name = Su nombre
their-name-hint = Como debe aparecer en la lista de miembros.
roles-hint = Uno o varios.
more = Más
notifications = Notificaciones
notifications-hint = Nombres de las notificaciones que recibe, separados por comas. Déjelo vacío si no conoce ninguna.
send-email = Enviar la invitación por correo
send-email-hint = Si no, usted mismo entrega el enlace.
create = Crear la invitación
creating = Creando…
has-owner = La organización ya tiene propietario.
not-from-above = Solo los administradores de una organización superior pueden invitar a su propietario.
name-missing = Escriba un nombre.
name-too-long = Este nombre es demasiado largo. El máximo es de 200 caracteres.
name-deceptive = Este nombre contiene caracteres invisibles. Escríbalo en lugar de pegarlo.
role-missing = Elija un rol.
owner-for-many = Una organización tiene un solo propietario: quite este rol o invite a una sola persona.

confirm-super-admin = ¿Hacer superadministrador a { $who }?
confirm-owner = ¿Hacer propietario a { $who }?
super-admin-may = Un superadministrador puede hacerlo todo aquí, salvo quitar al propietario: cambiar y borrar sitios web y clientes, ver todos los datos, e invitar y quitar a otras personas, también a usted.
owner-may = El propietario puede hacerlo todo aquí, es el contacto principal de la organización y no se le puede quitar. Una organización solo tiene uno.
confirm-one = Sí, crear la invitación

no-access-title = No puede invitar a nadie aquí
no-access = Solo pueden invitar los propietarios y superadministradores de esta organización o de una superior.
sign-in-otherwise = Iniciar sesión con otra cuenta
org-not-found-title = Esta organización no existe
org-not-found = Puede que se haya eliminado, o la dirección está incompleta.
all-organizations = Todas las organizaciones

created-title = Invitación lista para { $email }
created-unseen-title = Invitación creada para { $email }
create-again = Crearla de nuevo
mailed = Un correo con este enlace va de camino. También puede entregarlo usted.
not-mailed = No se envió ningún correo. Entregue usted este enlace; solo sirve para esa persona.
invite-link = Enlace de invitación
expiry = Funciona una vez, durante 10 días. Una invitación nueva para la misma dirección lo sustituye.
expiry-until = Funciona una vez, hasta el { $date }. Una invitación nueva para la misma dirección lo sustituye.
qr-alt = Código QR del enlace de invitación para { $email }
qr-caption = ¿Está la persona con usted? Puede escanearlo con su teléfono.
invite-another = Invitar a otra persona
unseen-mailed = El servidor dice que la invitación se creó, pero su enlace no llegó a esta página. Un correo con el enlace debería ir de camino. Para tener el enlace aquí, cree de nuevo la invitación para la misma dirección: el enlace nuevo sustituye al del correo.
unseen-not-mailed = El servidor dice que la invitación se creó, pero su enlace no llegó a esta página. No se envió ningún correo, así que nadie tiene aún el enlace. Cree de nuevo la invitación para la misma dirección: eso da un enlace nuevo.

create-email-refused = El servidor no acepta esta dirección. Compruébela.
create-already-member = Esta persona ya es miembro de la organización.
create-website-required = Un colaborador necesita al menos un sitio web.
create-unknown-website = Uno de los sitios web ya no es de la organización.
create-refused = El servidor no aceptó esta invitación. Compruebe lo que escribió; puede que la persona ya sea miembro.
create-signed-out = Se cerró su sesión. Iníciela e inténtelo de nuevo.
create-forbidden = No puede crear esta invitación. Solo pueden los propietarios y superadministradores.
create-org-gone = Esta organización ya no existe.
not-known-above = No se pudo saber si usted puede invitar al propietario. Vuelva a cargar la página para intentarlo de nuevo.
leave-creating = La invitación se está creando. Si se va ahora, no verá su enlace. ¿Salir?
mail-delayed = El correo con este enlace aún no ha podido salir. Saldrá en cuanto el servidor de correo lo acepte. También puede pasar el enlace usted mismo.

websites = Sitios web
websites-hint = Un colaborador trabaja en estos y no ve otros.
websites-search = Buscar un sitio web
websites-loading = Buscando sitios web…
websites-none = Esta organización aún no tiene sitios web.
websites-not-found = Ningún nombre de sitio web contiene eso.
websites-remove = Quitar { $site }
websites-removed = { $site } quitado
websites-chosen = Sitios web elegidos
websites-missing = Elija al menos un sitio web.
websites-refused = No puede ver los sitios web de esta organización.
websites-nameless = Sitio web sin nombre
websites-found = Sitios web encontrados: { $count }

many-names = Los nombres salen de la lista, como en «Ada Lovelace <ada@example.com>». Donde no hay nombre, se toma la parte antes de la @.
many-entries = { $count } entradas. Verá qué pasa con cada una antes de enviar nada.
many-check = Revisar { $count } entradas
many-too-many = Hay { $count }. El máximo es de { $max } a la vez; deje algunas para una segunda ronda.
review-title = Revise la lista
review-checking = Mirando quién es ya miembro…
review-not-checked = No pudimos comprobar quién es ya miembro. Puede enviar igualmente: los miembros se rechazan uno a uno.
review-back = Volver al formulario
review-nobody = En esta lista no hay nadie a quien invitar.
review-as = Se invita a todos como: { $roles }.
review-again = Quien ya tiene una invitación recibe un enlace nuevo con los roles, sitios web y notificaciones elegidos ahora; el anterior deja de funcionar.
review-left-out = Omitidos de la lista: { $count }
review-send = { $count ->
    [one] Enviar { $count } invitación
   *[other] Enviar { $count } invitaciones
}
people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
confirm-many = { $count ->
    [one] Sí, enviar { $count } invitación
   *[other] Sí, enviar { $count } invitaciones
}

mark-new = Se invitará
mark-again = Ya invitado: recibe un enlace nuevo
mark-unchecked = Se invitará; no se pudo comprobar si es miembro
mark-member = Ya es miembro: omitido
mark-twice = Dos veces en la lista: omitido
mark-malformed = No es una dirección de correo: omitido
marked-new = Nuevos: { $count }
marked-again = Ya invitados, con enlace nuevo: { $count }
marked-unchecked = Sin comprobar: { $count }
marked-member = Ya miembros, omitidos: { $count }
marked-twice = Repetidos, omitidos: { $count }
marked-malformed = Sin dirección válida, omitidos: { $count }

sending-title = { $count ->
    [one] Enviando { $count } invitación
   *[other] Enviando { $count } invitaciones
}
ready-title = { $count ->
    [one] { $count } invitación lista
   *[other] { $count } invitaciones listas
}
ready-failed-title = { $count ->
    [one] { $count } invitación lista, fallidas: { $failed }
   *[other] { $count } invitaciones listas, fallidas: { $failed }
}
progress = Hecho: { $sent } de { $total }
progress-failed = Hecho: { $sent } de { $total }, fallidas: { $failed }
progress-label = Progreso
stop = Parar
go-on = Continuar
retry-failed = Reintentar las fallidas
copy-all = Copiar todo
all-links = Todos los enlaces de invitación
download = Descargar CSV
invite-more = Invitar a más personas
link-for = Enlace de invitación para { $email }
copy-link-for = Copiar el enlace para { $email }
leave = Aún no han salido todas las invitaciones. Si se va ahora, el resto no se envía y los enlaces de esta página se pierden. ¿Salir?
held = El servidor pide una pausa después de tantas invitaciones.
held-seconds = { $seconds ->
    [one] Sigue por sí solo en { $seconds } segundo.
   *[other] Sigue por sí solo en { $seconds } segundos.
}
held-minutes = { $minutes ->
    [one] Sigue por sí solo en { $minutes } minuto.
   *[other] Sigue por sí solo en { $minutes } minutos.
}
doubt = Puede que se haya creado de todos modos; reintentar es seguro y la sustituye.
status-column = Estado
until-column = Válido hasta
halt-stopped = Parado. Lo que estaba en curso se ha enviado; el resto espera aquí.
halt-faults = Parado tras varios fallos seguidos. Compruebe su conexión y continúe.
halt-session-ended = Se cerró su sesión. Iníciela y el envío continúa.
halt-refused = Parado: ya no puede invitar a nadie aquí.
row-waiting = En espera
row-sending = Enviando…
row-held = Esperando al servidor
row-sent = Enviada
row-not-mailed = Creada, sin correo
row-mail-delayed = Creada, correo retrasado
row-until = válido hasta el { $date }
links-not-taken = No se envió ningún correo y no todos los enlaces de esta página se han copiado o descargado. No se pueden volver a mostrar. ¿Continuar de todos modos?

pending-lead = Estas personas fueron invitadas y aún no se han unido.
pending-search = Buscar por nombre o correo
pending-reading = Leyendo la lista…
pending-reading-of = Leyendo la lista: { $read } de { $of } miembros…
pending-empty = Nadie espera: todas las personas invitadas se han unido.
pending-not-found = Ninguna invitación pendiente coincide.
pending-no-access-title = No puede ver las invitaciones aquí
pending-no-access = Solo pueden verlas y cambiarlas los propietarios y superadministradores de esta organización o de una superior.
pending-since = Invitado
pending-actions = Acciones
pending-no-date = Desconocido
pending-no-role = Ninguno
collaborator-of = { $count ->
    [one] Colaborador (1 sitio web)
   *[other] Colaborador ({ $count } sitios web)
}
pending-count = { $count ->
    [one] { $count } invitación pendiente
   *[other] { $count } invitaciones pendientes
}
pending-found = Invitaciones pendientes: { $found } de { $of }
resend = Reenviar
resend-for = Reenviar la invitación de { $name }
resend-ask = ¿Crear un enlace nuevo para { $name }? El anterior deja de funcionar.
again-lead = Esta persona ya tiene una invitación. La nueva lleva los roles, sitios web y notificaciones que acaba de elegir.
resend-mail = Enviarlo por correo
resend-do = Crear un enlace nuevo
resending = Creando…
resent = Enlace nuevo para { $name }
resent-mailed = Un correo con este enlace va de camino. El enlace anterior ya no sirve.
resent-not-mailed = No se envió ningún correo: entréguelo usted. El enlace anterior ya no sirve.
resent-unreadable = Se creó un enlace nuevo, pero no llegó a esta página. Cree otro: lo sustituye.
close = Cerrar
revoke = Revocar
revoke-for = Revocar la invitación de { $name }
revoke-ask = ¿Revocar la invitación de { $name }? Su enlace deja de funcionar al instante.
revoke-do = Revocar la invitación
revoking = Revocando…
revoked = La invitación de { $name } está revocada
joined-meanwhile = { $name } se ha unido mientras tanto y ya es miembro. No se revocó nada; los miembros se quitan en el panel de control.
revoke-refused = El servidor no permite revocar esta invitación.
revoke-forbidden = No puede revocar esta invitación.
resend-role-unknown = Esta página no conoce el rol de esta invitación y por eso no puede volver a hacerla. Revóquela e invite de nuevo a la persona.
resend-website-gone = Un sitio web de esta invitación ya no es de la organización. Revoque la invitación e invite de nuevo a la persona con los sitios web que necesita ahora.
resent-delayed = El correo con este enlace aún no ha podido salir. Saldrá en cuanto el servidor de correo lo acepte. El enlace anterior ya no sirve.
leave-resending = Se está creando un enlace nuevo. Si se va ahora, no lo verá. ¿Salir?
