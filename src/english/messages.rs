//! Messages with values in them.
//!
//! `{0}` stands for the first value; `{0:one|other}` chooses the singular or the plural.

/// What stands in the place of a number in braces.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value<'v> {
    Count(u32),
    Text(&'v str),
}

/// A message with its values in their places.
pub(super) fn say(message: &str, values: &[Value<'_>]) -> String {
    let mut said = String::new();
    let mut rest = message;
    while let Some((plain, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}').unwrap_or((after, ""));
        said.push_str(plain);
        fill(&mut said, slot, values);
        rest = after;
    }
    said.push_str(rest);
    said
}

fn fill(said: &mut String, slot: &str, values: &[Value<'_>]) {
    let (number, forms) = slot.split_once(':').unwrap_or((slot, ""));
    let position = number
        .bytes()
        .next()
        .map_or(0, |digit| usize::from(digit.saturating_sub(b'0')));
    match values.get(position).copied() {
        Some(Value::Count(count)) if !forms.is_empty() => {
            let form = forms.split('|').nth(usize::from(count != 1));
            said.push_str(form.unwrap_or(""));
        }
        Some(Value::Count(count)) => said.push_str(&grouped(count)),
        Some(Value::Text(text)) => said.push_str(text),
        None => {}
    }
}

/// Names one after the other: `A, B and C`.
pub(super) fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => [&first.join(", "), " and ", last].concat(),
    }
}

/// A count with a comma between thousands.
fn grouped(count: u32) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_choose_their_forms() {
        let said = |count| say("{0} {0:has|have} no date.", &[Value::Count(count)]);
        assert_eq!(
            [said(1), said(0), said(1_234_567)],
            [
                "1 has no date.",
                "0 have no date.",
                "1,234,567 have no date."
            ]
        );
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(say("{9} {", &[]), " ");
    }
}
