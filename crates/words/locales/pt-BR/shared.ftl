### Português do Brasil. Tratamento: «você».

try-again = Tentar de novo
copy = Copiar
copied = Copiado
not-copied = Aqui não é permitido copiar. O texto está selecionado: pressione Ctrl+C ou ⌘C.
sign-in = Fazer login
sign-out-failed = Não foi possível sair da conta. Verifique sua conexão e tente de novo.
support = Precisa de ajuda? Fale com { $contact }
support-page = o suporte
hide = Ocultar
hide-password = Ocultar a senha
password-shown = Sua senha está visível
password-hidden = Sua senha está oculta
caps-lock = Caps Lock está ativado.

role-unknown = Membro
role-unknown-may = A organização decide o que você pode fazer.

retry-title = Não deu certo
retry-kept = Nada do que você digitou se perdeu.
wait-seconds = { $seconds ->
    [one] Você pode tentar de novo em { $seconds } segundo.
   *[other] Você pode tentar de novo em { $seconds } segundos.
}
wait-minutes = { $minutes ->
    [one] Você pode tentar de novo em { $minutes } minuto.
   *[other] Você pode tentar de novo em { $minutes } minutos.
}
offline = Você está sem conexão. Verifique-a e tente de novo.
unreachable = Não conseguimos acessar o servidor. Verifique sua conexão e tente de novo.
timed-out = O servidor está demorando para responder. Tente de novo em instantes.
too-many-requests = Tentativas demais. Espere um momento antes da próxima.
server-fault = O servidor está com um problema agora. Não é você nem o seu convite.
unreadable = O servidor deu uma resposta que não conseguimos ler. Tente de novo em instantes.

email-missing = Digite um endereço de e-mail.
email-malformed = Este não é um endereço de e-mail completo, como nome@example.com.
password-missing = Digite uma senha.
