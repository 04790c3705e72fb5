//! HTML: tables of a page or of what was copied from one, and texts out of cells.

use crate::refusal::{Refusal, RefusalCode};
use crate::table::Table;

/// Whether a text is a page or a part of one.
pub(crate) fn is_page(text: &str) -> bool {
    let start: String = text
        .chars()
        .take(4096)
        .flat_map(char::to_lowercase)
        .collect();
    [
        "<!doctype html",
        "<html",
        "<table",
        "<body",
        "<div",
        "<meta",
        "<head",
        "<form",
        "<p",
    ]
    .iter()
    .any(|sign| start.contains(sign))
}

/// One piece of a page.
#[derive(Debug, PartialEq)]
enum Piece<'t> {
    Text(&'t str),
    /// A tag by its small name, with what stands in it; `/` before the name of one that closes.
    Tag(String, &'t str),
}

/// The pieces of a page; comments are left out, and so is what only programs read.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let Some(place) = rest.find('<') else {
                return Some(Piece::Text(std::mem::take(&mut rest)));
            };
            if place > 0 {
                let (before, after) = rest.split_at_checked(place)?;
                rest = after;
                return Some(Piece::Text(before));
            }
            if let Some(after) = rest.strip_prefix("<!--") {
                rest = after.split_once("-->").map_or("", |(_, after)| after);
                continue;
            }
            let is_tag = rest.chars().nth(1).is_some_and(|letter| {
                letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?')
            });
            if !is_tag {
                let (sign, after) = rest.split_at_checked(1)?;
                rest = after;
                return Some(Piece::Text(sign));
            }
            let (inside, after) = rest
                .get(1..)?
                .split_once('>')
                .unwrap_or((rest.get(1..)?, ""));
            rest = after;
            let name: String = inside
                .chars()
                .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '/')
                .collect();
            let name = name.to_ascii_lowercase();
            let name = if name.len() > 1 {
                name.trim_end_matches('/').to_owned()
            } else {
                name
            };
            if matches!(name.as_str(), "script" | "style" | "template") {
                let end = format!("</{name}");
                let place = rest.to_ascii_lowercase().find(&end);
                rest = place.and_then(|place| rest.get(place..)).unwrap_or("");
                continue;
            }
            return Some(Piece::Tag(name, inside));
        }
    })
}

/// The text of HTML without its tags.
pub(crate) fn text(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let mut text = String::new();
    for piece in pieces(html) {
        match piece {
            Piece::Text(part) => push_text(&mut text, part),
            Piece::Tag(name, _) if is_block(&name) => text.push(' '),
            Piece::Tag(..) => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_block(name: &str) -> bool {
    matches!(
        name.trim_start_matches('/'),
        "br" | "p" | "div" | "li" | "ul" | "ol" | "td" | "tr" | "h1" | "h2" | "h3" | "hr"
    )
}

/// A text whose entities are letters.
pub(crate) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    push_text(&mut plain, text);
    plain
}

/// Adds a text whose entities are letters.
fn push_text(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 10);
        if let Some((letter, after)) = entity.and_then(|(name, after)| Some((letter(name)?, after)))
        {
            out.push(letter);
            rest = after;
        } else {
            out.push('&');
            rest = after;
        }
    }
    out.push_str(rest);
}

/// The letter that an entity stands for.
pub(crate) fn letter(name: &str) -> Option<char> {
    const NAMES: [(&str, char); 30] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{A0}'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("hellip", '…'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("auml", 'ä'),
        ("ouml", 'ö'),
        ("uuml", 'ü'),
        ("Auml", 'Ä'),
        ("Ouml", 'Ö'),
        ("Uuml", 'Ü'),
        ("szlig", 'ß'),
        ("eacute", 'é'),
        ("egrave", 'è'),
        ("agrave", 'à'),
        ("ccedil", 'ç'),
        ("ntilde", 'ñ'),
        ("euro", '€'),
        ("pound", '£'),
        ("shy", '\u{AD}'),
    ];
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code =
            hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
        return char::from_u32(code.ok()?);
    }
    NAMES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, letter)| *letter)
}

/// A table that is being read.
#[derive(Debug, Default)]
struct Draft {
    rows: Vec<Vec<String>>,
    /// Cells that hang down into rows to come: column, rows left, text.
    hanging: Vec<(usize, u32, String)>,
    caption: String,
    cell: Option<String>,
    spans: (u32, u32),
    in_caption: bool,
}

impl Draft {
    fn begin_row(&mut self) {
        self.end_cell();
        self.rows.push(Vec::new());
        self.hang();
    }

    fn begin_cell(&mut self, inside: &str) {
        self.end_cell();
        if self.rows.is_empty() {
            self.begin_row();
        }
        self.spans = (span(inside, "colspan"), span(inside, "rowspan"));
        self.cell = Some(String::new());
    }

    fn end_cell(&mut self) {
        let Some(text) = self.cell.take() else {
            return;
        };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        let (columns, rows) = self.spans;
        for column in 0..columns {
            let text = if column == 0 {
                text.clone()
            } else {
                String::new()
            };
            if rows > 1 {
                self.hanging.push((row.len(), rows - 1, text.clone()));
            }
            row.push(text);
        }
        self.hang();
    }

    /// Fills the cells of the last row that hang down from rows before.
    fn hang(&mut self) {
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        while let Some(place) = self
            .hanging
            .iter()
            .position(|(column, left, _)| *column == row.len() && *left > 0)
        {
            let (_, left, text) = self.hanging.swap_remove(place);
            let column = row.len();
            row.push(text.clone());
            if left > 1 {
                self.hanging.push((column, left - 1, text));
            }
            // Those that begin in this very row hang from the next on.
            if row.len() > crate::limits::COLUMNS {
                return;
            }
        }
    }

    fn finish(mut self, name: &str) -> Result<Table, Refusal> {
        self.end_cell();
        let mut table = Table::named(name);
        for (place, row) in self.rows.iter().enumerate() {
            table.push_row(place as u32 + 1, row.iter().map(String::as_str))?;
        }
        Ok(table)
    }
}

fn span(inside: &str, name: &str) -> u32 {
    let small = inside.to_ascii_lowercase();
    let value = small
        .split_once(name)
        .and_then(|(_, rest)| rest.trim_start().strip_prefix('='));
    let digits = value.map(|value| value.trim_start().trim_start_matches(['"', '\'']));
    let digits: String = digits
        .unwrap_or("")
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().unwrap_or(1).clamp(1, 1000)
}

/// The tables of a page, each called by its caption or by its number.
pub(crate) fn tables(name: &str, page: &str) -> Result<Vec<Table>, Refusal> {
    let mut done: Vec<Draft> = Vec::new();
    // A table in a cell of another is read for itself.
    let mut open: Vec<Draft> = Vec::new();
    for piece in pieces(page) {
        match piece {
            Piece::Tag(tag, _) if tag == "table" => open.push(Draft::default()),
            Piece::Tag(tag, _) if tag == "/table" => done.extend(open.pop()),
            Piece::Tag(tag, inside) => {
                if let Some(draft) = open.last_mut() {
                    take(draft, &tag, inside);
                }
            }
            Piece::Text(text) => {
                if let Some(draft) = open.last_mut() {
                    let Draft {
                        caption,
                        cell,
                        in_caption,
                        ..
                    } = draft;
                    if let Some(cell) = if *in_caption {
                        Some(caption)
                    } else {
                        cell.as_mut()
                    } {
                        push_text(cell, text);
                    }
                }
            }
        }
    }
    done.extend(open);
    let named = |(place, draft): (usize, Draft)| {
        let caption = draft
            .caption
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let plain = if place == 0 {
            name.to_owned()
        } else {
            format!("{name} ({})", place + 1)
        };
        draft.finish(if caption.is_empty() { &plain } else { &caption })
    };
    let tables: Vec<Table> = done
        .into_iter()
        .enumerate()
        .map(named)
        .collect::<Result<_, _>>()?;
    if tables.is_empty() {
        return Err(Refusal::of(RefusalCode::PageWithoutTable));
    }
    Ok(tables)
}

fn take(draft: &mut Draft, tag: &str, inside: &str) {
    match tag {
        "tr" => draft.begin_row(),
        "td" | "th" => draft.begin_cell(inside),
        "/td" | "/th" | "/tr" => draft.end_cell(),
        "caption" => draft.in_caption = true,
        "/caption" => draft.in_caption = false,
        "br" | "p" | "div" | "li" => {
            if let Some(cell) = &mut draft.cell {
                cell.push(' ');
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_taken_off() {
        assert_eq!(
            text("<p class=\"lead\">A class &amp; <b>more</b>.</p><p>Two</p>"),
            "A class & more. Two"
        );
        assert_eq!(
            text("1 < 2 &unknown; &#8211; &#x41;"),
            "1 < 2 &unknown; – A"
        );
        assert_eq!(text("a<script>x<b</script>b<!-- c -->d"), "abd");
        assert_eq!(text("plain  text"), "plain text");
    }

    #[test]
    fn tables_of_a_page_are_read() {
        let page = "<html><body><table><caption>Aid</caption><tr><th>From<th>To<tr><td rowspan=2>A</td><td>B</td></tr>\
                    <tr><td>C &amp; D</td></tr></table><table><tr><td colspan='2'>x</td><td>y</td></tr></table>";
        let tables = tables("page", page).expect("tables");
        let rows = |table: &Table| {
            (0..table.rows())
                .map(|row| table.cells(row).collect::<Vec<_>>().join("|"))
                .collect::<Vec<_>>()
        };
        assert_eq!(tables[0].name(), "Aid");
        assert_eq!(rows(&tables[0]), ["From|To", "A|B", "A|C & D"]);
        assert_eq!(rows(&tables[1]), ["x||y"]);
        assert_eq!(tables[1].name(), "page (2)");
    }

    #[test]
    fn pages_without_a_table_are_told() {
        let refusal = tables("page", "<html><form>log in</form>").expect_err("no table");
        assert_eq!(refusal.code, RefusalCode::PageWithoutTable);
    }
}
