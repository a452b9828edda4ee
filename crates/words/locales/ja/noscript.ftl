### index.html にすべての言語で載る。

scripts-off = ブラウザーの JavaScript が無効になっています。有効にしてから、このリンクをもう一度開いてください。
