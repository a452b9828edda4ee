### Dans index.html, en toutes les langues.

scripts-off = JavaScript est désactivé dans votre navigateur. Activez-le, puis ouvrez de nouveau ce lien.
