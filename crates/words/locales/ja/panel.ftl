### 日本語。です・ます調。

list-separator = 、
sign-out = サインアウト
signed-in-as-name = { $name } としてサインイン中
with-address = ({ $address })
password = パスワード
cancel = キャンセル
pending-invites = 保留中の招待
invite-someone = 招待する
invite-someone-to = { $org } に招待する
email-column = メールアドレス
name-column = 名前
roles-label = 役割
page = { $number } / { $of } ページ
previous = 前へ
next = 次へ

not-found-title = このページはありません
not-found = アドレスが途中で切れた可能性があります。メールに書かれていた場合は、もう一度リンクを開くか、全体をコピーしてください。
to-start = 最初のページへ

sign-in-lead = 組織に人を招待するには、サインインしてください。
sign-in-to-invite = 招待するには、サインインしてください。
sign-in-to-pending = 保留中の招待を見るには、サインインしてください。
signing-in = サインインしています…
organizations-title = どの組織に招待しますか？
organizations-lead = 参加先の組織を選んでください。
pending-of = { $org } の保留中の招待
no-organizations-title = まだ誰も招待できません
no-organizations = 組織のオーナーとスーパー管理者が招待できます。その役割を付けてもらうよう依頼してください。
sign-in-wrong = メールアドレスとパスワードが一致しません。両方を確認して、もう一度お試しください。
sign-in-not-allowed = このアカウントではここにサインインできません。管理者にお問い合わせください。
sign-in-invalid = メールアドレスかパスワードの形式が正しくありません。両方を確認してください。
wait-over = もう一度お試しいただけます。
no-cookies = お使いのブラウザーはこのページの Cookie を受け付けないため、サインインした状態を保てません。Cookie を許可してから、ページを再読み込みしてください。

code-title = コードを入力してください
code-lead = パスワードは確認できました。このアカウントではコードも必要です。先ほどメールで送られたもの、または認証アプリに表示されるものです。
signing-in-as = { $email } としてサインインします
code-from = コードはどこから届きますか？
code-from-missing = コードがどこから届くかを選んでください。
code-by-email = メール
code-by-email-hint = 受信トレイと迷惑メールフォルダーを確認してください。
code-by-app = 認証アプリ
code-by-app-hint = スマートフォンで開いてください。30 秒ごとに新しいコードが表示されます。
code = コード
code-hint = 数字だけが使われます。間の空白は無視されます。
code-missing = コードを入力してください。
code-malformed = コードは 123456 のような数字です。
code-refused = コードが正しくないか古いため、サインインが終了しました。パスワードを入力して、新しいコードでもう一度お試しください。
code-unfit = サーバーがこのコードを受け付けませんでした。すべて入力したか、どこから届いたかを確認してください。
code-too-late = パスワードの入力から時間がたちすぎました。もう一度入力してください。
code-not-by-mail = このアカウントのコードはメールでは届かないため、送信していません。認証アプリのコードを使ってください。
code-resend = 新しいコードをメールで送る
code-resending = 送信しています…
code-sent = 新しいコードをメールで送りました。最新のものを使ってください。
remember-device = この端末を記憶する
remember-device-hint = このブラウザーでは 30 日間コードが不要になります。共用のコンピューターでは使わないでください。
back-to-password = パスワードに戻る

form-lead = リンクを受け取り、パスワードを決めるだけで参加できます。
their-email = 相手のメールアドレス
their-email-hint = 1 件のアドレス、または 500 件までのリストを貼り付けてください。
their-name = 相手の名前
their-name-hint = メンバー一覧に表示される名前です。
roles-hint = 1 つまたは複数選べます。
more = その他
notifications = 通知
notifications-hint = 相手が受け取る通知の名前をコンマで区切ります。わからなければ空のままにしてください。
send-email = 招待をメールで送る
send-email-hint = 送らない場合は、ご自分でリンクを渡してください。
create = 招待を作成
creating = 作成しています…
has-owner = この組織にはすでにオーナーがいます。
not-from-above = オーナーを招待できるのは、上位の組織の管理者だけです。
name-missing = 名前を入力してください。
name-too-long = 名前が長すぎます。200 文字までです。
name-deceptive = この名前には見えない文字が含まれています。貼り付けずに入力してください。
role-missing = 役割を選んでください。
owner-for-many = 組織のオーナーは 1 人だけです。この役割を外すか、1 人だけを招待してください。

confirm-super-admin = { $who } をスーパー管理者にしますか？
confirm-owner = { $who } をオーナーにしますか？
super-admin-may = スーパー管理者は、オーナーの削除を除くすべての操作ができます。ウェブサイトと顧客の変更と削除、すべてのデータの閲覧、ほかの人（あなたを含む）の招待と削除ができます。
owner-may = オーナーはすべての操作ができ、組織の主な連絡先になり、削除できません。オーナーは組織に 1 人だけです。
confirm-one = はい、招待を作成します

no-access-title = ここでは招待できません
no-access = 招待できるのは、この組織または上位の組織のオーナーとスーパー管理者だけです。
sign-in-otherwise = 別のアカウントでサインイン
org-not-found-title = この組織はありません
org-not-found = 削除されたか、アドレスが不完全な可能性があります。
all-organizations = すべての組織

created-title = { $email } への招待ができました
created-unseen-title = { $email } への招待を作成しました
create-again = もう一度作成
mailed = このリンクを記載したメールを送りました。ご自分で渡すこともできます。
not-mailed = メールは送っていません。このリンクをご自分で渡してください。本人だけが使えます。
invite-link = 招待リンク
expiry = 10 日間、1 回だけ使えます。同じアドレスに新しい招待を作成すると置き換わります。
expiry-until = { $date } まで、1 回だけ使えます。同じアドレスに新しい招待を作成すると置き換わります。
qr-alt = { $email } の招待リンクの QR コード
qr-caption = 相手がそばにいますか？ スマートフォンで読み取れます。
invite-another = ほかの人を招待
unseen-mailed = サーバーは招待を作成したと応答しましたが、リンクがこのページに届きませんでした。リンクを記載したメールは送られているはずです。ここでリンクを得るには、同じアドレスでもう一度招待を作成してください。新しいリンクがメールのリンクに置き換わります。
unseen-not-mailed = サーバーは招待を作成したと応答しましたが、リンクがこのページに届きませんでした。メールは送られていないため、まだ誰もリンクを持っていません。同じアドレスでもう一度招待を作成すると、新しいリンクができます。

create-email-refused = サーバーがこのアドレスを受け付けません。確認してください。
create-already-member = この人はすでに組織のメンバーです。
create-website-required = 共同作業者にはウェブサイトが 1 つ以上必要です。
create-unknown-website = ウェブサイトの 1 つは、もうこの組織のものではありません。
create-refused = サーバーがこの招待を受け付けませんでした。入力を確認してください。すでにメンバーの可能性もあります。
create-signed-out = サインアウトされました。サインインして、もう一度お試しください。
create-forbidden = この招待は作成できません。作成できるのはオーナーとスーパー管理者だけです。
create-org-gone = この組織はもうありません。
not-known-above = オーナーを招待できるかどうか確認できませんでした。ページを再読み込みしてもう一度お試しください。
leave-creating = 招待を作成中です。今移動すると、そのリンクは表示されません。移動しますか？
mail-delayed = このリンクのメールはまだ送信できていません。メールサーバーが受け付け次第、送信されます。リンクを自分で渡すこともできます。

websites = ウェブサイト
websites-hint = 共同作業者はこれらだけを見て作業します。
websites-search = ウェブサイトを検索
websites-loading = ウェブサイトを検索しています…
websites-none = この組織にはまだウェブサイトがありません。
websites-not-found = 名前が一致するウェブサイトはありません。
websites-remove = { $site } を外す
websites-removed = { $site } を外しました
websites-chosen = 選んだウェブサイト
websites-missing = ウェブサイトを 1 つ以上選んでください。
websites-refused = この組織のウェブサイトは表示できません。
websites-nameless = 名前のないウェブサイト
websites-found = 見つかったウェブサイト: { $count } 件

many-names = 名前は「Ada Lovelace <ada@example.com>」のようにリストから取ります。名前がない場合は @ の前の部分を使います。
many-entries = { $count } 件。送信する前に、それぞれの扱いを確認できます。
many-check = { $count } 件を確認
many-too-many = { $count } 件あります。一度に送れるのは { $max } 件までです。残りは 2 回目に分けてください。
review-title = リストの確認
review-checking = すでにメンバーの人を調べています…
review-not-checked = すでにメンバーの人を確認できませんでした。このまま送信できます。メンバーは 1 件ずつ拒否されます。
review-back = フォームに戻る
review-nobody = このリストには招待できる人がいません。
review-as = 全員の役割: { $roles }
review-again = 招待済みの方には、今選んだ役割・ウェブサイト・通知で新しいリンクを送ります。古いリンクは無効になります。
review-left-out = リストから除外: { $count } 件
review-send = { $count ->
   *[other] { $count } 件の招待を送信
}
people = { $count ->
   *[other] { $count } 人
}
confirm-many = { $count ->
   *[other] はい、{ $count } 件の招待を送信します
}

mark-new = 招待します
mark-again = 招待済み: 新しいリンクを送ります
mark-unchecked = 招待します。メンバーかどうかは未確認です
mark-member = すでにメンバー: 除外
mark-twice = リスト内で重複: 除外
mark-malformed = メールアドレスではありません: 除外
marked-new = 新規: { $count } 件
marked-again = 招待済み、新しいリンクを送信: { $count } 件
marked-unchecked = 未確認: { $count } 件
marked-member = すでにメンバー、除外: { $count } 件
marked-twice = 重複、除外: { $count } 件
marked-malformed = メールアドレスではない、除外: { $count } 件

sending-title = { $count ->
   *[other] { $count } 件の招待を送信しています
}
ready-title = { $count ->
   *[other] { $count } 件の招待ができました
}
ready-failed-title = { $count ->
   *[other] { $count } 件の招待ができました。失敗: { $failed } 件
}
progress = { $total } 件中 { $sent } 件完了
progress-failed = { $total } 件中 { $sent } 件完了、失敗 { $failed } 件
progress-label = 進行状況
stop = 停止
go-on = 続ける
retry-failed = 失敗した招待を再試行
copy-all = すべてコピー
all-links = すべての招待リンク
download = CSV をダウンロード
invite-more = さらに招待する
link-for = { $email } の招待リンク
copy-link-for = { $email } のリンクをコピー
leave = まだ送信していない招待があります。今移動すると残りは送信されず、このページのリンクも失われます。移動しますか？
held = 招待が多いため、サーバーが間を置くよう求めています。
held-seconds = { $seconds ->
   *[other] { $seconds } 秒後に自動で再開します。
}
held-minutes = { $minutes ->
   *[other] { $minutes } 分後に自動で再開します。
}
doubt = それでも作成されている可能性があります。再試行しても問題なく、前のものが置き換わります。
status-column = 状態
until-column = 有効期限
halt-stopped = 停止しました。途中だった招待は送信済みです。残りはここで待機しています。
halt-faults = 失敗が続いたため停止しました。接続を確認してから続けてください。
halt-session-ended = サインアウトされました。サインインすると再開します。
halt-refused = 停止しました。ここではもう招待できません。
row-waiting = 待機中
row-sending = 送信しています…
row-held = サーバーを待っています
row-sent = 送信済み
row-not-mailed = 作成済み、メールなし
row-mail-delayed = 作成済み、メールは遅延中
row-until = { $date } まで有効
links-not-taken = メールは送信されておらず、このページのリンクの中にまだコピーもダウンロードもしていないものがあります。もう一度表示することはできません。続けますか？

pending-lead = 招待されて、まだ参加していない人です。
pending-search = 名前またはメールアドレスで検索
pending-reading = リストを読み込んでいます…
pending-reading-of = リストを読み込んでいます: { $of } 人中 { $read } 人…
pending-empty = 保留中の招待はありません。招待された人は全員参加しました。
pending-not-found = 一致する保留中の招待はありません。
pending-no-access-title = ここの招待は表示できません
pending-no-access = 表示と変更ができるのは、この組織または上位の組織のオーナーとスーパー管理者だけです。
pending-since = 招待日
pending-actions = 操作
pending-no-date = 不明
pending-no-role = なし
collaborator-of = { $count ->
   *[other] 共同作業者（ウェブサイト { $count } 件）
}
pending-count = { $count ->
   *[other] 保留中の招待: { $count } 件
}
pending-found = 保留中の招待: { $of } 件中 { $found } 件
resend = 再送
resend-for = { $name } の招待を再送
resend-ask = { $name } の新しいリンクを作成しますか？ 古いリンクは無効になります。
again-lead = この方はすでに招待されています。新しい招待には、いま選んだ役割、ウェブサイト、通知が使われます。
resend-mail = メールで送る
resend-do = 新しいリンクを作成
resending = 作成しています…
resent = { $name } の新しいリンク
resent-mailed = このリンクを記載したメールを送りました。古いリンクは無効です。
resent-not-mailed = メールは送っていません。ご自分で渡してください。古いリンクは無効です。
resent-unreadable = 新しいリンクは作成されましたが、このページに届きませんでした。もう一度作成すると置き換わります。
close = 閉じる
revoke = 取り消す
revoke-for = { $name } の招待を取り消す
revoke-ask = { $name } の招待を取り消しますか？ リンクはすぐに無効になります。
revoke-do = 招待を取り消す
revoking = 取り消しています…
revoked = { $name } の招待を取り消しました
joined-meanwhile = { $name } はその間に参加し、メンバーになりました。何も取り消していません。メンバーの削除はコントロールパネルで行います。
revoke-refused = サーバーがこの招待の取り消しを許可していません。
revoke-forbidden = この招待は取り消せません。
resend-role-unknown = この招待の役割はこのページでは扱えないため、作り直せません。招待を取り消してから、もう一度招待してください。
resend-website-gone = この招待のウェブサイトの中に、もう組織のものではないものがあります。招待を取り消してから、今必要なウェブサイトを選んでもう一度招待してください。
resent-delayed = このリンクのメールはまだ送信できていません。メールサーバーが受け付け次第、送信されます。古いリンクは無効です。
leave-resending = 新しいリンクを作成中です。今移動すると、そのリンクは表示されません。移動しますか？
