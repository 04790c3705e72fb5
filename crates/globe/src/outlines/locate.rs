//! Which shape lies at a place.

use super::sphere::{LonLat, Vector, add, scaled};
use super::{ArcReference, Outlines, Polygon};

impl Outlines {
    /// The index of the shape that a place lies in; none at sea or for numbers that are no place. The same place gives
    /// the same answer on every machine; where shapes overlap (the source has
    /// no hole in Italy for the Vatican), the smallest answers.
    pub fn shape_at(&self, lon_deg: f64, lat_deg: f64) -> Option<usize> {
        let place = LonLat::new(lon_deg, lat_deg);
        if !place.is_valid() {
            return None;
        }
        let vector = place.to_vector();
        let mut best: Option<(usize, f64)> = None;
        for (index, shape) in self.shapes.iter().enumerate() {
            let size_rad = shape.main_cap.radius_rad;
            let holds = |polygon: &Polygon| self.polygon_contains(polygon, vector);
            if best.is_none_or(|(_, least)| size_rad < least)
                && self.shape_polygons(shape).iter().any(holds)
            {
                best = Some((index, size_rad));
            }
        }
        best.map(|(index, _)| index)
    }

    /// Whether a polygon contains a point. No shape holds the north pole, so the meridian from the point to that pole
    /// crosses the rings an odd number of times exactly if the point is inside.
    pub(crate) fn polygon_contains(&self, polygon: &Polygon, vector: Vector) -> bool {
        if !self.polygon_cap(polygon).contains(vector) {
            return false;
        }
        self.polygon_rings(polygon).fold(false, |inside, ring| {
            inside ^ self.crosses_oddly(ring, vector)
        })
    }

    fn crosses_oddly(&self, ring: &[ArcReference], vector: Vector) -> bool {
        let meridian = Meridian::through(vector);
        let mut odd = false;
        for reference in ring {
            let Some(arc) = self.arcs.get(reference.arc as usize) else {
                continue;
            };
            let mut points = self.arc_points(arc);
            let Some(mut before) = points.next() else {
                continue;
            };
            for point in points {
                odd ^= meridian.is_crossed(before, point);
                before = point;
            }
        }
        odd
    }
}

/// Half a meridian, from a point to the north pole.
struct Meridian {
    /// Horizontal unit direction of the meridian's plane.
    along: [f64; 2],
    /// The point in that plane: outwards and up.
    point: [f64; 2],
}

/// Added to both weights of a crossing, so that an edge along the meridian is crossed at its middle.
const TINY: f64 = 1e-300;

impl Meridian {
    fn through([x, y, z]: Vector) -> Self {
        let length = (x * x + y * y).sqrt();
        let along = if length > 0.0 {
            [x / length, y / length]
        } else {
            [1.0, 0.0]
        };
        Self {
            along,
            point: [length, z],
        }
    }

    /// How far east of the meridian's plane a point lies.
    fn east(&self, v: Vector) -> f64 {
        self.along[0] * v[1] - self.along[1] * v[0]
    }

    fn is_crossed(&self, a: Vector, b: Vector) -> bool {
        let (from, to) = (self.east(a), self.east(b));
        if (from >= 0.0) == (to >= 0.0) {
            return false;
        }
        let middle = add(scaled(a, to.abs() + TINY), scaled(b, from.abs() + TINY));
        let out = middle[0] * self.along[0] + middle[1] * self.along[1];
        // On our half of the plane, and north of the point.
        out > 0.0 && middle[2] * self.point[0] > out * self.point[1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_seas_are_told_apart() {
        let outlines = Outlines::embedded().expect("embedded outlines are valid");
        let code_at = |lon, lat| {
            outlines
                .shape_at(lon, lat)
                .and_then(|i| outlines.shapes().get(i))
                .map(|s| s.code)
        };
        let name_at =
            |lon, lat| code_at(lon, lat).map_or(String::new(), |code| code.as_str().to_owned());
        for (lon, lat, code) in [
            (68.78, 38.56, "TJK"),
            (428.78, 38.56, "TJK"),
            (37.62, 55.75, "RUS"),
            (-175.0, 66.5, "RUS"),
            (0.0, -90.0, "ATA"),
            (180.0, -86.0, "ATA"),
            (28.0, -29.5, "LSO"),
            (-30.0, 30.0, ""),
            (0.0, 90.0, ""),
            (f64::NAN, 0.0, ""),
            (0.0, f64::INFINITY, ""),
        ] {
            assert_eq!(name_at(lon, lat), code, "{lon} {lat}");
        }
    }
}
