//! The symbols of units that are no plain nouns: `MW`, `kWh`, `m²`, `m³/s`.

/// Units of the SI and those that are used with it, as far as relations between states are told in them.
const SYMBOLS: [&str; 22] = [
    "m", "g", "t", "s", "h", "l", "ha", "bit", "bar", "W", "Wh", "J", "V", "VA", "A", "N", "Pa",
    "Hz", "B", "Bq", "Sv", "°C",
];

const PREFIXES: [&str; 11] = ["", "k", "M", "G", "T", "P", "h", "d", "c", "m", "µ"];

/// Whether a unit is written in symbols.
pub(crate) fn is_symbol(unit: &str) -> bool {
    is_made_of(unit, |one, other| one == other)
}

/// Whether it would be if its letters were small or large where they must be: `mw`, `KWh`.
pub(crate) fn is_miswritten(unit: &str) -> bool {
    !is_symbol(unit) && is_made_of(unit, str::eq_ignore_ascii_case)
}

fn is_made_of(unit: &str, is_same: fn(&str, &str) -> bool) -> bool {
    unit.split('/').all(|factor| {
        let base = factor.strip_suffix(['²', '³']).unwrap_or(factor);
        SYMBOLS.iter().any(|symbol| {
            let place = base.len().wrapping_sub(symbol.len());
            let parts = base.split_at_checked(place);
            parts.is_some_and(|(prefix, rest)| {
                is_same(rest, symbol) && PREFIXES.iter().any(|known| is_same(prefix, known))
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_known_with_prefixes_powers_and_quotients() {
        for unit in [
            "MW", "GWh", "kWh", "TWh", "m²", "km²", "m³", "m³/s", "km/h", "t", "kg", "ha", "MHz",
            "kV", "MVA", "°C", "Mbit/s",
        ] {
            assert!(is_symbol(unit) && !is_miswritten(unit), "{unit}");
        }
    }

    #[test]
    fn what_is_written_wrongly_is_told() {
        for unit in ["mw", "KW", "kwh", "Gwh", "KM", "mhz", "KM²"] {
            assert!(!is_symbol(unit) && is_miswritten(unit), "{unit}");
        }
        for unit in [
            "", "MWW", "USD", "persons", "m²²", "m/", "/s", "²", "Watt", "years", "times",
            "vehicles",
        ] {
            assert!(!is_symbol(unit) && !is_miswritten(unit), "{unit}");
        }
    }
}
