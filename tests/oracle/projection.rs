//! Answers questions about projections, outlines and paths, one a line, for `projection.test.js` to compare with d3-geo.
//!
//! | question | answer |
//! |---|---|
//! | `projection KIND LON LAT SCALE X Y CLIP` (degrees, pixels) | `ok` or an error; holds for what follows |
//! | `forward LON LAT` | `X Y` or `none` |
//! | `inverse X Y` | `LON LAT` or `none` |
//! | `distance LON LAT LON LAT` | radians |
//! | `between LON LAT LON LAT SHARE` | `LON LAT` |
//! | `locate LON LAT` | the code of the shape there or `none` |
//! | `paths WIDTH HEIGHT` | a line `CODE X Y X Y ...` for each ring of land, then `end` |
//! | `rings` | a line `CODE LON LAT LON LAT ...` for each packed ring, then `end` |
//! | `anchors` | a line `CODE LON LAT SHAPE_THERE` for each shape, then `end` |

use globe::outlines::{LonLat, Outlines};
use globe::path::{Paths, Tracer, View};
use globe::projection::{Projection, ProjectionKind, distance_rad, great_circle};
use std::error::Error;
use std::fmt::Write as _;
use std::io::{BufRead, Write as _, stdin, stdout};

struct Oracle {
    outlines: Outlines,
    projection: Option<Projection>,
    tracer: Tracer,
    paths: Paths,
}

fn main() -> Result<(), Box<dyn Error>> {
    let outlines = Outlines::embedded()?;
    let mut oracle = Oracle {
        outlines,
        projection: None,
        tracer: Tracer::default(),
        paths: Paths::default(),
    };
    let mut answers = String::new();
    for line in stdin().lock().lines() {
        oracle.answer(&line?, &mut answers)?;
    }
    stdout().write_all(answers.as_bytes())?;
    Ok(())
}

impl Oracle {
    fn answer(&mut self, line: &str, answers: &mut String) -> Result<(), Box<dyn Error>> {
        let (question, rest) = line.split_once(' ').unwrap_or((line, ""));
        let numbers: Vec<f64> = rest
            .split(' ')
            .filter_map(|word| word.parse().ok())
            .collect();
        match (question, numbers.as_slice()) {
            ("projection", numbers) => {
                writeln!(answers, "{}", self.set_projection(rest, numbers)?)?;
            }
            ("forward", [lon, lat]) => {
                push_pair(answers, self.current()?.forward(LonLat::new(*lon, *lat)))?;
            }
            ("inverse", [x, y]) => push_place(answers, self.current()?.inverse([*x, *y]))?,
            ("distance", [a, b, c, d]) => {
                writeln!(
                    answers,
                    "{:e}",
                    distance_rad(LonLat::new(*a, *b), LonLat::new(*c, *d))
                )?;
            }
            ("between", [a, b, c, d, share]) => {
                push_place(
                    answers,
                    Some(great_circle(
                        LonLat::new(*a, *b),
                        LonLat::new(*c, *d),
                        *share,
                    )),
                )?;
            }
            ("locate", [lon, lat]) => writeln!(answers, "{}", self.code_at(*lon, *lat))?,
            ("paths", [width, height]) => self.push_paths(*width, *height, answers)?,
            ("rings", _) => self.push_rings(answers)?,
            ("anchors", _) => self.push_anchors(answers)?,
            _ => return Err(format!("`{line}` is not a question").into()),
        }
        Ok(())
    }

    fn current(&self) -> Result<&Projection, Box<dyn Error>> {
        self.projection
            .as_ref()
            .ok_or_else(|| "no projection was set".into())
    }

    fn set_projection(
        &mut self,
        rest: &str,
        numbers: &[f64],
    ) -> Result<&'static str, Box<dyn Error>> {
        let kind = match rest.split(' ').next() {
            Some("equal-area") => ProjectionKind::EqualArea,
            Some("equidistant") => ProjectionKind::Equidistant,
            _ => ProjectionKind::EqualEarth,
        };
        let [lon, lat, scale, x, y, clip] = *numbers else {
            return Err("a projection needs six numbers".into());
        };
        self.projection = Some(Projection::new(
            kind,
            LonLat::new(lon, lat),
            scale,
            [x, y],
            clip.to_radians(),
        )?);
        Ok("ok")
    }

    fn push_paths(
        &mut self,
        width: f64,
        height: f64,
        answers: &mut String,
    ) -> Result<(), Box<dyn Error>> {
        let view = View::new(self.current()?.clone(), width, height);
        self.tracer.trace(&self.outlines, &view, &mut self.paths);
        for (shape, coordinates) in self.paths.land.iter() {
            push_ring(
                answers,
                &self.outlines,
                usize::from(shape),
                coordinates.iter().map(|n| f64::from(*n)),
            )?;
        }
        answers.push_str("end\n");
        Ok(())
    }

    fn push_rings(&self, answers: &mut String) -> Result<(), Box<dyn Error>> {
        for (index, shape) in self.outlines.shapes().iter().enumerate() {
            for ring in self.outlines.rings(shape) {
                let numbers = ring.iter().flat_map(|place| [place.lon_deg, place.lat_deg]);
                push_ring(answers, &self.outlines, index, numbers)?;
            }
        }
        answers.push_str("end\n");
        Ok(())
    }

    fn push_anchors(&self, answers: &mut String) -> Result<(), Box<dyn Error>> {
        for shape in self.outlines.shapes() {
            let LonLat { lon_deg, lat_deg } = shape.anchor;
            let there = self.code_at(lon_deg, lat_deg);
            writeln!(
                answers,
                "{} {lon_deg} {lat_deg} {there}",
                shape.code.as_str()
            )?;
        }
        answers.push_str("end\n");
        Ok(())
    }

    fn code_at(&self, lon: f64, lat: f64) -> &str {
        let index = self.outlines.shape_at(lon, lat);
        index
            .and_then(|index| self.outlines.shapes().get(index))
            .map_or("none", |shape| shape.code.as_str())
    }
}

fn push_ring(
    answers: &mut String,
    outlines: &Outlines,
    shape: usize,
    numbers: impl Iterator<Item = f64>,
) -> Result<(), Box<dyn Error>> {
    answers.push_str(
        outlines
            .shapes()
            .get(shape)
            .map_or("none", |shape| shape.code.as_str()),
    );
    for number in numbers {
        write!(answers, " {number}")?;
    }
    answers.push('\n');
    Ok(())
}

fn push_pair(answers: &mut String, pair: Option<[f64; 2]>) -> Result<(), Box<dyn Error>> {
    match pair {
        Some([x, y]) => writeln!(answers, "{x:e} {y:e}")?,
        None => answers.push_str("none\n"),
    }
    Ok(())
}

fn push_place(answers: &mut String, place: Option<LonLat>) -> Result<(), Box<dyn Error>> {
    push_pair(answers, place.map(|place| [place.lon_deg, place.lat_deg]))
}
