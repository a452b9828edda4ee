### 日本語。です・ます調。

checking = 招待を確認しています…
invited = 招待が届いています
confirm-lead = サインイン済みです。ワンクリックでメンバーになれます。
signed-in-as = サインイン中のアカウント:
joining = 参加しています…
forgot-password = パスワードをお忘れですか？
accept = 招待を承諾
not-now = 後で
use-another-account = 別のアカウントを使う
signing-out = サインアウトしています…
email-hint = 招待が送られたアドレスです。
join-until = { $date } まで参加できます。

wrong-account-title = この招待は別の方宛てです
wrong-account = { $name } としてサインインしていますが、招待は別のアドレスに送られています。正しいアカウントで承諾するには、サインアウトしてください。
wrong-account-unknown = 招待が送られたものとは別のアカウントでサインインしています。正しいアカウントで承諾するには、サインアウトしてください。
sign-out-and-continue = サインアウトして続ける
stay-signed-in = サインインしたままにする

closed-title = この招待は使えなくなりました
closed-used = すでに使用済みの場合:
closed-used-do = あなたはもうメンバーです。サインインしてください。
closed-replaced = 新しい招待に置き換えられた場合:
closed-replaced-do = 最新のメールを探してください。そのリンクだけが有効です。
closed-old = 10 日以上たっている場合:
closed-old-do = 招待した方に、新しい招待を依頼してください。
perhaps-title = すでに参加できている可能性があります
perhaps = 参加の途中で接続が切れ、招待は使用済みになりました。サインインして、参加できたかどうかを確認してください。
request-label = 招待した方に送るメッセージ
request = こんにちは。コントロールパネルへの招待が使えなくなりました。新しい招待を送っていただけますか？
request-to = こんにちは。コントロールパネルへの招待が使えなくなりました。{ $email } に新しい招待を送っていただけますか？
copy-request = メッセージをコピー

welcome-to = { $org } へようこそ
welcome = ようこそ
joined-as = 参加しました。役割: { $role }
joined = 参加しました。
go-to-panel = コントロールパネルへ

password-too-short = パスワードが短すぎます。{ $min } 文字以上にしてください。
password-too-short-here = パスワードが短すぎます。もっと長くしてください。
password-too-long = パスワードが長すぎます。{ $max } 文字までです。
password-is-email = メールアドレスはパスワードにできません。
password-is-name = お名前はパスワードにできません。
password-is-org = 組織の名前はパスワードにできません。
password-too-common = 推測されやすいパスワードです。ほかの人が使わないものにしてください。
email-refused = サーバーがこのアドレスを受け付けません。確認してください。
input-refused = サーバーが受け付けませんでした。入力を確認して、もう一度お試しください。
wrong-password = パスワードが正しくありません。確認して、もう一度お試しください。
new-password-refused = 新しいパスワードでは参加できませんでした。すでにアカウントをお持ちかもしれません。「すでにパスワードを持っている」をお試しください。そうでなければ、アドレスを確認してください。
confirm-refused = サーバーが受け付けませんでした。ページを再読み込みして、もう一度お試しください。
session-ended = その間にサインアウトされました。パスワードで参加してください。

## 新しいパスワードの入力中に。

rule-met = 達成
strength-none = とても推測されやすい
strength-weak = 推測されやすい
strength-fair = もう少し工夫できます
strength-good = よい
strength-strong = とてもよい
