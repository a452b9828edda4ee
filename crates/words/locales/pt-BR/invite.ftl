### Português do Brasil. Tratamento: «você».

checking = Verificando seu convite…
invited = Você recebeu um convite
confirm-lead = Você já fez login. Um clique e você é membro.
signed-in-as = Conectado como
joining = Entrando…
forgot-password = Esqueceu a senha?
accept = Aceitar o convite
not-now = Agora não
use-another-account = Usar outra conta
signing-out = Saindo…
email-hint = O endereço para o qual seu convite foi enviado.
join-until = Você pode entrar até { $date }.

wrong-account-title = Este convite é para outra pessoa
wrong-account = Você está conectado como { $name }, mas o convite foi enviado para outro endereço. Saia para aceitá-lo com a conta certa.
wrong-account-unknown = O convite não foi enviado para a conta em que você está conectado. Saia para aceitá-lo com a certa.
sign-out-and-continue = Sair e continuar
stay-signed-in = Continuar conectado

closed-title = Este convite não vale mais
closed-used = Você já o usou.
closed-used-do = Então você já é membro: é só fazer login.
closed-replaced = Um convite mais novo o substituiu.
closed-replaced-do = Procure o último e-mail; só o link dele funciona.
closed-old = Ele tem mais de 10 dias.
closed-old-do = Peça um novo a quem convidou você.
perhaps-title = Talvez você já tenha entrado
perhaps = A conexão caiu enquanto você entrava, e o convite já foi usado. Faça login para ver se deu certo.
request-label = Uma mensagem para enviar a quem convidou você
request = Olá! Meu convite para o painel de controle não vale mais. Você poderia me enviar um novo?
request-to = Olá! Meu convite para o painel de controle não vale mais. Você poderia enviar um novo para { $email }?
copy-request = Copiar a mensagem

welcome-to = Boas-vindas a { $org }
welcome = Boas-vindas
joined-as = Você entrou. Sua função: { $role }.
joined = Você entrou.
go-to-panel = Ir para o painel de controle

password-too-short = Esta senha é curta demais. Use pelo menos { $min } caracteres.
password-too-short-here = Esta senha é curta demais. Escolha uma mais longa.
password-too-long = Esta senha é longa demais. O máximo é de { $max } caracteres.
password-is-email = Seu e-mail não pode ser sua senha.
password-is-name = Seu nome não pode ser sua senha.
password-is-org = O nome da organização não pode ser sua senha.
password-too-common = Esta senha é fácil demais de adivinhar. Escolha uma que outras pessoas não usem.
email-refused = O servidor não aceita este endereço. Verifique-o.
input-refused = O servidor não aceitou. Verifique o que você digitou e tente de novo.
wrong-password = Esta senha não está certa. Verifique-a e tente de novo.
new-password-refused = Não foi possível entrar com uma senha nova. Talvez você já tenha uma conta aqui: tente “Já tenho uma senha”. Se não, verifique o endereço.
confirm-refused = O servidor não aceitou. Recarregue a página e tente de novo.
session-ended = Sua sessão terminou nesse meio-tempo. Entre com sua senha.

## Sobre uma senha nova, enquanto é digitada.

rule-met = Cumprido
strength-none = Muito fácil de adivinhar
strength-weak = Fácil de adivinhar
strength-fair = Poderia ser melhor
strength-good = Boa
strength-strong = Muito boa
