//! The currency codes of ISO 4217, list one, as amended to 2024.

/// Three letters each, in order; checked by a test.
const CODES: &str = "AEDAFNALLAMDAOAARSAUDAWGAZNBAMBBDBDTBGNBHDBIFBMDBNDBOBBRLBSDBTNBWPBYNBZDCADCDFCHFCLPCNYCOPCRC\
CUPCVECZKDJFDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGNFGTQGYDHKDHNLHTGHUFIDRILSINRIQDIRRISKJMDJODJPYKESKGSKHRKMFKPW\
KRWKWDKYDKZTLAKLBPLKRLRDLSLLYDMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMYRMZNNADNGNNIONOKNPRNZDOMRPABPENPGKPHPPKRPLNPYGQAR\
RONRSDRUBRWFSARSBDSCRSDGSEKSGDSHPSLESOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTNDTOPTRYTTDTWDTZSUAHUGXUSDUYUUZSVEDVESVNDVUVWSTXAF\
XCDXCGXOFXPFYERZARZMWZWG";

/// Words that people write for money and that do not tell which money, or not in its code.
const COLLOQUIAL: [&str; 25] = [
    "afghani", "afghanis", "cents", "dollar", "dollars", "euro", "euros", "kopecks", "pound",
    "pounds", "renminbi", "rmb", "rouble", "roubles", "ruble", "rubles", "rupee", "rupees", "som",
    "somoni", "somonis", "soms", "tenge", "yen", "yuan",
];

/// Whether a unit is a currency code of ISO 4217.
///
/// ```
/// assert!(relations_reader::is_currency("TJS") && !relations_reader::is_currency("tjs"));
/// ```
pub fn is_code(unit: &str) -> bool {
    unit.len() == 3
        && CODES
            .as_bytes()
            .chunks(3)
            .any(|code| code == unit.as_bytes())
}

/// Whether a unit is a currency code with something beside it: the year of its prices.
pub(crate) fn is_priced(unit: &str) -> bool {
    unit.split(' ').any(is_code)
}

/// Whether a unit means money without being a code: `dollars`, `million dollars`, `US$`, `usd`.
pub(crate) fn is_colloquial(unit: &str) -> bool {
    let is_word = |word: &str| {
        COLLOQUIAL
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word))
    };
    let is_code_within = |word: &str| is_code(word) && word != unit;
    unit.contains(['$', '€', '£', '¥', '₽'])
        || unit
            .split(' ')
            .any(|word| is_word(word) || is_code_within(word))
        || (!is_code(unit) && is_code(&unit.to_ascii_uppercase()))
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
        let money = [
            "dollars",
            "Dollars",
            "million dollars",
            "US$",
            "usd",
            "USD million",
        ];
        assert!(money.into_iter().all(is_colloquial));
        let others = ["persons", "USD", "USX", "t", "km", "times", "pounders"];
        assert!(!others.into_iter().any(is_colloquial));
    }
}
