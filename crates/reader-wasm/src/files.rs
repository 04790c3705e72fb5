//! What a page gives as files, as bytes.

use gloo_file::Blob;
use gloo_file::futures::read_as_bytes;
use js_sys::{Array, ArrayBuffer, JsString, Object, Reflect, Symbol, Uint8Array};
use relations_reader::{DESCRIPTOR, FILES, Manifest, limits, told};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::failure::Failure;
use crate::stop::Stop;
use crate::wire::Problem;

/// Files by their names or paths.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// A file that is not read yet.
struct Given {
    name: String,
    content: Content,
}

enum Content {
    Bytes(Uint8Array),
    Text(JsString),
    Blob(web_sys::Blob),
}

/// The files that belong to a package, of all that were given. How large they are is known before any is read.
pub(crate) async fn of(value: &JsValue, stop: &Stop) -> Result<Files, Failure> {
    let mut given = given(value)?;
    let mut files = Files::new();
    if let Some(place) = given.iter().position(|file| last(&file.name) == DESCRIPTOR) {
        check_size(given.get(place..=place).unwrap_or_default())?;
        files.push(given.swap_remove(place).read().await?);
    }
    let wanted = wanted(files.first().map(|(_, bytes)| bytes.as_slice()))?;
    given.retain(|file| wanted.iter().any(|path| last(path) == last(&file.name)));
    check_size(&given)?;
    for file in given {
        files.push(file.read().await?);
        stop.check()?;
    }
    Ok(files)
}

/// The paths of the files of a package.
fn wanted(descriptor: Option<&[u8]>) -> Result<Vec<String>, Failure> {
    let Some(bytes) = descriptor else {
        return Ok(FILES.map(str::to_owned).to_vec());
    };
    let manifest = Manifest::parse(bytes).map_err(|problem| {
        let problem = Problem::from(&problem);
        Failure::of(vec![problem])
    })?;
    Ok(manifest.paths().map(|(_, path)| path.to_owned()).collect())
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default()
}

fn check_size(files: &[Given]) -> Result<(), Failure> {
    let (size, most) = (
        files.iter().map(Given::size).sum::<f64>(),
        limits::PACKAGE_BYTES,
    );
    if size > most as f64 {
        let message = format!("the package has {size} bytes, expected at most {most}");
        let told = told("package-large").count(size as usize).most(most);
        let problem = Problem::of_file(DESCRIPTOR, "", (told, message));
        return Err(Failure::of(vec![problem]));
    }
    Ok(())
}

impl Given {
    /// How many bytes there are; of a text, how many at least.
    fn size(&self) -> f64 {
        match &self.content {
            Content::Bytes(bytes) => f64::from(bytes.length()),
            Content::Text(text) => f64::from(text.length()),
            Content::Blob(blob) => blob.size(),
        }
    }

    async fn read(self) -> Result<(String, Vec<u8>), Failure> {
        let bytes = match self.content {
            Content::Bytes(bytes) => bytes.to_vec(),
            Content::Text(text) => utf_8(&self.name, &text)?,
            Content::Blob(blob) => contents(&self.name, blob).await?,
        };
        Ok((self.name, bytes))
    }
}

/// A text with half a character in it would change on the way.
fn utf_8(name: &str, text: &JsString) -> Result<Vec<u8>, Failure> {
    if text.is_valid_utf16() {
        return Ok(String::from(text).into_bytes());
    }
    let message = "holds half a surrogate pair, expected well-formed text";
    let problem = Problem::of_file(last(name), "", (told("half-pair"), message.to_owned()));
    Err(Failure::of(vec![problem]))
}

async fn contents(name: &str, blob: web_sys::Blob) -> Result<Vec<u8>, Failure> {
    let read = if Reflect::has(&js_sys::global(), &"FileReader".into()).unwrap_or(false) {
        let bytes = read_as_bytes(&Blob::from(blob)).await;
        bytes.map_err(|error| error.to_string())
    } else {
        // Outside of pages there are blobs, but nothing of the kind that reads them there.
        let buffer = JsFuture::from(blob.array_buffer()).await;
        buffer
            .map(|buffer| Uint8Array::new(&buffer).to_vec())
            .map_err(|error| format!("{error:?}"))
    };
    read.map_err(|cause| {
        let message = format!("could not be read, expected a file that is still there: {cause}");
        let problem = Problem::of_file(last(name), "", (told("not-read"), message));
        Failure::of(vec![problem])
    })
}

fn given(value: &JsValue) -> Result<Vec<Given>, Failure> {
    if let Some(blob) = value.dyn_ref::<web_sys::Blob>() {
        return Ok(vec![chosen(blob)]);
    }
    if let Ok(Some(list)) = js_sys::try_iter(value)
        && !value.is_string()
        && bytes(value).is_none()
    {
        let list = list.map(|file| match file.map(JsCast::dyn_into::<web_sys::Blob>) {
            Ok(Ok(blob)) => Ok(chosen(&blob)),
            _ => Err(refused()),
        });
        return list.collect();
    }
    if !value.is_object() || bytes(value).is_some() {
        return Err(refused());
    }
    // An object of another frame is no instance of this one's class.
    Object::entries(value.unchecked_ref())
        .iter()
        .map(|entry| named(&entry))
        .collect()
}

/// A file that a person chose; its path, where a folder was chosen.
fn chosen(blob: &web_sys::Blob) -> Given {
    let text = |name: &str| Reflect::get(blob, &name.into()).ok()?.as_string();
    let path = text("webkitRelativePath").filter(|path| !path.is_empty());
    Given {
        name: path.or_else(|| text("name")).unwrap_or_default(),
        content: Content::Blob(blob.clone()),
    }
}

fn named(entry: &JsValue) -> Result<Given, Failure> {
    let entry: &Array = entry.unchecked_ref();
    let (name, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
    let content = if let Some(bytes) = bytes(&value) {
        Content::Bytes(bytes)
    } else if let Some(text) = value.dyn_ref::<JsString>() {
        Content::Text(text.clone())
    } else if let Some(blob) = value.dyn_ref::<web_sys::Blob>() {
        Content::Blob(blob.clone())
    } else {
        return Err(refused());
    };
    Ok(Given { name, content })
}

/// Bytes of any kind; also of another frame's.
fn bytes(value: &JsValue) -> Option<Uint8Array> {
    let kind = Reflect::get(value, &Symbol::to_string_tag()).ok();
    if kind.is_some_and(|kind| kind == "ArrayBuffer") {
        return Some(Uint8Array::new(value));
    }
    if !ArrayBuffer::is_view(value) {
        return None;
    }
    let number = |name: &str| Some(Reflect::get(value, &name.into()).ok()?.as_f64()? as u32);
    let buffer = Reflect::get(value, &"buffer".into()).ok()?;
    let (offset, length) = (number("byteOffset")?, number("byteLength")?);
    Some(Uint8Array::new_with_byte_offset_and_length(
        &buffer, offset, length,
    ))
}

fn refused() -> Failure {
    let expected = "an object from file name to bytes or text, a FileList or a Blob";
    Failure::Argument(format!(
        "files: not of any kind that can be read, expected {expected}"
    ))
}
