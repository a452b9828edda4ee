### Español. Se trata de «usted» de forma discreta, sin nombrarlo; «código» para las cifras tras la contraseña,
### «invitación» para invite. Neutro: sirve en España y en América.

taking-long = Está tardando mucho. Si no ocurre nada pronto, recargue la página.
broken-title = Esta página no pudo iniciarse
broken = Recárguela. Si no sirve, abra el enlace en otro navegador o en otra red; su invitación sigue como está.
language = Idioma
one-moment = Un momento…
invited-to = Unirse a { $org }
your-role = Su rol
role-owner = Propietario
role-owner-may = Puede hacerlo todo y es el contacto principal de la organización.
role-super-admin = Superadministrador
role-super-admin-may = Puede hacerlo todo, salvo quitar al propietario.
role-sysadmin = Administrador de sistemas
role-sysadmin-may = Gestiona servidores, servicios, clientes, sitios web y ajustes de la plataforma.
role-support = Soporte
role-support-may = Atiende a los clientes y sus sitios web.
role-business = Negocio
role-business-may = Gestiona los planes de alojamiento y la marca.
role-site-access = Colaborador
role-site-access-may = Trabaja en los sitios web asignados y no ve otros.
set-password-lead = Elija una contraseña y listo.
email = Correo electrónico
new-password = Contraseña nueva
show = Mostrar
show-password = Mostrar la contraseña
rule-length = Al menos { $min } caracteres
join = Unirse
have-password = Ya tengo una contraseña
rule-own = Ni su correo, ni el nombre de la organización
rule-common = No una de las contraseñas que usa mucha gente
password-advice = Unas cuantas palabras hacen una buena contraseña.
enter-password-lead = Ya tiene una cuenta aquí. Inicie sesión con ella para unirse.
current-password = Su contraseña
no-password = Todavía no tengo contraseña
