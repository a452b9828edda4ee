//! What the sign-in knows, and what can be done from it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use orchd_types::logins::{Login2Fa, LoginCreds};

use crate::api::Api;
use crate::browser::{self, device};
use crate::components::announcer::Voice;
use crate::components::countdown::Countdown;
use crate::components::field::FieldError;
use crate::components::password_field::TypedPassword;
use crate::domain::device::DeviceId;
use crate::domain::pin::Pin;
use crate::domain::sign_in::{Method, Next, Note, Stage, State};
use crate::domain::trouble::Trouble;
use crate::messages::problems;
use crate::surroundings;

/// The sign-in's facts. A context; copies share them.
#[derive(Clone, Copy)]
pub(super) struct Model {
    api: StoredValue<Api>,
    state: RwSignal<State>,
    pub(super) stage: Memo<Stage>,
    /// What is typed.
    pub(super) email: RwSignal<String>,
    pub(super) password: TypedPassword,
    pub(super) pin: RwSignal<String>,
    pub(super) email_error: FieldError,
    pub(super) password_error: FieldError,
    pub(super) method_error: FieldError,
    pub(super) pin_error: FieldError,
    pub(super) remember: RwSignal<bool>,
    /// A password or a code is on its way.
    pub(super) sending: RwSignal<bool>,
    /// A new code is being asked for.
    pub(super) resending: RwSignal<bool>,
    /// Before the next password or code.
    pub(super) wait: Countdown,
    /// Before the next new code.
    pub(super) resend_wait: Countdown,
    voice: Voice,
    on_done: UnsyncCallback<()>,
}

impl Model {
    pub(super) fn new(on_done: impl Fn() + 'static) -> Self {
        let state = RwSignal::new(State::start(browser::keeps_cookies()));
        let (wait, resend_wait) = (Countdown::new(), Countdown::new());
        let voice = surroundings::voice();
        for wait in [wait, resend_wait] {
            wait.announce_end(voice);
        }
        Self {
            api: StoredValue::new(surroundings::api()),
            state,
            stage: Memo::new(move |_| state.with(|state| state.stage)),
            email: RwSignal::new(String::new()),
            password: TypedPassword::none(),
            pin: RwSignal::new(String::new()),
            email_error: FieldError::none(),
            password_error: FieldError::none(),
            method_error: FieldError::none(),
            pin_error: FieldError::none(),
            remember: RwSignal::new(false),
            sending: RwSignal::new(false),
            resending: RwSignal::new(false),
            wait,
            resend_wait,
            voice,
            on_done: UnsyncCallback::new(move |()| on_done()),
        }
    }

    /// What the person is told; tracked.
    pub(super) fn note(self) -> Option<Note> {
        self.state.with(|state| state.note)
    }

    /// Where the codes come from, as far as it is known; tracked.
    pub(super) fn method(self) -> Option<Method> {
        self.state.with(|state| state.method)
    }

    /// The same, untracked.
    pub(super) fn method_untracked(self) -> Option<Method> {
        self.state.with_untracked(|state| state.method)
    }

    pub(super) fn choose(self, method: Method) {
        self.state.update(|state| *state = state.choose(method));
    }

    /// Whether something is under way that nothing else may be sent beside.
    pub(super) fn is_busy(self) -> bool {
        self.sending.get_untracked() || self.resending.get_untracked()
    }

    /// Nothing secret outlives the moment it is needed for.
    pub(super) fn forget_secrets(self) {
        self.password.forget();
        self.pin.set(String::new());
    }

    /// Back to the password by choice.
    pub(super) fn back(self) {
        if self.is_busy() {
            return;
        }
        self.wait.start(None);
        self.show(self.state.get_untracked().back());
    }

    /// Sends the password of a checked address.
    pub(super) fn send_password(self, email: String) {
        let password = self.password.now().reveal().to_owned();
        let device_id = device::kept().map(|id| id.reveal().to_owned());
        let creds = LoginCreds { email, password, device_id };
        let Some(api) = self.begin() else { return };
        spawn_local(async move {
            let answer = api.sign_in(&creds).await;
            let Some(state) = self.state.try_get_untracked() else { return };
            let next = settled(&api, state, state.after_password(answer)).await;
            self.settle(next);
        });
    }

    /// Sends a code; `device` is to be remembered.
    pub(super) fn send_pin(self, method: Method, pin: &Pin, device: Option<DeviceId>) {
        let remember_me = device.as_ref().map(DeviceId::remember_me);
        let body = Login2Fa { auth_method: method.on_the_wire(), pin: pin.reveal().to_owned(), remember_me };
        let Some(api) = self.begin() else { return };
        spawn_local(async move {
            let answer = api.verify_pin(&body).await;
            let Some(state) = self.state.try_get_untracked() else { return };
            let next = settled(&api, state, state.after_pin(answer)).await;
            if let (Next::Done, Some(device)) = (next, &device) {
                device::keep(device);
            }
            self.settle(next);
        });
    }

    /// Has a new code mailed.
    pub(super) fn resend(self) {
        if self.is_busy() || self.resend_wait.is_on_untracked() {
            return;
        }
        self.resending.set(true);
        self.say_nothing();
        let api = self.api.get_value();
        spawn_local(async move {
            let answer = api.resend_pin().await;
            if self.resending.try_set(false).is_some() {
                return;
            }
            let state = self.state.get_untracked().after_resending(answer);
            self.show(state);
            self.count_down(self.resend_wait);
            if state.note == Some(Note::PinSent) {
                self.voice.announce(words::panel::code_sent());
            }
        });
    }

    /// What is sent is sent once; `None` while something else is, or while there is a wait.
    fn begin(self) -> Option<Api> {
        if self.is_busy() || self.wait.is_on_untracked() {
            return None;
        }
        self.sending.set(true);
        self.say_nothing();
        Some(self.api.get_value())
    }

    fn settle(self, next: Next) {
        // Gone from the page in the meantime: nobody waits for this any more.
        if self.sending.try_set(false).is_some() {
            return;
        }
        match next {
            Next::Done => {
                self.forget_secrets();
                self.on_done.run(());
            }
            Next::Show(state) => {
                self.show(state);
                self.count_down(self.wait);
            }
        }
    }

    fn show(self, state: State) {
        if state.stage != self.state.with_untracked(|state| state.stage) {
            self.forget_secrets();
            for error in [self.email_error, self.password_error, self.method_error, self.pin_error] {
                error.set(None);
            }
        }
        self.state.set(state);
    }

    fn say_nothing(self) {
        self.state.update(|state| state.note = None);
    }

    /// Starts the wait that the note asks for, and says once how long it is.
    fn count_down(self, wait: Countdown) {
        let seconds = self.state.with_untracked(|state| state.note).and_then(Note::wait);
        wait.start(seconds);
        if let Some(seconds) = seconds.filter(|seconds| *seconds > 0) {
            self.voice.announce(problems::wait(seconds));
        }
    }
}

/// What comes next, where need be by asking who is signed in.
async fn settled(api: &Api, state: State, next: Result<Next, Trouble>) -> Next {
    match next {
        Ok(next) => next,
        Err(trouble) => {
            let signed_in = api.current_login().await.ok().map(|login| login.is_some());
            state.after_asking(trouble, signed_in)
        }
    }
}

/// The model of the sign-in that the caller is a part of.
pub(super) fn use_model() -> Model {
    expect_context()
}
