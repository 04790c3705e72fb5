//! Encodings of one byte a letter, as spreadsheets of Windows save them.
//!
//! Tables of 128 letters instead of the crate `encoding_rs`, whose 102 kB (brotli) are mostly tables of East Asian
//! encodings: a test compares them with it, byte by byte. Bytes that stand for nothing become the control character of their
//! number, as the WHATWG standard has it.

/// Central Europe, from byte 128 on.
pub(crate) const WINDOWS_1250: &str = "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘ\
ËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";

/// Cyrillic, from byte 128 on.
pub(crate) const WINDOWS_1251: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮ\
Яабвгдежзийклмнопрстуфхцчшщъыьэюя";

/// Western Europe, from byte 128 on.
pub(crate) const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊ\
ËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

/// Turkish, from byte 128 on.
pub(crate) const WINDOWS_1254: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}\u{8E}\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}\u{9E}Ÿ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿À\
ÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ";

/// Arabic and Persian, from byte 128 on.
pub(crate) const WINDOWS_1256: &str = "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u{200C}\u{200D}ں\u{A0}،¢£¤¥¦§¨©ھ«¬\u{AD}®¯°±²³´µ¶·¸¹؛»¼½¾؟ہءآأؤإئابةتثجحخدذرزسشص\
ض×طظعغـفقكàلâمنهوçèéêëىيîïًٌٍَôُِ÷ّùْûü\u{200E}\u{200F}ے";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_those_of_encoding_rs() {
        let pairs = [
            (WINDOWS_1250, encoding_rs::WINDOWS_1250),
            (WINDOWS_1251, encoding_rs::WINDOWS_1251),
            (WINDOWS_1252, encoding_rs::WINDOWS_1252),
            (WINDOWS_1254, encoding_rs::WINDOWS_1254),
            (WINDOWS_1256, encoding_rs::WINDOWS_1256),
        ];
        let bytes: Vec<u8> = (128..=255).collect();
        for (table, known) in pairs {
            assert_eq!(table, known.decode_without_bom_handling(&bytes).0);
        }
    }
}
