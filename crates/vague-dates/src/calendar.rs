//! The proleptic Gregorian calendar, with a year 0, counted in days since 1970-01-01.
//!
//! The algorithms are Howard Hinnant's `days_from_civil` and `civil_from_days`
//! (<https://howardhinnant.github.io/date_algorithms.html>), in which a year begins in March.

/// The largest year read, and with its sign changed the smallest.
pub(crate) const YEAR_LIMIT: i32 = 999_999;

/// The number of a day. Years within ±1,000,000 cannot overflow.
pub(crate) fn day_number(year: i32, month: u8, day: u8) -> i32 {
    let year_from_march = year - i32::from(month <= 2);
    let year_of_era = year_from_march.rem_euclid(400);
    let month_from_march = (i32::from(month) + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    year_from_march.div_euclid(400) * 146_097 + day_of_era - 719_468
}

/// The year, month (1 to 12) and day (from 1) of a day number.
pub(crate) fn year_month_day(day_number: i32) -> (i32, u8, u8) {
    let since_era = day_number.rem_euclid(146_097) + 135_080;
    let era = day_number.div_euclid(146_097) + 4 + since_era / 146_097;
    let day_of_era = since_era % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i32::from(month <= 2);
    (year, to_u8(month), to_u8(day))
}

pub(crate) fn last_day_of_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The number of the first day of the month in which a day lies.
pub(crate) fn first_of_month(day_in_month: i32) -> i32 {
    let (year, month, _) = year_month_day(day_in_month);
    day_number(year, month, 1)
}

/// The number of the last day of the month in which a day lies.
pub(crate) fn last_of_month(day_in_month: i32) -> i32 {
    let (year, month, _) = year_month_day(day_in_month);
    day_number(year, month, last_day_of_month(year, month))
}

/// A number of months or days; what does not fit becomes 255, which is out of every range.
pub(crate) fn to_u8(number: i32) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

fn is_leap_year(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_of_day_numbers_has_dates() {
        assert_eq!(year_month_day(i32::MIN), (-5_877_641, 6, 23));
        assert_eq!(year_month_day(i32::MAX), (5_881_580, 7, 11));
    }

    /// Every day of 800 years, counted on one by one by another rule than the one under test.
    #[test]
    fn days_of_eight_centuries_follow_each_other() {
        let mut expected = (1_570, 1, 1);
        let first = day_number(1_570, 1, 1);
        for number in first..first + 2 * 146_097 {
            let (year, month, day) = expected;
            assert_eq!(year_month_day(number), expected);
            assert_eq!(day_number(year, month, day), number);
            expected = day_after(expected);
        }
    }

    fn day_after((year, month, day): (i32, u8, u8)) -> (i32, u8, u8) {
        match (month, day) {
            (12, 31) => (year + 1, 1, 1),
            _ if day == last_day_of_month(year, month) => (year, month + 1, 1),
            _ => (year, month, day + 1),
        }
    }
}
