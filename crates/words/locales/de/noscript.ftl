### Steht in index.html in allen Sprachen.

scripts-off = JavaScript ist in Ihrem Browser ausgeschaltet. Schalten Sie es ein und öffnen Sie diesen Link noch einmal.
