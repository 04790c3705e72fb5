//! The currency codes of ISO 4217, list one, as amended to 2024.

/// Three letters each, in order; checked by a test.
const CODES: &str = "AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCLPCNYCOPCRC\
CUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPW\
KRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQAR\
RONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVEDVESVNDVUVWSTXAF\
XCDXCGXOFXPFYERZARZMWZWG";

/// Words and signs that people write for money and that do not tell which money.
const COLLOQUIAL: [&str; 14] = [
    "dollar",
    "dollars",
    "us dollars",
    "euro",
    "euros",
    "pound",
    "pounds",
    "rouble",
    "roubles",
    "ruble",
    "rubles",
    "somoni",
    "yen",
    "yuan",
];

pub(super) fn is_code(unit: &str) -> bool {
    unit.len() == 3
        && CODES
            .as_bytes()
            .chunks(3)
            .any(|code| code == unit.as_bytes())
}

pub(super) fn is_colloquial(unit: &str) -> bool {
    unit.starts_with(['$', '€', '£', '¥'])
        || COLLOQUIAL.contains(&unit.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_three_capital_letters_in_order() {
        let codes: Vec<&[u8]> = CODES.as_bytes().chunks(3).collect();
        assert!(
            codes
                .iter()
                .all(|code| code.len() == 3 && code.iter().all(u8::is_ascii_uppercase))
        );
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(["USD", "EUR", "GBP", "TJS"].into_iter().all(is_code));
        assert!(!is_code("ABC") && !is_code("SDA"));
    }

    #[test]
    fn everyday_words_for_money_are_told_from_codes() {
        assert!(is_colloquial("Dollars") && is_colloquial("$"));
        assert!(!is_colloquial("persons") && !is_colloquial("USD"));
    }
}
