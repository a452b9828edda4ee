//! What each page downloads, held against `crates/xtask/budget.txt`.

use std::fs;
use std::path::Path;

use super::compress::beside;
use super::fingerprint::files;
use crate::error::Error;
use crate::project::Project;

/// A page, how the names of the files begin that it downloads, and those of its words: of them it downloads one
/// language. `extras` comes once a page is there, `strength` when a new password is typed.
const PAGES: [(&str, &[&str], &str); 4] = [
    ("invite", &["index.html", "icon.svg", "control-panel-invites"], "words-invite-"),
    ("panel", &["index.html", "icon.svg", "panel", "admin"], "words-panel-"),
    ("extras", &["extras"], ""),
    ("strength", &["strength"], ""),
];

/// A line for each page: its bytes, its budget, and the difference. The second value: whether all keep theirs.
///
/// # Errors
/// When the bundle or the budget can't be read, or the budget names no number for a page.
pub fn report(project: &Project) -> Result<(String, bool), Error> {
    let path = project.root.join("crates/xtask/budget.txt");
    let budgets = fs::read_to_string(&path).map_err(Error::file(format!("read {}", path.display())))?;
    let mut text = String::new();
    let mut kept = true;
    for (page, parts, words) in PAGES {
        let budget = budget(&budgets, page)
            .ok_or_else(|| Error::Missing(format!("{} has no budget for `{page}`.", path.display())))?;
        let words = if words.is_empty() { Vec::new() } else { weights(&project.dist(), &[words])? };
        let bytes = weights(&project.dist(), parts)?.iter().sum::<u64>()
            + words.into_iter().max().unwrap_or_default();
        let (line, within) = verdict(page, bytes, budget);
        kept &= within;
        text.push_str(&line);
    }
    Ok((text, kept))
}

/// What is said of a page, and whether it keeps its budget.
fn verdict(page: &str, bytes: u64, budget: u64) -> (String, bool) {
    let within = bytes <= budget;
    let word = if within { "within" } else { "OVER" };
    let by = bytes.abs_diff(budget);
    (format!("{page:<8} {bytes:>7} bytes, {word} its budget of {budget} by {by}\n"), within)
}

fn budget(budgets: &str, page: &str) -> Option<u64> {
    budgets.lines().find_map(|line| line.strip_prefix(page)?.trim().parse().ok())
}

/// Bytes of each file whose name begins with one of `parts`, as brotli.
fn weights(dist: &Path, parts: &[&str]) -> Result<Vec<u64>, Error> {
    let failed = || Error::file(format!("read {}", dist.display()));
    let mut all = Vec::new();
    for file in files(dist).map_err(failed())? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if parts.iter().any(|part| name.starts_with(part)) && !name.ends_with(".br") && !name.ends_with(".gz")
        {
            all.push(fs::metadata(beside(&file, "br")).map_err(failed())?.len());
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::{budget, verdict, weights};
    use std::fs;

    #[test]
    fn a_budget_is_the_number_behind_the_pages_name() {
        let text = "# invite 5\ninvite 87040\npanel many\n";
        assert_eq!(budget(text, "invite"), Some(87040));
        assert_eq!(budget(text, "panel"), None);
        assert_eq!(budget(text, "other"), None);
    }

    #[test]
    fn a_budget_that_is_passed_by_a_byte_is_not_kept() {
        assert!(verdict("invite", 87_040, 87_040).1);
        let (line, within) = verdict("invite", 87_041, 87_040);
        assert!(!within && line.contains("OVER its budget of 87040 by 1"), "{line}");
    }

    #[test]
    fn a_page_weighs_what_its_own_files_weigh_compressed() {
        let dist = std::env::temp_dir().join(format!("xtask-budget-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        for (name, bytes) in
            [("index.html", 90), ("index.html.br", 30), ("panel-1.js", 80), ("panel-1.js.br", 7)]
        {
            fs::write(dist.join(name), vec![0; bytes]).unwrap();
        }
        assert_eq!(weights(&dist, &["index.html"]).unwrap(), [30]);
        assert_eq!(weights(&dist, &["index.html", "panel"]).unwrap(), [30, 7]);
        fs::remove_dir_all(&dist).unwrap();
    }
}
