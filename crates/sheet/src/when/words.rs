//! Words beside dates, in small letters.

/// A text in small letters, with figures of Europe and plain spaces and dashes.
pub(super) fn plain(cell: &str) -> String {
    let small = crate::fold::clean(cell).chars().flat_map(char::to_lowercase);
    let small = small.filter(|letter| !matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'));
    small.map(letter).collect()
}

fn letter(letter: char) -> char {
    let figure = |zero: char| char::from_digit(u32::from(letter) - u32::from(zero), 10).unwrap_or(letter);
    match letter {
        '٠'..='٩' => figure('٠'),
        '۰'..='۹' => figure('۰'),
        '０'..='９' => figure('０'),
        '\u{2010}'..='\u{2015}' | '−' => '–',
        '’' | '‘' | '`' => '\'',
        '／' => '/',
        _ if letter.is_whitespace() => ' ',
        _ => letter,
    }
}

/// What follows one of the words, after a space unless the word needs none.
pub(super) fn after<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    let follows = |word: &&str| {
        let rest = text.strip_prefix(*word)?;
        let needs_none = word.ends_with(['.', '~', '≈', '-', '约', '自', '从', '至', '到', '\'', '>', '<']);
        let is_apart = needs_none || rest.starts_with([' ', ',', ':', '.']);
        is_apart.then(|| rest.trim_start_matches([' ', ',', ':']))
    };
    words.iter().find_map(follows)
}

/// What stands before one of the words, before a space unless the word needs none.
pub(super) fn before<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| Some(text.strip_suffix(*word)?.trim_end()))
}

pub(super) const UNKNOWN: [&str; 28] = [
    "unknown", "undated", "not known", "no date", "not dated", "tbd", "tba", "unbekannt", "o. j.", "o.j.", "ohne datum",
    "undatiert", "inconnu", "inconnue", "sans date", "desconocido", "desconocida", "sin fecha", "desconhecido", "sem data",
    "неизвестно", "не известно", "без даты", "номаълум", "نامعلوم", "غير معروف", "未知", "不详",
];
pub(super) const ABOUT: &[&str] = &[
    "circa", "ca.", "ca", "c.", "c", "about", "around", "approx.", "approximately", "roughly", "etwa", "um", "ungefähr",
    "gegen", "rund", "vers", "environ", "hacia", "alrededor de", "aproximadamente", "cerca de", "por volta de", "около",
    "примерно", "приблизительно", "ок.", "тақрибан", "ҳудуди", "حدود", "تقریبا", "حوالي", "نحو", "大约", "约", "~", "≈",
];
pub(super) const PERHAPS: &[&str] = &[
    "maybe", "perhaps", "probably", "possibly", "vermutlich", "wohl", "vielleicht", "wahrscheinlich", "peut-être",
    "probablement", "quizás", "quizá", "probablemente", "talvez", "provavelmente", "возможно", "вероятно", "шояд", "شاید",
    "ربما",
];
pub(super) const SINCE: &[&str] = &[
    "since", "from", "starting", "starting in", "seit dem", "seit", "ab", "von", "depuis le", "depuis", "dès", "à partir de",
    "desde el", "desde", "a partir de", "начиная с", "с", "со", "аз соли", "аз", "از سال", "از", "منذ عام", "منذ", "自", "从",
];
pub(super) const ONWARD: &[&str] = &[
    " onwards", " onward", " and after", " and later", " und später", " et après", " en adelante", " em diante", "以来", "起",
];
pub(super) const UNTIL: &[&str] = &[
    "until", "till", "up to", "to", "through", "bis zum", "bis", "jusqu'en", "jusqu'au", "jusqu'à", "hasta el", "hasta", "até",
    "до", "по", "то соли", "то", "تا", "حتى", "直到", "截至", "至",
];
pub(super) const PRESENT: [&str; 40] = [
    "present", "the present", "now", "today", "ongoing", "current", "currently", "continuing", "still", "heute", "jetzt",
    "andauernd", "laufend", "gegenwart", "aujourd'hui", "présent", "en cours", "maintenant", "hoy", "presente", "el presente",
    "actualidad", "la actualidad", "actual", "hoje", "atual", "em curso", "настоящее время", "наст. время", "н.в.", "н. в.",
    "сегодня", "по настоящее время", "имрӯз", "то имрӯз", "اکنون", "الآن", "至今", "今", "目前",
];
/// The beginning, middle or end of something, which stays as vague as the whole of it.
pub(super) const FRINGES: &[&str] = &[
    "early in", "early", "the beginning of", "beginning of", "start of", "mid-", "mid", "the middle of", "middle of",
    "late in", "late", "the end of", "end of", "first half of", "second half of", "anfang", "mitte", "ende", "frühe", "späte",
    "début", "au début de", "mi-", "milieu", "fin", "à la fin de", "principios de", "a principios de", "mediados de",
    "finales de", "fines de", "início de", "começo de", "meados de", "fim de", "fins de", "final de", "в начале", "начало",
    "в середине", "середина", "в конце", "конец", "дар аввали", "аввали", "миёнаи", "дар охири", "охири", "اوایل", "اواسط",
    "اواخر", "أوائل", "منتصف", "أواخر", "the", "in", "im", "en", "em", "в", "дар", "در", "في",
];
pub(super) const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon.", "tue.", "wed.", "thu.", "fri.",
    "sat.", "sun.", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag",
    "freitag", "samstag", "sonnabend", "sonntag", "mo.", "di.", "mi.", "do.", "fr.", "sa.", "so.", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado",
    "domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "понедельник", "вторник",
    "среда", "четверг", "пятница", "суббота", "воскресенье", "душанбе", "сешанбе", "чоршанбе", "панҷшанбе", "ҷумъа",
    "шанбе", "якшанбе",
];
/// What stands before or after the years of a decade.
pub(super) const BEFORE_DECADE: &[&str] = &[
    "the", "in the", "les années", "années", "dans les années", "los años", "años", "la década de", "década de", "anos",
    "os anos", "decade of", "солҳои", "دهه", "دههٔ", "عقد",
];
pub(super) const AFTER_DECADE: [&str; 16] = [
    "s", "'s", "er", "er jahre", "er-jahre", "ern", "-е", "-е гг.", "-е годы", "-х", "-х гг.", "-х годов", "е", "年代", "-ум", "ов",
];
pub(super) const CENTURY: &[&str] = &[
    "th century", "st century", "nd century", "rd century", "th c.", ". jahrhundert", ". jh.", ". jhd.", "e siècle",
    "ème siècle", "er siècle", " век", " в.", "-й век", " аср", "世纪", " century",
];
pub(super) const BEFORE_CENTURY: &[&str] = &["the", "siglo", "século", "асри", "قرن", "القرن", "le"];
pub(super) const BC: [&str; 14] = [
    "v. chr.", "v.chr.", "v. u. z.", "av. j.-c.", "av. jc", "avant j.-c.", "a. c.", "a.c.", "a. de c.", "до н. э.", "до н.э.",
    "пеш аз милод", "ق.م", "b.c.",
];
/// Spring, summer, autumn, winter.
pub(super) const SEASONS: [&[&str]; 4] = [
    &["spring", "frühling", "frühjahr", "printemps", "primavera", "весна", "весной", "баҳори", "баҳор", "بهار", "春", "春季"],
    &["summer", "sommer", "été", "verano", "verão", "лето", "летом", "тобистони", "тобистон", "تابستان", "夏", "夏季"],
    &["autumn", "fall", "herbst", "automne", "otoño", "outono", "осень", "осенью", "тирамоҳи", "тирамоҳ", "پاییز", "秋", "秋季"],
    &["winter", "hiver", "invierno", "inverno", "зима", "зимой", "зимистони", "зимистон", "زمستان", "冬", "冬季"],
];
/// What joins the ends of a span; those of letters have spaces around them.
pub(super) const BETWEEN: &[&str] = &[
    " – ", " - ", "–", " to ", " until ", " till ", " through ", " bis ", " bis zum ", " à ", " au ", " jusqu'à ", " jusqu'en ",
    " al ", " a ", " hasta ", " até ", " по ", " до ", " то ", " تا ", " إلى ", " حتى ", "..", "~", "至", "到", " / ", "/", "-",
];
