//! Words for tone, theme and status, in a few languages; what they do not say is asked or kept, never guessed.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use relations_record::{Code, Status, Theme, Tone};

use crate::fold::fold;

/// The tone that a word names; of others what it may mean.
pub(crate) fn tone(word: &str) -> Result<Tone, Option<Tone>> {
    let folded = fold(word);
    match TONE_INDEX.get(&folded).copied() {
        Some(tone) => Ok(tone),
        None => Err(NEAR_TONE_INDEX.get(&folded).copied()),
    }
}

/// The status that a word names, and whether it is the record's own word.
pub(crate) fn status(word: &str) -> Option<(Status, bool)> {
    let folded = fold(word);
    let own = Status::ALL
        .iter()
        .find(|status| fold(status.as_str()) == folded);
    own.map(|status| (*status, true)).or_else(|| {
        STATUS_INDEX
            .get(&folded)
            .copied()
            .map(|status| (status, false))
    })
}

/// The default theme that a word is the name of.
pub(crate) fn theme(word: &str) -> Option<Theme> {
    THEME_INDEX.get(&fold(word)).copied()
}

const TONES: [(Tone, &str); 4] = [
    (
        Tone::Cooperative,
        "cooperative|cooperation|kooperativ|coopératif|coopérative|cooperativo|cooperativa|сотрудничество|ҳамкорӣ|همکاری|تعاون|合作",
    ),
    (
        Tone::Neutral,
        "neutral|neutre|neutro|neutra|нейтрально|нейтральный|бетараф|خنثی|محايد|中立",
    ),
    (
        Tone::Conflictual,
        "conflictual|conflict|konfliktiv|konflikt|conflictuel|conflictuelle|conflictivo|conflituoso|конфликт|конфликтный|низоъ|مناقشه|صراع|冲突",
    ),
    (Tone::Unstated, "unstated"),
];
const NEAR_TONES: [(Tone, &str); 3] = [
    (
        Tone::Cooperative,
        "positive|friendly|good|warm|ally|positiv|freundlich|positif|positivo|положительный|позитивный|дружественный|мусбат|مثبت|إيجابي|积极",
    ),
    (Tone::Neutral, "mixed|none|gemischt|mixte|mixto"),
    (
        Tone::Conflictual,
        "negative|hostile|bad|tense|enemy|rival|negativ|feindlich|négatif|hostil|negativo|отрицательный|негативный|враждебный|манфӣ|منفی|سلبي|消极",
    ),
];
const STATUS: [(Status, &str); 6] = [
    (
        Status::Occurred,
        "done|happened|completed|complete|finished|implemented|delivered|past|actual|erledigt|geschehen|erfolgt|abgeschlossen|geliefert|fait|terminé|réalisé|hecho|realizado|ocurrido|feito|concluído|выполнено|завершено|произошло|состоялось|иҷро шуд|انجام شد|تم|完成|已完成|发生",
    ),
    (
        Status::Standing,
        "ongoing|in force|active|current|in effect|laufend|andauernd|in kraft|gültig|en cours|en vigueur|vigente|en curso|em vigor|действует|в силе|амалкунанда|برقرار|ساري|生效|持续",
    ),
    (
        Status::Planned,
        "plan|planned|announced|intended|expected|scheduled|signed not ratified|geplant|angekündigt|prévu|annoncé|planeado|previsto|anunciado|planejado|запланировано|планируется|объявлено|нақша|برنامه ریزی شده|مخطط|计划|宣布",
    ),
    (
        Status::Offered,
        "offer|offered|proposed|proposal|angeboten|vorgeschlagen|offert|proposé|ofrecido|propuesto|oferecido|proposto|предложено|пешниҳод|پیشنهاد|مقترح|提议|提供",
    ),
    (
        Status::Refused,
        "refused|rejected|declined|denied|cancelled|canceled|abgelehnt|verweigert|abgesagt|refusé|rejeté|annulé|rechazado|cancelado|recusado|rejeitado|отказано|отклонено|отменено|рад шуд|رد شد|مرفوض|拒绝|取消",
    ),
    (
        Status::Assessed,
        "assessed|claimed|alleged|judged|reported|opinion|disputed|behauptet|angeblich|vermutet|estimé|allégué|supuesto|alegado|утверждается|предположительно|ادعا|مزعوم|声称|据称",
    ),
];

/// Words, folded, with what they mean.
type Index<T> = LazyLock<BTreeMap<String, T>>;

static THEME_INDEX: Index<Theme> = LazyLock::new(|| {
    let themes = Theme::ALL.iter();
    themes.map(|theme| (fold(theme.as_str()), *theme)).collect()
});
static TONE_INDEX: Index<Tone> = LazyLock::new(|| index(&TONES));
static NEAR_TONE_INDEX: Index<Tone> = LazyLock::new(|| index(&NEAR_TONES));
static STATUS_INDEX: Index<Status> = LazyLock::new(|| index(&STATUS));

fn index<T: Copy>(lists: &[(T, &str)]) -> BTreeMap<String, T> {
    let words = lists
        .iter()
        .flat_map(|(meaning, list)| list.split('|').map(|word| (fold(word), *meaning)));
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_are_named_or_asked() {
        assert_eq!(tone("Cooperative"), Ok(Tone::Cooperative));
        assert_eq!(tone("konfliktiv"), Ok(Tone::Conflictual));
        assert_eq!(tone("positive"), Err(Some(Tone::Cooperative)));
        assert_eq!(tone("nice"), Err(None));
    }

    #[test]
    fn status_words_are_told() {
        assert_eq!(status("Planned"), Some((Status::Planned, true)));
        assert_eq!(status("done"), Some((Status::Occurred, false)));
        assert_eq!(status("geplant"), Some((Status::Planned, false)));
        assert_eq!(status("x"), None);
    }

    #[test]
    fn themes_are_known_by_their_codes() {
        assert_eq!(theme("Energy / water"), Some(Theme::EnergyWater));
        assert_eq!(theme("trade"), None);
    }
}
