### En index.html, en todos los idiomas.

scripts-off = JavaScript está desactivado en su navegador. Actívelo y abra este enlace de nuevo.
