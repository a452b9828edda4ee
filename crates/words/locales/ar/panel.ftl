### العربية. لغة فصحى مبسطة.

list-separator = { "، " }
sign-out = تسجيل الخروج
signed-in-as-name = تم تسجيل الدخول باسم { $name }
with-address = ({ $address })
password = كلمة المرور
cancel = إلغاء
pending-invites = الدعوات المعلّقة
invite-someone = دعوة شخص
invite-someone-to = دعوة شخص إلى { $org }
email-column = البريد الإلكتروني
name-column = الاسم
roles-label = الأدوار
page = صفحة { $number } من { $of }
previous = السابق
next = التالي

not-found-title = هذه الصفحة غير موجودة
not-found = ربما انقطع جزء من العنوان في الطريق. إذا وصل في رسالة، فافتح الرابط من جديد أو انسخه كاملًا.
to-start = الانتقال إلى صفحة البداية

sign-in-lead = سجّل الدخول لدعوة أشخاص إلى مؤسساتك.
sign-in-to-invite = سجّل الدخول لدعوة شخص.
sign-in-to-pending = سجّل الدخول لرؤية الدعوات المعلّقة.
signing-in = جارٍ تسجيل الدخول…
organizations-title = إلى أين تريد أن تدعو؟
organizations-lead = اختر المؤسسة التي سينضم إليها.
pending-of = الدعوات المعلّقة إلى { $org }
no-organizations-title = لا يمكنك دعوة أحد بعد
no-organizations = يستطيع ذلك مالكو المؤسسة ومديروها العامون. اطلب هذا الدور من أحدهم.
sign-in-wrong = البريد الإلكتروني وكلمة المرور غير متطابقين. تحقق منهما ثم حاول مرة أخرى.
sign-in-not-allowed = لا يمكن لهذا الحساب تسجيل الدخول هنا. اسأل المسؤول لديك.
sign-in-invalid = لا يمكن أن يكون البريد الإلكتروني أو كلمة المرور صحيحين هكذا. تحقق منهما.
wait-over = يمكنك المحاولة مرة أخرى الآن.

code-title = أدخل الرمز
code-lead = كلمة المرور صحيحة. يتطلب هذا الحساب رمزًا أيضًا: الرمز الذي أُرسل إليك الآن بالبريد، أو الذي يعرضه تطبيق المصادقة.
signing-in-as = تسجيل الدخول باسم { $email }
code-from = من أين يأتي رمزك؟
code-from-missing = اختر من أين يأتي رمزك.
code-by-email = من رسالة بريد
code-by-email-hint = ابحث عنها في صندوق الوارد وفي مجلد الرسائل غير المرغوب فيها.
code-by-app = من تطبيق مصادقة
code-by-app-hint = افتحه على هاتفك؛ يعرض رمزًا جديدًا كل نصف دقيقة.
code = الرمز
code-hint = الأرقام وحدها مهمة، لا المسافات بينها.
code-missing = أدخل الرمز.
code-malformed = الرمز بضعة أرقام، مثل 123456.
code-refused = الرمز غير صحيح أو قديم، لذلك انتهى تسجيل الدخول. أدخل كلمة المرور للمحاولة برمز جديد.
code-unfit = لم يقبل الخادم هذا الرمز. تحقق من اكتماله ومن مصدره.
code-too-late = مضى وقت طويل منذ إدخال كلمة المرور. أدخلها مرة أخرى.
code-not-by-mail = رموز هذا الحساب لا تأتي بالبريد، لذلك لم يُرسل أي رمز. استخدم الرمز الذي يعرضه تطبيق المصادقة.
code-resend = إرسال رمز جديد بالبريد
code-resending = جارٍ الإرسال…
code-sent = رمز جديد في طريقه إليك بالبريد. استخدم الأحدث.
remember-device = تذكّر هذا الجهاز
remember-device-hint = لن يُطلب رمز في هذا المتصفح لمدة 30 يومًا. لا تستخدمه على أجهزة يستعملها غيرك.
back-to-password = العودة إلى كلمة المرور

form-lead = يصله رابط، ويختار كلمة مرور، وينتهي الأمر.
their-email = بريده الإلكتروني
their-email-hint = عنوان واحد، أو الصق قائمة تصل إلى 500.
their-name = اسمه
their-name-hint = كما ينبغي أن يظهر في قائمة الأعضاء.
roles-hint = دور واحد أو أكثر.
more = المزيد
notifications = الإشعارات
notifications-hint = أسماء الإشعارات التي تصله، مفصولة بفواصل. اتركها فارغة إن لم تعرف أيًّا منها.
send-email = إرسال الدعوة بالبريد
send-email-hint = وإلا فأوصل الرابط بنفسك.
create = إنشاء الدعوة
creating = جارٍ الإنشاء…
has-owner = للمؤسسة مالك بالفعل.
not-from-above = لا يدعو مالكَ المؤسسة إلا مديرو مؤسسة أعلى منها.
name-missing = أدخل اسمًا.
name-too-long = هذا الاسم طويل جدًا. الحد الأقصى 200 حرف.
name-deceptive = يحتوي هذا الاسم على أحرف غير مرئية. اكتبه بدلًا من لصقه.
role-missing = اختر دورًا.
owner-for-many = للمؤسسة مالك واحد: أزل هذا الدور، أو ادعُ شخصًا واحدًا.

confirm-super-admin = جعل { $who } مديرًا عامًا؟
confirm-owner = جعل { $who } المالك؟
super-admin-may = يمكن للمدير العام فعل كل شيء هنا ما عدا إزالة المالك: تغيير المواقع والعملاء وحذفهم، ورؤية كل البيانات، ودعوة الآخرين وإزالتهم، وأنت منهم.
owner-may = يمكن للمالك فعل كل شيء هنا، وهو جهة الاتصال الرئيسية للمؤسسة، ولا يمكن إزالته. للمؤسسة مالك واحد فقط.
confirm-one = نعم، أنشئ الدعوة

no-access-title = لا يمكنك الدعوة هنا
no-access = لا يدعو إلا مالكو هذه المؤسسة أو مؤسسة أعلى منها ومديروها العامون.
sign-in-otherwise = تسجيل الدخول بحساب آخر
org-not-found-title = هذه المؤسسة غير موجودة
org-not-found = ربما أزيلت، أو أن العنوان غير مكتمل.
all-organizations = كل المؤسسات

created-title = الدعوة جاهزة إلى { $email }
created-unseen-title = أُنشئت الدعوة إلى { $email }
create-again = إنشاؤها من جديد
mailed = رسالة بهذا الرابط في طريقها إليه. يمكنك أيضًا إيصاله بنفسك.
not-mailed = لم تُرسل أي رسالة. أوصل هذا الرابط بنفسك؛ فهو صالح له وحده.
invite-link = رابط الدعوة
expiry = يعمل مرة واحدة، لمدة 10 أيام. وتحل محله أي دعوة جديدة إلى العنوان نفسه.
qr-alt = رمز QR لرابط دعوة { $email }
qr-caption = هل هو معك؟ يمكنه مسح هذا بهاتفه.
invite-another = دعوة شخص آخر
unseen-mailed = يقول الخادم إن الدعوة أُنشئت، لكن رابطها لم يصل إلى هذه الصفحة. يُفترض أن رسالة بالرابط في الطريق. للحصول على الرابط هنا، أنشئ الدعوة من جديد للعنوان نفسه: يحل الرابط الجديد محل الذي في الرسالة.
unseen-not-mailed = يقول الخادم إن الدعوة أُنشئت، لكن رابطها لم يصل إلى هذه الصفحة. لم تُرسل أي رسالة، فلا أحد لديه الرابط بعد. أنشئ الدعوة من جديد للعنوان نفسه: ينتج عن ذلك رابط جديد.

create-email-refused = لا يقبل الخادم هذا العنوان. تحقق منه.
create-already-member = هذا الشخص عضو في المؤسسة بالفعل.
create-website-required = يحتاج المتعاون إلى موقع واحد على الأقل.
create-unknown-website = أحد المواقع لم يعد تابعًا للمؤسسة.
create-refused = لم يقبل الخادم هذه الدعوة. تحقق مما أدخلته؛ ربما هذا الشخص عضو بالفعل.
create-signed-out = انتهت جلستك. سجّل الدخول ثم حاول مرة أخرى.
create-forbidden = لا يمكنك إنشاء هذه الدعوة. يستطيع ذلك المالكون والمديرون العامون فقط.
create-org-gone = لم تعد هذه المؤسسة موجودة.

websites = المواقع
websites-hint = يعمل المتعاون على هذه ولا يرى غيرها.
websites-search = البحث عن موقع
websites-loading = جارٍ البحث عن المواقع…
websites-none = ليس لهذه المؤسسة مواقع بعد.
websites-not-found = لا يوجد موقع يحتوي اسمه على ذلك.
websites-remove = إزالة { $site }
websites-removed = أُزيل { $site }
websites-chosen = المواقع المختارة
websites-missing = اختر موقعًا واحدًا على الأقل.
websites-refused = لا يمكنك رؤية مواقع هذه المؤسسة.
websites-nameless = موقع بلا اسم

many-names = تؤخذ الأسماء من القائمة، كما في «Ada Lovelace <ada@example.com>». وحيث لا يوجد اسم، يؤخذ الجزء الذي قبل @.
many-entries = عدد العناوين: { $count }. سترى ما سيحدث لكل منها قبل إرسال أي شيء.
many-check = التحقق من القائمة ({ $count })
many-too-many = عدد العناوين { $count }. الحد الأقصى { $max } في المرة الواحدة؛ اترك بعضها لجولة ثانية.
review-title = تحقق من القائمة
review-checking = جارٍ البحث عمّن هو عضو بالفعل…
review-not-checked = تعذّر التحقق ممّن هو عضو بالفعل. يمكنك الإرسال مع ذلك: سيُرفض الأعضاء واحدًا واحدًا.
review-back = العودة إلى النموذج
review-nobody = لا يوجد في هذه القائمة من يمكن دعوته.
review-as = يُدعى الجميع بصفة: { $roles }.
review-left-out = المستبعدون من القائمة: { $count }
review-send = { $count ->
    [one] إرسال دعوة واحدة
    [two] إرسال دعوتين
    [few] إرسال { $count } دعوات
    [many] إرسال { $count } دعوة
   *[other] إرسال { $count } دعوة
}
people = { $count ->
    [one] شخص واحد
    [two] شخصين
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
confirm-many = { $count ->
    [one] نعم، أرسل دعوة واحدة
    [two] نعم، أرسل دعوتين
    [few] نعم، أرسل { $count } دعوات
    [many] نعم، أرسل { $count } دعوة
   *[other] نعم، أرسل { $count } دعوة
}

mark-new = ستُرسل دعوة
mark-again = مدعو بالفعل: يصله رابط جديد ويتوقف القديم
mark-unchecked = ستُرسل دعوة؛ تعذّر التحقق من العضوية
mark-member = عضو بالفعل: مستبعد
mark-twice = مكرر في القائمة: مستبعد
mark-malformed = ليس عنوان بريد إلكتروني: مستبعد
marked-new = جدد: { $count }
marked-again = مدعوون بالفعل، برابط جديد: { $count }
marked-unchecked = لم يُتحقق منهم: { $count }
marked-member = أعضاء بالفعل، مستبعدون: { $count }
marked-twice = مكررون، مستبعدون: { $count }
marked-malformed = ليست عناوين بريد، مستبعدة: { $count }

sending-title = { $count ->
    [one] جارٍ إرسال دعوة واحدة
    [two] جارٍ إرسال دعوتين
    [few] جارٍ إرسال { $count } دعوات
    [many] جارٍ إرسال { $count } دعوة
   *[other] جارٍ إرسال { $count } دعوة
}
ready-title = { $count ->
    [one] دعوة واحدة جاهزة
    [two] دعوتان جاهزتان
    [few] { $count } دعوات جاهزة
    [many] { $count } دعوة جاهزة
   *[other] { $count } دعوة جاهزة
}
ready-failed-title = { $count ->
    [one] دعوة واحدة جاهزة، وفشل { $failed }
    [two] دعوتان جاهزتان، وفشل { $failed }
    [few] { $count } دعوات جاهزة، وفشل { $failed }
    [many] { $count } دعوة جاهزة، وفشل { $failed }
   *[other] { $count } دعوة جاهزة، وفشل { $failed }
}
progress = تم { $sent } من { $total }
progress-failed = تم { $sent } من { $total }، وفشل { $failed }
progress-label = التقدم
stop = إيقاف
go-on = متابعة
retry-failed = إعادة محاولة ما فشل
copy-all = نسخ الكل
all-links = كل روابط الدعوات
download = تنزيل CSV
invite-more = دعوة المزيد
link-for = رابط دعوة { $email }
copy-link-for = نسخ رابط { $email }
leave = لم تُرسل كل الدعوات بعد. إذا غادرت الآن فلن يُرسل الباقي، وستضيع الروابط التي في هذه الصفحة. هل تغادر؟
held = يطلب الخادم استراحة بعد هذا العدد من الدعوات.
held-seconds = { $seconds ->
    [one] يُستأنف تلقائيًا بعد ثانية واحدة.
    [two] يُستأنف تلقائيًا بعد ثانيتين.
    [few] يُستأنف تلقائيًا بعد { $seconds } ثوانٍ.
    [many] يُستأنف تلقائيًا بعد { $seconds } ثانية.
   *[other] يُستأنف تلقائيًا بعد { $seconds } ثانية.
}
held-minutes = { $minutes ->
    [one] يُستأنف تلقائيًا بعد دقيقة واحدة.
    [two] يُستأنف تلقائيًا بعد دقيقتين.
    [few] يُستأنف تلقائيًا بعد { $minutes } دقائق.
    [many] يُستأنف تلقائيًا بعد { $minutes } دقيقة.
   *[other] يُستأنف تلقائيًا بعد { $minutes } دقيقة.
}
doubt = ربما أُنشئت مع ذلك؛ إعادة المحاولة آمنة وتحل محلها.
status-column = الحالة
halt-stopped = توقّف. أُرسل ما كان قيد الإرسال؛ والباقي ينتظر هنا.
halt-faults = توقّف بعد عدة أخطاء متتالية. تحقق من اتصالك ثم تابع.
halt-session-ended = انتهت جلستك. سجّل الدخول ويُستأنف الإرسال.
halt-refused = توقّف: لم يعد بإمكانك الدعوة هنا.
row-waiting = قيد الانتظار
row-sending = جارٍ الإرسال…
row-held = بانتظار الخادم
row-sent = أُرسلت
row-not-mailed = أُنشئت دون رسالة

pending-lead = دُعي هؤلاء الأشخاص ولم ينضموا بعد.
pending-search = البحث بالاسم أو البريد
pending-reading = جارٍ قراءة القائمة…
pending-reading-of = جارٍ قراءة القائمة: { $read } من { $of }…
pending-empty = لا أحد ينتظر: انضم كل من دُعي.
pending-not-found = لا توجد دعوة معلّقة تطابق ذلك.
pending-no-access-title = لا يمكنك رؤية الدعوات هنا
pending-no-access = لا يراها ويغيّرها إلا مالكو هذه المؤسسة أو مؤسسة أعلى منها ومديروها العامون.
pending-since = تاريخ الدعوة
pending-actions = إجراءات
pending-no-date = غير معروف
pending-no-role = لا شيء
pending-count = { $count ->
    [one] دعوة معلّقة واحدة
    [two] دعوتان معلّقتان
    [few] { $count } دعوات معلّقة
    [many] { $count } دعوة معلّقة
   *[other] { $count } دعوة معلّقة
}
pending-found = الدعوات المعلّقة: { $found } من { $of }
resend = إعادة الإرسال
resend-for = إعادة إرسال دعوة { $name }
resend-ask = إنشاء رابط جديد لـ { $name }؟ سيتوقف الرابط القديم.
resend-mail = إرساله بالبريد
resend-do = إنشاء رابط جديد
resending = جارٍ الإنشاء…
resent = رابط جديد لـ { $name }
resent-mailed = رسالة بهذا الرابط في الطريق. الرابط القديم لم يعد صالحًا.
resent-not-mailed = لم تُرسل أي رسالة: أوصله بنفسك. الرابط القديم لم يعد صالحًا.
resent-unreadable = أُنشئ رابط جديد لكنه لم يصل إلى هذه الصفحة. أنشئ رابطًا آخر: يحل محله.
close = إغلاق
revoke = إلغاء الدعوة
revoke-for = إلغاء دعوة { $name }
revoke-ask = إلغاء دعوة { $name }؟ سيتوقف رابطها فورًا.
revoke-do = إلغاء الدعوة
revoking = جارٍ الإلغاء…
revoked = أُلغيت دعوة { $name }
joined-meanwhile = انضم { $name } في هذه الأثناء وأصبح عضوًا الآن. لم يُلغَ شيء؛ تُزال العضوية من لوحة التحكم.
revoke-refused = لا يسمح الخادم بإلغاء هذه الدعوة.
revoke-forbidden = لا يمكنك إلغاء هذه الدعوة.
