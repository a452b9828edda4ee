//! What each page downloads, held against `crates/xtask/budget.txt`.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::compress::beside;
use super::fingerprint::files;
use crate::error::Error;
use crate::project::Project;

/// A page, how the names of the files begin that it downloads, and those of its words: of them it downloads one
/// language.
const PAGES: [(&str, &[&str], &str); 2] = [
    ("invite", &["index.html", "icon.svg", "control-panel-invites"], "words-invite-"),
    ("panel", &["index.html", "icon.svg", "panel", "admin"], "words-panel-"),
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
        let bytes = weights(&project.dist(), parts)?.iter().sum::<u64>()
            + weights(&project.dist(), &[words])?.into_iter().max().unwrap_or_default();
        let verdict = if bytes <= budget { "within" } else { "OVER" };
        kept &= bytes <= budget;
        // Writing into a String can't fail.
        let _ = writeln!(
            text,
            "{page:<8} {bytes:>7} bytes, {verdict} its budget of {budget} by {}",
            bytes.abs_diff(budget)
        );
    }
    Ok((text, kept))
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
    use super::{budget, weights};
    use std::fs;

    #[test]
    fn a_budget_is_the_number_behind_the_pages_name() {
        let text = "# invite 5\ninvite 87040\npanel many\n";
        assert_eq!(budget(text, "invite"), Some(87040));
        assert_eq!(budget(text, "panel"), None);
        assert_eq!(budget(text, "other"), None);
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
