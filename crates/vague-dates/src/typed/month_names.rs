//! The names of the months in the languages that are read, and the words that stand beside them.

/// The fewest letters of a shortened name.
const SHORTEST: usize = 3;

/// January to December, each row in one language or spelling, as [`super::fold::fold`] writes them.
/// A month that is spelled as in another row is `-`.
const MONTHS: [&str; 16] = [
    // English.
    "january february march april may june july august september october november december",
    // German, as in Austria, without umlaut.
    "januar februar marz april mai juni juli august september oktober november dezember",
    "janner feber maerz - - - - - - - - -",
    // French.
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    // Spanish, and as in Peru and Uruguay.
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "- - - - - - - - setiembre - - -",
    // Portuguese.
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    // Russian: nominative, genitive, prepositional.
    "январь февраль март апрель маи июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    // Tajik, and with the ending that links the next word.
    "январ феврал март апрел маи июн июл август сентябр октябр ноябр декабр",
    "январи феврали марти апрели маии июни июли августи сентябри октябри ноябри декабри",
    // Persian, as in Iran, and other spellings there.
    "ژانویه فوریه مارس اوریل مه ژوین ژوییه اوت سپتامبر اکتبر نوامبر دسامبر",
    "- - - - می - جولای اگوست - - - -",
    // Persian, as in Afghanistan, and other spellings there.
    "جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر",
    "- فروری - - - - - - - - - -",
];

/// Words that a date may have beside its parts and that change nothing: "the 1st of", "im", "1er",
/// "de", "года", "соли".
const FILLERS: &str = "the of in on st nd rd th am im den der le er en el de del do em o º \
    в г год года году го соли сол سال در";

/// The month, 1 to 12, that a folded word names in any language; `None` when it names none, or is
/// short for more than one.
pub(super) fn month(word: &str) -> Option<u8> {
    named(|name| name == word).or_else(|| {
        let is_short = word.chars().count() >= SHORTEST;
        named(|name| is_short && name.starts_with(word))
    })
}

/// Whether a folded word may be passed over.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.split(' ').any(|filler| filler == word)
}

/// The one month of which a name is as asked.
fn named(is_asked: impl Fn(&str) -> bool) -> Option<u8> {
    let names = MONTHS.iter().flat_map(|row| (1..).zip(row.split(' ')));
    let mut months = names
        .filter(|(_, name)| is_asked(name))
        .map(|(month, _)| month);
    let first = months.next()?;
    months.all(|month| month == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    #[test]
    fn every_row_has_twelve_folded_names_of_their_months() {
        for row in MONTHS {
            assert_eq!(row.split(' ').count(), 12, "{row}");
            for (number, name) in (1..).zip(row.split(' ')).filter(|(_, name)| *name != "-") {
                assert_eq!(fold(name), name);
                assert_eq!(month(name), Some(number), "{name}");
                assert!(!is_filler(name), "{name}");
            }
        }
    }

    #[test]
    fn short_names_name_one_month_or_none() {
        let expected = [
            ("jan", Some(1)),
            ("ene", Some(1)),
            ("mar", Some(3)),
            ("sept", Some(9)),
            ("out", Some(10)),
            ("dic", Some(12)),
            ("дек", Some(12)),
            ("juil", Some(7)),
            ("jui", None),
            ("ju", None),
            ("ma", None),
            ("", None),
            ("marches", None),
            ("tuesday", None),
        ];
        for (word, number) in expected {
            assert_eq!(month(word), number, "{word}");
        }
    }
}
