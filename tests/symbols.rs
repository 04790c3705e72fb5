//! Symbols and ties stay apart: at any zoom, in any box, around any focus.
#![cfg(not(target_arch = "wasm32"))]

use relations_map::scene::{Camera, Node, Scene, Stage, Standing, Stroke, View};
use relations_map::{Filter, Record};

const BOXES: [[f64; 2]; 4] = [
    [320.0, 420.0],
    [390.0, 480.0],
    [832.0, 592.0],
    [1600.0, 900.0],
];
const ZOOMS: [f64; 5] = [0.25, 1.0, 2.0, 6.0, 30.0];

/// Visits the scenes of all foci with more than five ties.
fn each_scene(visit: &mut dyn FnMut(&str, f64, &Scene<'_>)) {
    let (record, mut stage) = (
        Record::embedded().expect("the record"),
        Stage::new().expect("the outlines"),
    );
    let mut foci = 0;
    for actor in record.dataset().actors() {
        let ties = record.ties(&actor.id, &Filter::default());
        if ties.expect("ties").len() <= 5 {
            continue;
        }
        foci += 1;
        for [width_px, height_px] in BOXES {
            let mut view = View {
                width_px,
                height_px,
                ..View::of(&actor.id)
            };
            let fitted = stage.scene(&record, &view).expect("a scene").camera;
            for zoom in ZOOMS {
                view.camera = Some(zoomed(&fitted, zoom));
                let scene = stage.scene(&record, &view).expect("a scene");
                visit(&format!("{} {width_px} {zoom}", actor.id), zoom, &scene);
            }
        }
    }
    assert!(foci > 20, "{foci}");
}

fn zoomed(camera: &Camera, zoom: f64) -> Camera {
    let scale = camera.scale_px_per_rad * zoom;
    Camera {
        scale_px_per_rad: scale.clamp(1.0, 200_000.0),
        ..*camera
    }
}

fn on_map<'s, 'r>(scene: &'s Scene<'r>) -> Vec<&'s Node<'r>> {
    let nodes = scene.nodes.iter();
    nodes.filter(|node| node.at != Standing::Shelf).collect()
}

fn apart(a: [f64; 2], b: [f64; 2]) -> f64 {
    let (dx, dy) = (a[0] - b[0], a[1] - b[1]);
    (dx * dx + dy * dy).sqrt()
}

/// Whether a point lies beside a line: its distance from it, less half the line's width.
fn clearance(point: [f64; 2], line: &Stroke<'_>) -> Option<f64> {
    let length = apart(line.from, line.to);
    let way = [0, 1].map(|axis| (line.to[axis] - line.from[axis]) / length);
    let off = [0, 1].map(|axis| point[axis] - line.from[axis]);
    let along = off[0] * way[0] + off[1] * way[1];
    let aside = (off[1] * way[0] - off[0] * way[1]).abs();
    (along > 0.0 && along < length).then_some(aside - line.width_px / 2.0)
}

fn at(node: &Node<'_>) -> [f64; 2] {
    [node.x, node.y]
}

fn no_symbol_covers_another(name: &str, nodes: &[&Node<'_>]) {
    for (index, one) in nodes.iter().enumerate() {
        assert!(one.half_width_px > 1.5, "{name}: {} is too small", one.id);
        for other in nodes.iter().skip(index + 1) {
            let gap = apart(at(one), at(other)) - one.half_width_px - other.half_width_px;
            assert!(gap > 1.99, "{name}: {} {} {gap}", one.id, other.id);
        }
        if let Some(anchor) = one.anchor {
            let way = apart(at(one), anchor);
            let is_short = way > one.half_width_px && way < 18.01;
            assert!(is_short, "{name}: {} stands {way} off", one.id);
        }
    }
}

/// Close to the focus a symbol would stand in another direction if it gave way to every tie.
fn no_tie_runs_through_a_symbol(name: &str, scene: &Scene<'_>, nodes: &[&Node<'_>]) -> u32 {
    let mut beside = 0;
    let is_free = |node: &&&Node<'_>| apart(at(node), at(nodes[0])) > 36.0;
    let nearer = nodes.iter().filter(|node| node.at == Standing::Map);
    for one in nearer.filter(is_free) {
        for line in scene.strokes.iter().filter(|line| line.id != one.id) {
            if let Some(free) = clearance(at(one), line) {
                beside += 1;
                assert!(free > one.half_width_px, "{name}: {} {}", one.id, line.id);
            }
        }
    }
    beside
}

fn lines_meet_the_rims(name: &str, scene: &Scene<'_>, nodes: &[&Node<'_>]) {
    for line in &scene.strokes {
        let partner = nodes.iter().find(|node| node.id == line.id);
        let partner = partner.expect("a symbol at the end of a line");
        for (node, end, gap) in [(nodes[0], line.from, 2.0), (partner, line.to, 0.0)] {
            let off = apart(at(node), end) - node.half_width_px;
            assert!(
                (-0.01..gap + 0.01).contains(&off),
                "{name}: {} {off}",
                line.id
            );
        }
    }
}

#[test]
fn symbols_and_ties_stay_apart_and_meet_at_their_ends() {
    let mut beside = 0;
    each_scene(&mut |name, zoom, scene| {
        let nodes = on_map(scene);
        no_symbol_covers_another(name, &nodes);
        lines_meet_the_rims(name, scene, &nodes);
        if zoom >= 1.0 {
            beside += no_tie_runs_through_a_symbol(name, scene, &nodes);
        }
    });
    assert!(beside > 10_000, "{beside}");
}

#[test]
fn symbols_glide_while_the_map_moves() {
    const STEPS: u32 = 240;
    let (record, mut stage) = (
        Record::embedded().expect("the record"),
        Stage::new().expect("the outlines"),
    );
    let (mut hops, mut glides) = (0, 0);
    for (focus, [width_px, height_px]) in [("TJK", BOXES[1]), ("TJK", BOXES[2]), ("USA", BOXES[3])]
    {
        let mut view = View {
            width_px,
            height_px,
            ..View::of(focus)
        };
        let fitted = stage.scene(&record, &view).expect("a scene").camera;
        let mut before: Vec<(String, [f64; 2])> = Vec::new();
        let mut zoom = 0.5;
        for step in 0..STEPS {
            let share = f64::from(step) / f64::from(STEPS);
            let mut camera = zoomed(&fitted, zoom);
            zoom *= 1.0087;
            camera.x_px += 60.0 * share;
            view.camera = Some(camera);
            let scene = stage.scene(&record, &view).expect("a scene");
            let nodes = on_map(&scene);
            for node in &nodes {
                let at = [node.x, node.y];
                let Some((_, old)) = before.iter().find(|(id, _)| id == node.id) else {
                    continue;
                };
                let due = 0.01 * apart(at, [camera.x_px, camera.y_px]) + 0.25;
                glides += 1;
                hops += u32::from(apart(at, *old) > due + 3.0);
            }
            let now = nodes
                .iter()
                .map(|node| (node.id.to_owned(), [node.x, node.y]));
            before = now.collect();
        }
    }
    // Where a symbol crosses a tie to the better side it has to hop.
    assert!(hops <= 6 && glides > 10_000, "{hops} of {glides}");
}
