//! The words of headers, languages parted by `/`: English, German, French, Spanish, Portuguese, Russian, Tajik, Persian,
//! Arabic, Chinese.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use gazetteer::Language;

use super::Role;
use crate::fold::fold;

const FROM: &str = "From|Actor|Actor 1|Actor A|Country A|State A|Side A|Sender|Source country|Initiator|Donor|Exporter|Supplier|Origin|Origin country|Reporter|Sending country|Country 1|State 1|Party A|Party 1|Subject|Doer|Provider|Home country|Sending state|Who acts|From whom|By whom/\
Von|Von wem|Wer handelt|Akteur|Akteur 1|Geber|Absender|Land A|Lieferant|Staat A|Staat 1|Land 1|Herkunftsland|Ausgangsland/\
De|De qui|Depuis|Acteur|Acteur 1|Pays A|Pays 1|État A|Émetteur|Donateur|Bailleur|Pays d'origine|Fournisseur/\
Desde|De quién|Actor emisor|País A|País 1|Estado A|Emisor|Donante|País de origen|Proveedor/\
De quem|Ator|Ator 1|País de origem|Doador|Emissor|Fornecedor/\
Кто|От|От кого|Откуда|Субъект|Страна А|Страна 1|Сторона А|Отправитель|Донор|Поставщик|Экспортер|Актор/\
Аз|Аз кӣ|Кӣ|Давлати А|Кишвари А|Фиристанда|Донор/\
از|از کجا|از طرف|کشور الف|فرستنده|کنشگر|کشور مبدا/\
من|من دولة|الدولة أ|الدولة 1|المرسل|الفاعل|المانح/\
从|自|来自|国家A|国家1|甲方|发起方|发起国|来源国|援助国|出口国";
const TO: &str = "To|Actor 2|Actor B|Country B|State B|Side B|Target|Target country|Receiver|Recipient|Recipient country|Importer|Destination|Destination country|Partner|Partner country|Country 2|State 2|Party B|Party 2|Object|Receiving country|Host|Host country|Counterpart|Receiving state|With|With whom|To whom|Whom|Against|Against whom|For whom/\
An|Nach|Zu|Mit|Mit wem|An wen|Wem|Wen|Zu wem|Für wen|Gegen|Gegen wen|Partner|Akteur 2|Empfänger|Empfängerland|Land B|Land 2|Ziel|Zielland|Staat B|Staat 2|Gegenüber|Partnerland/\
À|Vers|À qui|Avec|Avec qui|Contre|Contre qui|Pour qui|Acteur 2|Pays B|Pays 2|État B|Destinataire|Bénéficiaire|Cible|Pays de destination|Partenaire/\
A|Hacia|A quién|Con|Con quién|Contra|Contra quién|Para quién|Actor receptor|País B|País 2|Estado B|Receptor|Destinatario|Beneficiario|Destino|País de destino|Socio/\
Para|A quem|Com|Com quem|Contra quem|Para quem|Ator 2|Recebedor|Destinatário|Beneficiário|País de destino|Parceiro/\
Кому|К|К кому|Кого|С|С кем|Против|Против кого|Для кого|Куда|Объект|Страна Б|Страна 2|Сторона Б|Получатель|Импортер|Партнер|Адресат/\
Ба|Ба кӣ|Бо|Бо кӣ|Барои кӣ|Давлати Б|Кишвари Б|Гиранда|Шарик/\
به|به کجا|به چه کسی|با|با که|با چه کسی|علیه|کشور ب|گیرنده|هدف|کشور مقصد|شریک/\
إلى|إلى دولة|إلى من|مع|مع من|ضد|الدولة ب|الدولة 2|المستقبل|المتلقي|الهدف|الشريك/\
到|至|对|与|与谁|和谁|给谁|对象|国家B|国家2|乙方|目标|目标国|接收国|受援国|进口国|伙伴|伙伴国";
const WHO: &str = "Who|Actors|Parties|Countries|States|Members|Participants|Signatories|Sides/\
Wer|Akteure|Parteien|Länder|Staaten|Beteiligte|Mitglieder|Teilnehmer/\
Qui|Acteurs|Parties|Pays|États|Membres|Participants/\
Quién|Quiénes|Actores|Partes|Países|Estados|Miembros|Participantes/\
Quem|Atores|Partes|Membros/\
Участники|Стороны|Страны|Акторы|Государства|Члены/\
Иштирокчиён|Тарафҳо|Давлатҳо|Кишварҳо/\
چه کسی|کنشگران|طرف ها|کشورها|بازیگران/\
الأطراف|الدول|الفاعلون|المشاركون/\
谁|各方|国家|参与方|成员";
const WHAT: &str = "What|Statement|Sentence|Text|Description|Event text|Summary|Fact|Action|Relation|Relationship|What happened|Details|Content/\
Was|Aussage|Satz|Beschreibung|Inhalt|Was geschah|Ereignis|Sachverhalt|Beziehung/\
Quoi|Énoncé|Phrase|Texte|Contenu|Fait|Résumé|Événement|Description des faits/\
Qué|Enunciado|Frase|Texto|Descripción|Hecho|Resumen|Contenido|Acontecimiento/\
O quê|Quê|Descrição|Fato|Facto|Resumo|Conteúdo|Acontecimento/\
Что|Текст|Описание|Утверждение|Факт|Событие|Содержание|Что произошло/\
Чӣ|Матн|Тавсиф|Ҳодиса|Воқеа/\
چه|چه شد|متن|شرح|توضیح|گزاره|رویداد/\
ماذا|ما|النص|الوصف|البيان|الحدث/\
什么|内容|描述|说明|事件|陈述|事实|事项";
const WHEN: &str = "When|Date|Start|Start date|Begin|Beginning|Since|From date|Event date|Time|Dates|Period|Date from|Day of event|Date of event/\
Wann|Datum|Beginn|Anfang|Seit|Zeit|Zeitpunkt|Zeitraum|Startdatum/\
Quand|Date de début|Début|Depuis quand|Période/\
Cuándo|Fecha|Inicio|Comienzo|Fecha de inicio|Periodo|Período/\
Quando|Data|Início|Data de início/\
Когда|Дата|Начало|Дата начала|Время|Период|Срок/\
Кай|Сана|Оғоз|Вақт|Давра/\
کی|چه زمانی|تاریخ|زمان|آغاز|شروع/\
متى|التاريخ|تاريخ|البداية|الزمن/\
何时|时间|日期|开始|开始日期|起始";
const END: &str = "End|End date|Until|Till|Ended|To date|Finish|Date to|Ending/\
Ende|Bis|Enddatum|Bis wann/\
Fin|Date de fin|Jusqu'à|Jusque/\
Fin|Fecha de fin|Hasta|Final|Término/\
Fim|Data de fim|Até/\
Конец|Дата окончания|Окончание|До|По/\
Анҷом|Охир|То/\
پایان|تا|خاتمه/\
النهاية|حتى|تاريخ النهاية/\
结束|结束日期|截止|终止";
const SOURCE: &str = "Source|Sources|Reference|References|Citation|Publication|Document/\
Quelle|Quellen|Beleg|Nachweis|Fundstelle|Referenz/\
Source|Référence|Référence bibliographique/\
Fuente|Fuentes|Referencia/\
Fonte|Fontes|Referência/\
Источник|Источники|Документ/\
Манбаъ|Сарчашма/\
منبع|منابع|سند/\
المصدر|مصدر|المرجع/\
来源|出处|资料来源|文献";
const LINK: &str = "Link|URL|Address|Web|Website|Source URL|Web address|Hyperlink|Source link/\
Adresse|Internetadresse|Webadresse|Verweis/\
Lien|Adresse web|Site/\
Enlace|Dirección|Vínculo/\
Ligação|Endereço/\
Ссылка|Адрес|Сайт|Гиперссылка/\
Пайванд|Истинод|Суроға/\
پیوند|لینک|نشانی/\
الرابط|رابط/\
链接|网址";
const TONE: &str = "Tone|Sentiment|Polarity/\
Ton|Tonlage|Haltung/\
Ton|Tonalité/\
Tono|Tom/\
Тон|Тональность|Оҳанг/\
لحن|النبرة/\
语气|基调";
const THEME: &str = "Theme|Topic|Category|Type|Subject area|Issue|Field|Sector|Domain|Kind/\
Thema|Kategorie|Art|Typ|Bereich|Themenfeld/\
Thème|Sujet|Catégorie|Domaine/\
Tema|Categoría|Tipo|Ámbito/\
Categoria|Assunto/\
Тема|Категория|Вид|Тип|Область|Сфера/\
Мавзӯъ|Навъ|Соҳа/\
موضوع|دسته|نوع/\
الموضوع|الفئة|النوع|المجال/\
主题|类别|类型|领域|议题";
const STATUS: &str = "Status|State of affairs|Stage/\
Stand|Zustand/\
Statut|État/\
Estado|Situación|Estatus/\
Situação|Estatuto/\
Статус|Состояние/\
Ҳолат|Вазъ/\
وضعیت/\
الحالة|الوضع/\
状态|状况";
const SAID_BY: &str = "Said by|Claimed by|According to|Attribution|Speaker|Who says|Author|Reported by/\
Laut|Gesagt von|Sagt|Nach Angabe von|Sprecher|Urheber/\
Selon|Dit par|D'après|Auteur/\
Según|Dicho por|Autor/\
Segundo|Dito por/\
Кто говорит|По словам|Сказал|Автор|По данным/\
Гуфт|Ба гуфтаи|Муаллиф/\
به گفته|گوینده|نویسنده/\
قال|بحسب|وفقا ل|القائل/\
据|说话人|作者";
const PLACE: &str = "Place|Location|City|Where|Venue|Site name/\
Ort|Wo|Standort|Stadt/\
Lieu|Où|Ville|Endroit/\
Lugar|Dónde|Ciudad|Sitio/\
Onde|Local|Cidade/\
Место|Где|Город/\
Ҷой|Куҷо|Шаҳр/\
جا|کجا|مکان|شهر/\
المكان|أين|المدينة/\
地点|哪里|城市|位置";
const AMOUNT: &str = "Amount|Value|Quantity|Number|Figure|Sum|Total|How much|How many|Volume/\
Betrag|Wert|Menge|Anzahl|Zahl|Summe|Höhe|Wie viel/\
Montant|Valeur|Quantité|Nombre|Somme|Combien/\
Cantidad|Monto|Importe|Número|Cuánto/\
Quantia|Montante|Quantidade|Quanto|Valor/\
Сумма|Значение|Количество|Число|Сколько|Объем|Величина/\
Маблағ|Миқдор|Шумора|Чанд/\
مبلغ|مقدار|تعداد|ارزش|چقدر/\
المبلغ|القيمة|الكمية|العدد|كم/\
金额|数量|数值|数额|多少";
const UNIT: &str = "Unit|Units|Currency|Measure|Unit of measure/\
Einheit|Währung|Maßeinheit/\
Unité|Devise|Monnaie/\
Unidad|Moneda|Divisa/\
Unidade|Moeda/\
Единица|Валюта|Единица измерения|Ед./\
Воҳид|Асъор/\
واحد|ارز/\
الوحدة|العملة/\
单位|货币";
const EVENT: &str =
    "Event id|Event|Deal|Case|Incident|Ereignisnummer|Fall|Vorgang|Affaire|Caso|Дело|Случай";
const YEAR: &str = "Year|Jahr|Année|An|Año|Ano|Год|Сол|سال|السنة|سنة|年|年份";
const MONTH: &str = "Month|Monat|Mois|Mes|Mês|Месяц|Моҳ|ماه|الشهر|شهر|月|月份";
const DAY: &str = "Day|Tag|Jour|Día|Dia|День|Рӯз|روز|اليوم|يوم|日";
const END_YEAR: &str =
    "End year|Year end|Endjahr|Année de fin|Año final|Ano final|Год окончания|结束年";
const END_MONTH: &str = "End month|Endmonat|Mois de fin|Mes final|Mês final|Месяц окончания|结束月";
const END_DAY: &str = "End day|Endtag|Jour de fin|Día final|Dia final|День окончания|结束日";

/// In this order: where languages share a word, the first role is meant (`An`, which is a year in French, is German here).
const WORDS: [(Role, &str); 21] = [
    (Role::From, FROM),
    (Role::To, TO),
    (Role::What, WHAT),
    (Role::When, WHEN),
    (Role::Who, WHO),
    (Role::Source, SOURCE),
    (Role::Link, LINK),
    (Role::End, END),
    (Role::Year, YEAR),
    (Role::Month, MONTH),
    (Role::Day, DAY),
    (Role::EndYear, END_YEAR),
    (Role::EndMonth, END_MONTH),
    (Role::EndDay, END_DAY),
    (Role::Tone, TONE),
    (Role::Theme, THEME),
    (Role::Status, STATUS),
    (Role::SaidBy, SAID_BY),
    (Role::Place, PLACE),
    (Role::Amount, AMOUNT),
    (Role::Unit, UNIT),
];

/// The words of all lists, folded; each once.
static INDEX: LazyLock<BTreeMap<String, Role>> = LazyLock::new(|| {
    let mut index = BTreeMap::new();
    for (role, list) in WORDS.iter().chain(std::iter::once(&(Role::Event, EVENT))) {
        for word in words(list) {
            index.entry(fold(word)).or_insert(*role);
        }
    }
    index
});

/// What a folded word of a header stands for.
pub(super) fn role(folded: &str) -> Option<Role> {
    INDEX.get(folded).copied()
}

fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split(['|', '/'])
}

/// The languages of the lists, in their order.
const LANGUAGES: [Language; 10] = [
    Language::En,
    Language::De,
    Language::Fr,
    Language::Es,
    Language::Pt,
    Language::Ru,
    Language::Tg,
    Language::Fa,
    Language::Ar,
    Language::Zh,
];
/// The lists that have words in every language.
const FULL: [&str; 5] = [FROM, TO, WHAT, WHEN, SOURCE];

/// The language that most words of a header are of; of equals, the first in the order of the lists.
pub(super) fn language(folded: &[String]) -> Option<Language> {
    let mut votes = [0; LANGUAGES.len()];
    for word in folded.iter().filter(|word| !word.is_empty()) {
        for list in FULL {
            for (vote, words) in votes.iter_mut().zip(list.split('/')) {
                *vote += usize::from(words.split('|').any(|one| fold(one) == *word));
            }
        }
    }
    let most = votes.iter().max().filter(|most| **most > 0)?;
    let place = votes.iter().position(|vote| vote == most)?;
    LANGUAGES.get(place).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_lists_have_ten_languages() {
        for list in FULL {
            assert_eq!(list.split('/').count(), LANGUAGES.len(), "{list}");
        }
    }

    #[test]
    fn headers_tell_their_language() {
        let language = |header: &[&str]| {
            let folded: Vec<String> = header.iter().map(|word| fold(word)).collect();
            language(&folded)
        };
        assert_eq!(
            language(&["Von", "An", "Was", "Wann", "Quelle"]),
            Some(Language::De)
        );
        assert_eq!(
            language(&["Кто", "Кому", "Что", "Когда"]),
            Some(Language::Ru)
        );
        assert_eq!(language(&["Аз", "Ба", "Чӣ", "Кай"]), Some(Language::Tg));
        assert_eq!(language(&["Source", "From", "To"]), Some(Language::En));
        assert_eq!(language(&["x", "y"]), None);
    }
}
