### Em index.html, em todos os idiomas.

scripts-off = O JavaScript está desativado no seu navegador. Ative-o e abra este link novamente.
