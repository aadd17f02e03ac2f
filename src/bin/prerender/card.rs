//! The picture that stands beside a link to a page: its title on paper, with the mark.

use ab_glyph::{Font, FontRef, PxScale, ScaleFont, point};
use dynoscribe::route::Route;
use std::thread;

/// Its width, in pixels.
pub const WIDTH: u32 = 1200;
/// Its height, in pixels.
pub const HEIGHT: u32 = 630;

/// Paper, ink, and the one red, in sixteen steps between paper and each.
const PAPER: [u8; 3] = [252, 250, 246];
const INK: [u8; 3] = [30, 33, 43];
const RED: [u8; 3] = [179, 38, 30];
const STEPS: u8 = 7;

/// The mark, a nib, on a grid of 32: its outline, and the hole in it as centre and radius.
const NIB: [(f32, f32); 4] = [(4.0, 3.0), (30.0, 16.0), (4.0, 29.0), (10.0, 16.0)];
const HOLE: (f32, f32, f32) = (15.7, 16.0, 2.9);

/// Where the card of a page lies.
pub fn path(route: Option<Route>) -> String {
    let name =
        route.map_or_else(|| "not-found".to_owned(), |route| route.path().trim_end_matches('/').replace('/', "-"));
    ["cards/", if name.is_empty() { "dynoscribe" } else { &name }, ".png"].concat()
}

/// The cards of some pages, by where they lie; drawn on two processors.
pub fn all(routes: &[Option<Route>]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let blank = blank()?;
    let some = |routes: &[Option<Route>]| -> Result<Vec<_>, String> {
        routes.iter().map(|route| Ok((path(*route), draw(*route, blank.clone())?))).collect()
    };
    let (one, other) = routes.split_at(routes.len() / 2);
    thread::scope(|scope| {
        let one = scope.spawn(|| some(one));
        let other = some(other)?;
        let mut all = one.join().map_err(|_| "the cards could not be drawn".to_owned())??;
        all.extend(other);
        Ok(all)
    })
}

/// What all cards show.
fn blank() -> Result<Sheet, String> {
    let mut sheet = Sheet::new(WIDTH, HEIGHT);
    sheet.rectangle(0, 0, 18, HEIGHT);
    sheet.nib(90.0, 72.0, 2.4);
    sheet.line(&font(dejavu::sans::bold())?, 46.0, 190.0, 126.0, "Dynoscribe");
    sheet.line(&font(dejavu::sans::regular())?, 34.0, 90.0, 560.0, "Every file that a Heroku deployment needs");
    Ok(sheet)
}

fn font(bytes: &[u8]) -> Result<FontRef<'_>, String> {
    FontRef::try_from_slice(bytes).map_err(|error| error.to_string())
}

/// The bytes of the card, on a blank one.
fn draw(route: Option<Route>, mut sheet: Sheet) -> Result<Vec<u8>, String> {
    let bold = font(dejavu::sans::bold())?;
    let title = route.map_or_else(|| "There is no such page".to_owned(), Route::title);
    let title = title.strip_suffix(" · Dynoscribe").or(title.strip_prefix("Dynoscribe: ")).unwrap_or(&title);
    let size = if title.chars().count() > 60 { 62.0 } else { 74.0 };
    let mut y = 270.0;
    for line in broken(&bold, size, title, 1020.0) {
        sheet.line(&bold, size, 90.0, y, &line);
        y += size * 1.24;
    }
    sheet.png()
}

/// The mark alone, as an icon of so many pixels; on paper, with room around it.
pub fn icon(size: u32) -> Result<Vec<u8>, String> {
    let mut sheet = Sheet::new(size, size);
    let unit = f64::from(size) / 48.0;
    // Exact enough: an icon has some hundred pixels.
    #[allow(clippy::cast_possible_truncation, reason = "a few pixels")]
    sheet.nib((unit * 8.0) as f32, (unit * 8.0) as f32, unit as f32);
    sheet.png()
}

/// The lines of a text that fit into a width.
fn broken(font: &FontRef<'_>, size: f32, text: &str, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if measured(font, size, &[line, " ", word].concat()) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.truncate(4);
    lines
}

fn measured(font: &FontRef<'_>, size: f32, text: &str) -> f32 {
    let font = font.as_scaled(PxScale::from(size));
    text.chars().map(|c| font.h_advance(font.glyph_id(c))).sum()
}

/// A picture of few colours: 0 is paper, then the steps to ink, then the steps to red.
#[derive(Clone)]
struct Sheet {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Sheet {
    fn new(width: u32, height: u32) -> Self {
        Self { width, height, pixels: vec![0; (width * height) as usize] }
    }

    /// Puts a colour that covers a pixel in part; red where `red`.
    fn cover(&mut self, x: i64, y: i64, part: f32, red: bool) {
        let inside = (0..i64::from(self.width)).contains(&x) && (0..i64::from(self.height)).contains(&y);
        // At most STEPS, and never negative.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number from 0 to 7")]
        let step = (part.clamp(0.0, 1.0) * f32::from(STEPS)).round() as u8;
        let at = usize::try_from(y * i64::from(self.width) + x).ok().filter(|_| inside && step > 0);
        if let Some(pixel) = at.and_then(|at| self.pixels.get_mut(at)) {
            *pixel = (*pixel).max(if red { STEPS + step } else { step });
        }
    }

    fn rectangle(&mut self, left: u32, top: u32, width: u32, height: u32) {
        for y in top..top + height {
            for x in left..left + width {
                self.cover(x.into(), y.into(), 1.0, true);
            }
        }
    }

    /// The mark, with its corner here, so many pixels to a step of its grid.
    fn nib(&mut self, left: f32, top: f32, unit: f32) {
        #[allow(clippy::cast_possible_truncation, reason = "a few hundred pixels")]
        let (from, to) =
            ((left.floor() as i64, top.floor() as i64), ((left + 32.0 * unit) as i64, (top + 32.0 * unit) as i64));
        for y in from.1..=to.1 {
            for x in from.0..=to.0 {
                // Sixteen samples of each pixel.
                let inside = (0..16_u8).filter(|at| {
                    #[allow(clippy::cast_precision_loss, reason = "a few hundred pixels")]
                    let (px, py) = (x as f32, y as f32);
                    let sample = |offset: u8| (f32::from(offset) + 0.5) / 4.0;
                    within((px + sample(at % 4) - left) / unit, (py + sample(at / 4) - top) / unit)
                });
                let part = f32::from(u8::try_from(inside.count()).unwrap_or_default()) / 16.0;
                self.cover(x, y, part, true);
            }
        }
    }

    /// A line of text, with its foot at `y`.
    fn line(&mut self, font: &FontRef<'_>, size: f32, x: f32, y: f32, text: &str) {
        let scaled = font.as_scaled(PxScale::from(size));
        let mut at = x;
        for c in text.chars() {
            let glyph = scaled.glyph_id(c).with_scale_and_position(size, point(at, y));
            at += scaled.h_advance(scaled.glyph_id(c));
            let Some(outline) = font.outline_glyph(glyph) else { continue };
            let bounds = outline.px_bounds();
            #[allow(clippy::cast_possible_truncation, reason = "a few hundred pixels")]
            let (left, top) = (bounds.min.x as i64, bounds.min.y as i64);
            outline.draw(|x, y, part| self.cover(left + i64::from(x), top + i64::from(y), part, false));
        }
    }

    fn png(&self) -> Result<Vec<u8>, String> {
        let between = |from: u8, to: u8, step: u8| {
            let (from, to, step, steps) = (u16::from(from), u16::from(to), u16::from(step), u16::from(STEPS));
            u8::try_from((from * (steps - step) + to * step) / steps).unwrap_or(to.to_le_bytes()[0])
        };
        let shades = |to: [u8; 3]| {
            (1..=STEPS).flat_map(move |step| PAPER.into_iter().zip(to).map(move |(from, to)| between(from, to, step)))
        };
        let palette: Vec<u8> = PAPER.into_iter().chain(shades(INK)).chain(shades(RED)).collect();
        // Two pixels a byte; every row begins with a byte of its own.
        let rows = self.pixels.chunks(self.width as usize);
        let packed: Vec<u8> = rows
            .flat_map(|row| {
                row.chunks(2).map(|two| two.first().copied().unwrap_or(0) << 4 | two.get(1).copied().unwrap_or(0))
            })
            .collect();
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(palette);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
        writer.write_image_data(&packed).map_err(|error| error.to_string())?;
        writer.finish().map_err(|error| error.to_string())?;
        Ok(bytes)
    }
}

/// Whether a point of the grid lies in the mark: inside the outline, outside the hole, not on the slit.
fn within(x: f32, y: f32) -> bool {
    let mut inside = false;
    for (at, (x1, y1)) in NIB.into_iter().enumerate() {
        let (x2, y2) = NIB[(at + 1) % NIB.len()];
        if (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 {
            inside = !inside;
        }
    }
    let (cx, cy, radius) = HOLE;
    let hole = (x - cx).hypot(y - cy) < radius;
    let slit = (18.5..27.0).contains(&x) && (15.4..16.6).contains(&y);
    inside && !hole && !slit
}
