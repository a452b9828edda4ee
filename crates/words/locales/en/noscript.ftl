### What index.html says where scripts are off, in all languages at once: nobody is there to choose one. A test holds it
### against this file.

scripts-off = JavaScript is switched off in your browser. Switch it on and open this link again.
