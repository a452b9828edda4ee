//! The command line.

use std::path::PathBuf;

use crate::bench::Bench;
use crate::error::Error;
use crate::fuzz;
use crate::test::Part;

/// The text of `cargo xtask help`.
pub const HELP: &str = "\
cargo xtask <command>

  serve            set up, build, and run the panel with a demo organization
    --port N         port on 127.0.0.1 (default 8080; 0 takes a free one)
    --data DIR       folder of the database and the mails (default data/)
    --smtp URL       send mails by smtp://user:password@host:port
                     (default: one .eml file each under DIR/mail/)
    --no-demo        no demo organization, admin and invites
  dev              the same with an app that is built anew, quickly and unoptimised,
                   and reloaded whenever a file of it changes; options as for serve
  build            the deployable bundle, in dist/
  test [PART] [--all] [-- ARG…]
                   all tests, or one part of them:
                   format, lint, native, server, browser, size, journeys.
                   ARGs go to the test programs, such as part of a test's name
    --all            every journey in every browser, and all of it; else those that try
                     all there is of a kind are made in Chromium alone, and take less
                     of what is alike
  size             what each page downloads, held against crates/xtask/budget.txt
  bench server [SECONDS]
                   times, throughput and memory of the server under load (20 s)
  bench kill [TIMES]
                   whether anything is lost when the server is killed (100 times)
  bench start-up [RUNS]
                   how long an invited person waits, beside a static page (9 runs)
  bench steps [CHANGES]
                   clicks and keys on a slow phone; memory over 1000 changes of step
  bench rows       long tasks while 500 addresses are pasted, listed and scrolled
  gallery [DIR]    every step and screen, in pictures and to open: light, dark, small,
                   large and more, behind one page (default target/gallery)
  fuzz [MINUTES]   anything at all into whatever reads what others wrote (10 min)
  audit            whether something is known to be wrong with a library: cargo-deny,
                   with advisories where their database can be fetched
  setup            only install what the commands above need
  help             this text

What a machine lacks is installed: Debian packages by apt-get, everything else
under ~/.cache/control-panel-invites (or $XDG_CACHE_HOME). Full output of every
step: target/xtask-logs/.
";

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// `serve`
    Serve(ServeOptions),
    /// `dev`
    Dev(ServeOptions),
    /// `build`
    Build,
    /// `size`
    Size,
    /// `test`
    Test(TestOptions),
    /// `bench`
    Bench(Bench),
    /// `gallery`, in that folder; nothing: `gallery/` in the target folder
    Gallery(Option<PathBuf>),
    /// `fuzz`, for so many minutes
    Fuzz(u32),
    /// `audit`
    Audit,
    /// `setup`
    Setup,
    /// `help`
    Help,
}

/// Options of `serve` and `dev`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServeOptions {
    /// TCP port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// The data folder; nothing: `data/` in the repository.
    pub data: Option<PathBuf>,
    /// Where mails are sent; nothing: into files.
    pub smtp: Option<String>,
    /// Whether the demo organization is made.
    pub demo: bool,
}

/// Options of `test`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// The one part to run; nothing: all.
    pub part: Option<Part>,
    /// Whether every browser makes every journey that it can.
    pub all: bool,
    /// Passed on to the test programs.
    pub args: Vec<String>,
}

/// Reads the arguments after `cargo xtask`.
///
/// # Errors
/// [`Error::Usage`] for anything not in [`HELP`].
pub fn parse(args: impl IntoIterator<Item = String>) -> Result<Command, Error> {
    let mut args = args.into_iter();
    let Some(name) = args.next() else {
        return Ok(Command::Help);
    };
    let rest: Vec<String> = args.collect();
    if rest.iter().take_while(|arg| *arg != "--").any(|arg| arg == "--help" || arg == "-h") {
        return Ok(Command::Help);
    }
    match name.as_str() {
        "serve" => serve(&name, rest).map(Command::Serve),
        "dev" => serve(&name, rest).map(Command::Dev),
        "test" => test(rest).map(Command::Test),
        "bench" => Bench::named(&rest).map(Command::Bench).ok_or_else(|| {
            Error::Usage(
                "`bench` takes `server`, `kill`, `start-up` or `steps`, and a number, or `rows`.".to_owned(),
            )
        }),
        "gallery" => gallery(&rest).map(Command::Gallery),
        "fuzz" => fuzz::minutes(&rest)
            .map(Command::Fuzz)
            .ok_or_else(|| Error::Usage("`fuzz` takes a number of minutes, from 1 up.".to_owned())),
        "build" => nothing_more(&name, &rest, Command::Build),
        "size" => nothing_more(&name, &rest, Command::Size),
        "audit" => nothing_more(&name, &rest, Command::Audit),
        "setup" => nothing_more(&name, &rest, Command::Setup),
        "help" | "--help" | "-h" => Ok(Command::Help),
        other => Err(Error::Usage(format!("There is no command `{other}`."))),
    }
}

fn nothing_more(name: &str, rest: &[String], command: Command) -> Result<Command, Error> {
    match rest.first() {
        None => Ok(command),
        Some(arg) => Err(Error::Usage(format!("`{name}` doesn't take `{arg}`."))),
    }
}

fn serve(name: &str, rest: Vec<String>) -> Result<ServeOptions, Error> {
    let mut options = ServeOptions { port: 8080, data: None, smtp: None, demo: true };
    let mut rest = rest.into_iter();
    while let Some(arg) = rest.next() {
        let (option, inline) = match arg.split_once('=') {
            Some((option, value)) => (option.to_owned(), Some(value.to_owned())),
            None => (arg, None),
        };
        let mut value = || {
            inline
                .clone()
                .or_else(|| rest.next())
                .filter(|value| !value.is_empty())
                .ok_or_else(|| Error::Usage(format!("`{option}` needs a value.")))
        };
        match option.as_str() {
            "--port" => {
                let value = value()?;
                options.port = value.parse().map_err(|_| {
                    Error::Usage(format!("`{value}` is no port: give a number from 0 to 65535."))
                })?;
            }
            "--data" => options.data = Some(value()?.into()),
            "--smtp" => options.smtp = Some(value()?),
            "--no-demo" if inline.is_none() => options.demo = false,
            other => return Err(Error::Usage(format!("`{name}` doesn't take `{other}`."))),
        }
    }
    Ok(options)
}

fn gallery(rest: &[String]) -> Result<Option<PathBuf>, Error> {
    match rest {
        [] => Ok(None),
        [folder] if !folder.is_empty() && !folder.starts_with('-') => Ok(Some(folder.into())),
        _ => Err(Error::Usage("`gallery` takes one folder, or none.".to_owned())),
    }
}

fn test(rest: Vec<String>) -> Result<TestOptions, Error> {
    let mut options = TestOptions::default();
    let mut rest = rest.into_iter();
    while let Some(arg) = rest.next() {
        if arg == "--" {
            options.args.extend(rest.by_ref());
        } else if arg == "--all" {
            options.all = true;
        } else if options.part.is_some() {
            options.args.push(arg);
        } else {
            options.part = Some(Part::named(&arg).ok_or_else(|| {
                let names = Part::ALL.map(Part::name).join(", ");
                Error::Usage(format!("There is no part `{arg}` of the tests: {names}."))
            })?);
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::{Bench, Command, Error, ServeOptions, TestOptions, parse};
    use crate::test::Part;

    fn read(line: &str) -> Result<Command, Error> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn every_command_is_read() {
        let served = ServeOptions { port: 8080, data: None, smtp: None, demo: true };
        let cases = [
            ("", Command::Help),
            ("help", Command::Help),
            ("--help", Command::Help),
            ("serve --help", Command::Help),
            ("build", Command::Build),
            ("audit", Command::Audit),
            ("setup", Command::Setup),
            ("size", Command::Size),
            ("serve", Command::Serve(served)),
            (
                "dev --port 1 --no-demo",
                Command::Dev(ServeOptions { port: 1, data: None, smtp: None, demo: false }),
            ),
            (
                "serve --port 0 --data /x --smtp=smtp://a:b=c@h:25 --no-demo",
                Command::Serve(ServeOptions {
                    port: 0,
                    data: Some("/x".into()),
                    smtp: Some("smtp://a:b=c@h:25".to_owned()),
                    demo: false,
                }),
            ),
            ("bench server", Command::Bench(Bench::Server(20))),
            ("bench kill 7", Command::Bench(Bench::Kill(7))),
            ("bench start-up", Command::Bench(Bench::StartUp(9))),
            ("bench steps 50", Command::Bench(Bench::Steps(50))),
            ("bench rows", Command::Bench(Bench::Rows)),
            ("gallery", Command::Gallery(None)),
            ("gallery /x/y", Command::Gallery(Some("/x/y".into()))),
            ("fuzz", Command::Fuzz(10)),
            ("fuzz 3", Command::Fuzz(3)),
            ("test", Command::Test(TestOptions::default())),
            (
                "test server accept --nocapture",
                Command::Test(TestOptions {
                    part: Some(Part::Server),
                    all: false,
                    args: vec!["accept".to_owned(), "--nocapture".to_owned()],
                }),
            ),
            (
                "test -- accept --help",
                Command::Test(TestOptions {
                    part: None,
                    all: false,
                    args: vec!["accept".to_owned(), "--help".to_owned()],
                }),
            ),
            ("test --all", Command::Test(TestOptions { all: true, ..TestOptions::default() })),
            (
                "test journeys --all many::",
                Command::Test(TestOptions {
                    part: Some(Part::Journeys),
                    all: true,
                    args: vec!["many::".to_owned()],
                }),
            ),
        ];
        for (line, expected) in cases {
            assert_eq!(read(line).unwrap(), expected, "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let cases = [
            ("frobnicate", "`frobnicate`"),
            ("build --fast", "`--fast`"),
            ("serve --prot 1", "`--prot`"),
            ("serve extra", "`extra`"),
            ("dev --fast", "`dev` doesn't take `--fast`"),
            ("serve --port", "`--port` needs a value"),
            ("serve --data=", "`--data` needs a value"),
            ("serve --port 70000", "`70000` is no port"),
            ("serve --port -1", "`-1` is no port"),
            ("serve --no-demo=yes", "`--no-demo`"),
            ("bench", "`server`, `kill`"),
            ("bench rows 7", "`rows`"),
            ("bench kill 0", "a number"),
            ("gallery a b", "one folder"),
            ("gallery --open", "one folder"),
            ("fuzz 0", "minutes"),
            ("fuzz 1 2", "minutes"),
            ("test everything", "`everything`"),
        ];
        for (line, expected) in cases {
            let error = read(line).unwrap_err();
            assert!(matches!(error, Error::Usage(_)), "{line}");
            let text = error.to_string();
            assert!(text.contains(expected), "{line}: {text}");
            assert!(text.contains("cargo xtask help"), "{line}: {text}");
        }
    }
}
