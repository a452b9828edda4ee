### 日本語。です・ます調。

try-again = もう一度試す
copy = コピー
copied = コピーしました
not-copied = ここではコピーできませんでした。テキストを選択してあります。Ctrl+C または ⌘C を押してください。
sign-in = サインイン
sign-out-failed = サインアウトできませんでした。接続を確認して、もう一度お試しください。
support = お困りですか？ お問い合わせ: { $contact }
support-page = サポート
hide = 隠す
hide-password = パスワードを隠す
password-shown = パスワードが表示されています
password-hidden = パスワードは隠されています
caps-lock = Caps Lock がオンです。

role-unknown = メンバー
role-unknown-may = できることは組織が決めます。

retry-title = うまくいきませんでした
retry-kept = 入力した内容は失われていません。
wait-seconds = { $seconds ->
   *[other] { $seconds } 秒後にもう一度お試しいただけます。
}
wait-minutes = { $minutes ->
   *[other] { $minutes } 分後にもう一度お試しいただけます。
}
offline = オフラインです。接続を確認してから、もう一度お試しください。
unreachable = サーバーに接続できませんでした。接続を確認してから、もう一度お試しください。
timed-out = サーバーの応答に時間がかかりすぎています。少し待ってからもう一度お試しください。
too-many-requests = 試行回数が多すぎます。少し待ってから次をお試しください。
server-fault = 現在サーバーに問題があります。あなたや招待が原因ではありません。
unreadable = サーバーの応答を読み取れませんでした。少し待ってからもう一度お試しください。

email-missing = メールアドレスを入力してください。
email-malformed = name@example.com のような完全なメールアドレスではありません。
password-missing = パスワードを入力してください。
