//! What was measured, and the bar it has to clear.

/// One figure.
pub struct Figure {
    name: String,
    figure: String,
    bar: String,
    ok: bool,
}

impl Figure {
    /// A figure that must not be below the bar.
    pub fn at_least(name: &str, figure: f64, bar: f64, unit: &str) -> Self {
        Self::new(name, figure, format!(">= {bar}{unit}"), unit, figure >= bar)
    }

    /// A figure that must not be above the bar.
    pub fn at_most(name: &str, figure: f64, bar: f64, unit: &str) -> Self {
        Self::new(name, figure, format!("<= {bar}{unit}"), unit, figure <= bar)
    }

    fn new(name: &str, figure: f64, bar: String, unit: &str, ok: bool) -> Self {
        Self { name: name.to_owned(), figure: format!("{figure:.2}{unit}"), bar, ok }
    }

    /// `name<TAB>figure<TAB>bar<TAB>ok|short`.
    pub fn print(&self) {
        let Self { name, figure, bar, ok } = self;
        println!("{name}\t{figure}\t{bar}\t{}", if *ok { "ok" } else { "short" });
    }
}

/// What a reader wants to know beside the figures.
pub fn note(text: &str) {
    eprintln!("  {text}");
}

/// The middle of some times.
pub fn median(times: &mut [f64]) -> f64 {
    percentile(times, 0.5)
}

/// The time below which such a part of them lies.
pub fn percentile(times: &mut [f64], part: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    let last = times.len().saturating_sub(1);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index")]
    #[expect(clippy::cast_precision_loss, reason = "no list is that long")]
    let index = (last as f64 * part).round() as usize;
    times.get(index).copied().unwrap_or(f64::NAN)
}
