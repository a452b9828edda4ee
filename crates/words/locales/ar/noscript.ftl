### في index.html بكل اللغات.

scripts-off = تم إيقاف JavaScript في متصفحك. فعّلها ثم افتح هذا الرابط مرة أخرى.
