### Español. Se trata de «usted».

try-again = Reintentar
copy = Copiar
copied = Copiado
not-copied = Aquí no se permite copiar. El texto está seleccionado: pulse Ctrl+C o ⌘C.
sign-in = Iniciar sesión
sign-out-failed = No se pudo cerrar la sesión. Compruebe su conexión e inténtelo de nuevo.
support = ¿Necesita ayuda? Contacte con { $contact }
support-page = soporte
hide = Ocultar
hide-password = Ocultar la contraseña
password-shown = Su contraseña está a la vista
password-hidden = Su contraseña está oculta
caps-lock = Bloq Mayús está activado.

role-unknown = Miembro
role-unknown-may = La organización decide qué puede hacer.

retry-title = No ha funcionado
retry-kept = No se ha perdido nada de lo que escribió.
wait-seconds = { $seconds ->
    [one] Podrá intentarlo de nuevo en { $seconds } segundo.
   *[other] Podrá intentarlo de nuevo en { $seconds } segundos.
}
wait-minutes = { $minutes ->
    [one] Podrá intentarlo de nuevo en { $minutes } minuto.
   *[other] Podrá intentarlo de nuevo en { $minutes } minutos.
}
offline = No hay conexión. Compruébela e inténtelo de nuevo.
unreachable = No pudimos llegar al servidor. Compruebe su conexión e inténtelo de nuevo.
timed-out = El servidor tarda demasiado en responder. Inténtelo de nuevo en un momento.
too-many-requests = Demasiados intentos. Espere un momento antes del siguiente.
server-fault = El servidor tiene un problema ahora mismo. No es por usted ni por su invitación.
unreadable = El servidor dio una respuesta que no podemos leer. Inténtelo de nuevo en un momento.

email-missing = Escriba una dirección de correo.
email-malformed = No es una dirección de correo completa, como nombre@example.com.
password-missing = Escriba una contraseña.
