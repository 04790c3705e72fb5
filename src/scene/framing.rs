//! How much of the earth a map shows: the neighbourhood of the centre, one scale for all, or no map at all.

use serde::Serialize;

/// What the frame is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The neighbourhood at a size that shows it; who lives farther off stands on the frame.
    Near,
    /// One scale that shows all.
    World,
    /// No map: the network tells more.
    Network,
}

/// Why there is no map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The centre has no place on the earth.
    FocusWithoutPlace,
    /// Under a third of the partners have one.
    FewPartnersWithPlace,
}

/// The largest radius of a neighbourhood.
const MOST_KM: f64 = 2500.0;
/// The smallest: below it outlines are coarse.
const LEAST_KM: f64 = 300.0;

/// What a map is made for, and half the height of a neighbourhood in kilometres.
///
/// The distances are those of the partners that have a place, nearest first; `land_km` is how far the centre's own land
/// reaches, for who borders on a large country is not far off. Of the 4th to the 16th partner it takes the
/// one after which the next is farthest off in proportion: there a neighbourhood ends.
pub(super) fn framing(
    distances_km: &[f64],
    land_km: f64,
    partners: usize,
) -> (Mode, Option<Reason>, f64) {
    if partners > 0 && distances_km.len() * 3 < partners {
        return (Mode::Network, Some(Reason::FewPartnersWithPlace), MOST_KM);
    }
    let nth = |count: usize| distances_km.get(count.wrapping_sub(1)).copied();
    let fourth = nth(4);
    let is_near = |km: f64| km <= MOST_KM.max(land_km);
    let near = distances_km.iter().rev().find(|km| is_near(**km));
    let Some(near) = near.filter(|_| fourth.is_none_or(is_near)) else {
        let mode = if distances_km.is_empty() {
            Mode::Near
        } else {
            Mode::World
        };
        return (mode, None, MOST_KM);
    };
    let mut best: Option<(f64, f64)> = None;
    for count in 4..=16 {
        if let (Some(this), Some(next)) = (nth(count), nth(count + 1)) {
            let leap = next.max(1.0) / this.max(1.0);
            if best.is_none_or(|(most, _)| leap > most) {
                best = Some((leap, this));
            }
        }
    }
    let radius = best.map_or(*near, |(_, km)| km);
    (Mode::Near, None, radius.clamp(LEAST_KM, MOST_KM))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neighbourhood_ends_before_the_widest_leap() {
        let distances = [300.0, 500.0, 700.0, 900.0, 1000.0, 2400.0, 2600.0];
        assert_eq!(framing(&distances, 0.0, 7), (Mode::Near, None, 1000.0));
        assert_eq!(framing(&distances[..4], 0.0, 4), (Mode::Near, None, 900.0));
    }

    #[test]
    fn far_partners_share_one_scale() {
        assert_eq!(
            framing(&[900.0, 1000.0, 2000.0, 2501.0], 0.0, 4).0,
            Mode::World
        );
        assert_eq!(framing(&[9000.0], 0.0, 1).0, Mode::World);
        let of_russia = framing(&[2000.0, 2400.0, 2700.0, 2800.0], 3500.0, 4);
        assert_eq!(of_russia, (Mode::Near, None, 2500.0));
        assert_eq!(framing(&[900.0, 9000.0], 0.0, 2), (Mode::Near, None, 900.0));
    }

    #[test]
    fn who_has_few_places_has_no_map() {
        assert_eq!(framing(&[900.0], 0.0, 4).0, Mode::Network);
        assert_eq!(framing(&[], 0.0, 0).0, Mode::Near);
        assert_eq!(framing(&[], 0.0, 1).0, Mode::Network);
    }
}
