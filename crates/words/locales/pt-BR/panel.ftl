### Português do Brasil. Tratamento: «você».

list-separator = { ", " }
sign-out = Sair
signed-in-as-name = Conectado como { $name }
with-address = ({ $address })
password = Senha
cancel = Cancelar
pending-invites = Convites pendentes
invite-someone = Convidar alguém
invite-someone-to = Convidar alguém para { $org }
email-column = E-mail
name-column = Nome
roles-label = Funções
page = Página { $number } de { $of }
previous = Anterior
next = Próxima

not-found-title = Esta página não existe
not-found = Talvez o endereço tenha sido cortado no caminho. Se veio em um e-mail, abra o link de novo ou copie-o inteiro.
to-start = Ir para a página inicial

sign-in-lead = Faça login para convidar pessoas para suas organizações.
sign-in-to-invite = Faça login para convidar alguém.
sign-in-to-pending = Faça login para ver os convites pendentes.
signing-in = Fazendo login…
organizations-title = Para onde você quer convidar?
organizations-lead = Escolha a organização em que a pessoa vai entrar.
pending-of = Convites pendentes de { $org }
no-organizations-title = Você ainda não pode convidar ninguém
no-organizations = Proprietários e superadministradores de uma organização podem. Peça essa função a um deles.
sign-in-wrong = O e-mail e a senha não combinam. Verifique os dois e tente de novo.
sign-in-not-allowed = Esta conta não pode fazer login aqui. Fale com seu administrador.
sign-in-invalid = O e-mail ou a senha não podem estar certos assim. Verifique os dois.
wait-over = Você já pode tentar de novo.
no-cookies = Seu navegador não aceita cookies desta página e, sem eles, você não permanece conectado. Permita-os e recarregue a página.

code-title = Digite seu código
code-lead = Sua senha está certa. Esta conta também pede um código: o que acabou de ser enviado por e-mail ou o que seu aplicativo autenticador mostra.
signing-in-as = Fazendo login como { $email }
code-from = De onde vem seu código?
code-from-missing = Escolha de onde vem seu código.
code-by-email = De um e-mail
code-by-email-hint = Procure na caixa de entrada e na pasta de spam.
code-by-app = De um aplicativo autenticador
code-by-app-hint = Abra-o no telefone; ele mostra um código novo a cada meio minuto.
code = Código
code-hint = Só os dígitos contam, não os espaços entre eles.
code-missing = Digite o código.
code-malformed = Um código são alguns dígitos, como 123456.
code-refused = Esse código estava errado ou era antigo demais, e o login terminou. Digite sua senha para tentar com um código novo.
code-unfit = O servidor não aceitou este código. Verifique se está completo e de onde ele vem.
code-too-late = Passou tempo demais desde que você digitou sua senha. Digite-a de novo.
code-not-by-mail = Os códigos desta conta não vêm por e-mail, então nenhum foi enviado. Use o que seu aplicativo autenticador mostra.
code-resend = Enviar um código novo por e-mail
code-resending = Enviando…
code-sent = Um código novo está a caminho por e-mail. Use o mais recente.
remember-device = Lembrar este dispositivo
remember-device-hint = Por 30 dias nenhum código é pedido neste navegador. Não use em computadores que outras pessoas também usam.
back-to-password = Voltar para a senha

form-lead = A pessoa recebe um link, escolhe uma senha e pronto.
their-email = E-mail da pessoa
their-email-hint = Um endereço, ou cole uma lista de até 500.
their-name = Nome da pessoa
their-name-hint = Como deve aparecer na lista de membros.
roles-hint = Uma ou várias.
more = Mais
notifications = Notificações
notifications-hint = Nomes das notificações que a pessoa recebe, separados por vírgulas. Deixe vazio se não conhecer nenhuma.
send-email = Enviar o convite por e-mail
send-email-hint = Caso contrário, você mesmo repassa o link.
create = Criar convite
creating = Criando…
has-owner = A organização já tem um proprietário.
not-from-above = Só administradores de uma organização acima desta podem convidar o proprietário dela.
name-missing = Digite um nome.
name-too-long = Este nome é longo demais. O máximo é de 200 caracteres.
name-deceptive = Este nome contém caracteres invisíveis. Digite-o em vez de colar.
role-missing = Escolha uma função.
owner-for-many = Uma organização tem um só proprietário: retire esta função ou convide uma só pessoa.

confirm-super-admin = Tornar { $who } superadministrador?
confirm-owner = Tornar { $who } proprietário?
super-admin-may = Um superadministrador pode fazer tudo aqui, menos remover o proprietário: alterar e excluir sites e clientes, ver todos os dados e convidar e remover outras pessoas, inclusive você.
owner-may = O proprietário pode fazer tudo aqui, é o contato principal da organização e não pode ser removido. Uma organização só tem um.
confirm-one = Sim, criar o convite

no-access-title = Você não pode convidar pessoas aqui
no-access = Só proprietários e superadministradores desta organização, ou de uma acima dela, podem convidar.
sign-in-otherwise = Fazer login com outra conta
org-not-found-title = Esta organização não existe
org-not-found = Talvez tenha sido removida, ou o endereço está incompleto.
all-organizations = Todas as organizações

created-title = Convite pronto para { $email }
created-unseen-title = Convite criado para { $email }
create-again = Criar de novo
mailed = Um e-mail com este link está a caminho. Você também pode repassá-lo.
not-mailed = Nenhum e-mail foi enviado. Repasse este link você mesmo; ele só vale para essa pessoa.
invite-link = Link do convite
expiry = Ele funciona uma vez, por 10 dias. Um novo convite para o mesmo endereço o substitui.
expiry-until = Ele funciona uma vez, até { $date }. Um novo convite para o mesmo endereço o substitui.
qr-alt = Código QR do link do convite para { $email }
qr-caption = A pessoa está com você? Ela pode escanear isto com o telefone.
invite-another = Convidar outra pessoa
unseen-mailed = O servidor diz que o convite foi criado, mas o link não chegou a esta página. Um e-mail com o link deve estar a caminho. Para ter o link aqui, crie o convite de novo para o mesmo endereço: o novo link substitui o do e-mail.
unseen-not-mailed = O servidor diz que o convite foi criado, mas o link não chegou a esta página. Nenhum e-mail foi enviado, então ninguém tem o link ainda. Crie o convite de novo para o mesmo endereço: isso gera um novo link.

create-email-refused = O servidor não aceita este endereço. Verifique-o.
create-already-member = Esta pessoa já é membro da organização.
create-website-required = Um colaborador precisa de pelo menos um site.
create-unknown-website = Um dos sites não é mais da organização.
create-refused = O servidor não aceitou este convite. Verifique o que você digitou; talvez a pessoa já seja membro.
create-signed-out = Sua sessão terminou. Faça login e tente de novo.
create-forbidden = Você não pode criar este convite. Só proprietários e superadministradores podem.
create-org-gone = Esta organização não existe mais.
not-known-above = Não foi possível saber se você pode convidar o proprietário. Recarregue a página para tentar de novo.
leave-creating = O convite está sendo criado. Se você sair agora, não verá o link. Sair?
mail-delayed = O e-mail com este link ainda não pôde sair. Ele sairá assim que o servidor de e-mail o aceitar. Você também pode passar o link por conta própria.

websites = Sites
websites-hint = Um colaborador trabalha nestes e não vê outros.
websites-search = Procurar um site
websites-loading = Procurando sites…
websites-none = Esta organização ainda não tem sites.
websites-not-found = Nenhum nome de site contém isso.
websites-remove = Remover { $site }
websites-removed = { $site } removido
websites-chosen = Sites escolhidos
websites-missing = Escolha pelo menos um site.
websites-refused = Você não pode ver os sites desta organização.
websites-nameless = Site sem nome
websites-found = Sites encontrados: { $count }

many-names = Os nomes vêm da lista, como em “Ada Lovelace <ada@example.com>”. Onde não há nome, vale a parte antes do @.
many-entries = { $count } entradas. Você verá o que acontece com cada uma antes de qualquer envio.
many-check = Verificar { $count } entradas
many-too-many = São { $count }. O máximo é de { $max } por vez; deixe algumas para uma segunda rodada.
review-title = Verifique a lista
review-checking = Verificando quem já é membro…
review-not-checked = Não conseguimos verificar quem já é membro. Você pode enviar mesmo assim: os membros são recusados um a um.
review-back = Voltar ao formulário
review-nobody = Não há ninguém nesta lista para convidar.
review-as = Todos são convidados como: { $roles }.
review-again = Quem já tem um convite recebe um novo link com as funções, sites e notificações escolhidos agora; o link antigo deixa de funcionar.
review-left-out = Deixados de fora: { $count }
review-send = { $count ->
    [one] Enviar { $count } convite
   *[other] Enviar { $count } convites
}
people = { $count ->
    [one] { $count } pessoa
   *[other] { $count } pessoas
}
confirm-many = { $count ->
    [one] Sim, enviar { $count } convite
   *[other] Sim, enviar { $count } convites
}

mark-new = Será convidado
mark-again = Já convidado: recebe um novo link
mark-unchecked = Será convidado; não foi possível verificar se é membro
mark-member = Já é membro: deixado de fora
mark-twice = Duas vezes na lista: deixado de fora
mark-malformed = Não é um endereço de e-mail: deixado de fora
marked-new = Novos: { $count }
marked-again = Já convidados, com novo link: { $count }
marked-unchecked = Não verificados: { $count }
marked-member = Já membros, deixados de fora: { $count }
marked-twice = Repetidos, deixados de fora: { $count }
marked-malformed = Sem e-mail válido, deixados de fora: { $count }

sending-title = { $count ->
    [one] Enviando { $count } convite
   *[other] Enviando { $count } convites
}
ready-title = { $count ->
    [one] { $count } convite pronto
   *[other] { $count } convites prontos
}
ready-failed-title = { $count ->
    [one] { $count } convite pronto, falhas: { $failed }
   *[other] { $count } convites prontos, falhas: { $failed }
}
progress = Feito: { $sent } de { $total }
progress-failed = Feito: { $sent } de { $total }, falhas: { $failed }
progress-label = Progresso
stop = Parar
go-on = Continuar
retry-failed = Tentar as falhas de novo
copy-all = Copiar tudo
all-links = Todos os links de convite
download = Baixar CSV
invite-more = Convidar mais pessoas
link-for = Link do convite para { $email }
copy-link-for = Copiar o link para { $email }
leave = Ainda não saíram todos os convites. Se você sair agora, o resto não é enviado e os links desta página se perdem. Sair?
held = O servidor pede uma pausa depois de tantos convites.
held-seconds = { $seconds ->
    [one] Continua sozinho em { $seconds } segundo.
   *[other] Continua sozinho em { $seconds } segundos.
}
held-minutes = { $minutes ->
    [one] Continua sozinho em { $minutes } minuto.
   *[other] Continua sozinho em { $minutes } minutos.
}
doubt = Talvez tenha sido criado mesmo assim; tentar de novo é seguro e o substitui.
status-column = Situação
until-column = Vale até
halt-stopped = Parado. O que estava em andamento foi enviado; o resto espera aqui.
halt-faults = Parado após várias falhas seguidas. Verifique sua conexão e continue.
halt-session-ended = Sua sessão terminou. Faça login e o envio continua.
halt-refused = Parado: você não pode mais convidar pessoas aqui.
row-waiting = Esperando
row-sending = Enviando…
row-held = Esperando o servidor
row-sent = Enviado
row-not-mailed = Criado, sem e-mail
row-mail-delayed = Criado, e-mail atrasado
row-until = vale até { $date }
links-not-taken = Nenhum e-mail foi enviado e nem todos os links desta página foram copiados ou baixados. Eles não podem ser mostrados de novo. Continuar mesmo assim?

pending-lead = Estas pessoas foram convidadas e ainda não entraram.
pending-search = Procurar por nome ou e-mail
pending-reading = Lendo a lista…
pending-reading-of = Lendo a lista: { $read } de { $of } membros…
pending-empty = Ninguém está esperando: todas as pessoas convidadas já entraram.
pending-not-found = Nenhum convite pendente corresponde a isso.
pending-no-access-title = Você não pode ver os convites aqui
pending-no-access = Só proprietários e superadministradores desta organização, ou de uma acima dela, podem vê-los e alterá-los.
pending-since = Convidado em
pending-actions = Ações
pending-no-date = Desconhecido
pending-no-role = Nenhuma
collaborator-of = { $count ->
    [one] Colaborador ({ $count } site)
   *[other] Colaborador ({ $count } sites)
}
pending-count = { $count ->
    [one] { $count } convite pendente
   *[other] { $count } convites pendentes
}
pending-found = Convites pendentes: { $found } de { $of }
resend = Reenviar
resend-for = Reenviar o convite de { $name }
resend-ask = Criar um novo link para { $name }? O antigo deixa de funcionar.
again-lead = Esta pessoa já tem um convite. O novo terá as funções, os sites e as notificações escolhidos agora.
resend-mail = Enviar por e-mail
resend-do = Criar um novo link
resending = Criando…
resent = Novo link para { $name }
resent-mailed = Um e-mail com este link está a caminho. O link antigo não vale mais.
resent-not-mailed = Nenhum e-mail foi enviado: repasse-o você mesmo. O link antigo não vale mais.
resent-unreadable = Um novo link foi criado, mas não chegou a esta página. Crie outro: ele o substitui.
close = Fechar
revoke = Revogar
revoke-for = Revogar o convite de { $name }
revoke-ask = Revogar o convite de { $name }? O link deixa de funcionar na hora.
revoke-do = Revogar o convite
revoking = Revogando…
revoked = O convite de { $name } foi revogado
joined-meanwhile = { $name } entrou nesse meio-tempo e agora é membro. Nada foi revogado; membros são removidos no painel de controle.
revoke-refused = O servidor não permite revogar este convite.
revoke-forbidden = Você não pode revogar este convite.
resend-role-unknown = Esta página não conhece a função deste convite e por isso não pode refazê-lo. Revogue-o e convide a pessoa de novo.
resend-website-gone = Um site deste convite não é mais da organização. Revogue o convite e convide a pessoa de novo com os sites de que ela precisa agora.
resent-delayed = O e-mail com este link ainda não pôde sair. Ele sairá assim que o servidor de e-mail o aceitar. O link antigo não vale mais.
leave-resending = Um novo link está sendo criado. Se você sair agora, não o verá. Sair?
