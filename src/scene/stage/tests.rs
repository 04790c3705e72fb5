use super::*;
use relations_record::Tone;

/// Where the layout and the counts of a stage are: another place means that they were made again, since the new ones are
/// made before the old ones are let go.
fn made(stage: &Stage) -> (*const Last, *const TieCounts, u32) {
    let last = stage.last.as_deref().expect("a layout");
    let counts = stage.counts.as_deref().expect("counts");
    (
        std::ptr::from_ref(last),
        std::ptr::from_ref(counts),
        stage.outlines_version(),
    )
}

fn chosen(id: &str) -> View {
    View {
        selected: Some(id.to_owned()),
        ..View::of("TJK")
    }
}

#[test]
fn a_choice_lays_out_counts_and_traces_nothing() {
    let record = Record::embedded().expect("our record");
    let mut stage = Stage::new().expect("outlines");
    let view = View::of("TJK");
    stage.scene(&record, &view).expect("a scene");
    let first = made(&stage);
    for id in ["RUS", "UZB", "NATO", "TJK"] {
        let chosen = chosen(id);
        let scene = stage.scene(&record, &chosen).expect("a scene");
        assert_eq!(made(&stage), first, "{id}");
        // What is dressed again is what a fresh stage draws.
        let mut fresh = Stage::new().expect("outlines");
        let mut expected = fresh.scene(&record, &chosen).expect("a scene");
        expected.outlines_version = scene.outlines_version;
        assert_eq!(scene, expected, "{id}");
    }
}

#[test]
fn a_point_of_the_last_view_is_looked_up_in_it() {
    let record = Record::embedded().expect("our record");
    let mut stage = Stage::new().expect("outlines");
    let view = View::of("TJK");
    let scene = stage.scene(&record, &view).expect("a scene");
    let first = made(&stage);
    for symbol in &scene.symbols {
        let [x, y] = symbol.at;
        let hit = stage.hit(&record, &view, x, y).expect("a known view");
        let ids: Vec<&str> = symbol.ids.iter().map(|id| &**id).collect();
        assert_eq!(
            hit.map(|hit| hit.ids),
            Some(ids.iter().map(|id| String::from(*id)).collect())
        );
    }
    for step in 0..400 {
        let at = [f64::from(step % 20) * 40.0, f64::from(step / 20) * 30.0];
        stage.hit(&record, &view, at[0], at[1]).expect("a point");
    }
    stage.camera(&record, &view).expect("a camera");
    assert_eq!(made(&stage), first);
}

#[test]
fn a_filter_is_counted_once_and_moves_nothing_and_a_camera_counts_nothing() {
    let record = Record::embedded().expect("our record");
    let mut stage = Stage::new().expect("outlines");
    let view = View::of("TJK");
    let scene = stage.scene(&record, &view).expect("a scene");
    let first = made(&stage);
    let mut filtered = view.clone();
    filtered.filter.tones.push(Tone::Conflictual);
    let other = stage.scene(&record, &filtered).expect("a scene");
    let second = made(&stage);
    assert_eq!((second.0, second.2), (first.0, first.2), "the layout stays");
    assert_ne!(second.1, first.1, "the counts do not");
    assert!(other.centre.statements < scene.centre.statements);
    let mut camera = scene.camera;
    camera.x_px += 40.0;
    let moved = View {
        camera: Some(camera),
        ..filtered
    };
    stage.scene(&record, &moved).expect("a scene");
    let third = made(&stage);
    assert_eq!(third.1, second.1, "who pans counts nothing anew");
    assert!(third.0 != second.0 && third.2 != second.2);
}
