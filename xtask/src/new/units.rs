//! The kinds of units: where each stands, what its skeleton is, and what holds it.
//!
//! Every text here has the id `an-id`, in its spellings `an_id`, `AN_ID` and `An id`, in place of the one to come.

/// A kind of unit.
#[derive(Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its name on the command line.
    pub name: &'static str,
    /// The file of a unit.
    pub file: &'static str,
    /// What stands in it at first.
    pub skeleton: &'static str,
    /// The file with the list of the units.
    pub registry: &'static str,
    /// The lines that a unit has there.
    pub lines: &'static [(Place, &'static str)],
    /// What else has the id, if it is taken.
    pub known: &'static [Known],
    /// Tests that fail as long as the skeleton is one: the file, the name, and what it asks for.
    pub fails: &'static [(&'static str, &'static str, &'static str)],
    /// What is to be done besides.
    pub then: &'static [&'static str],
}

/// Where a line stands in a registry.
#[derive(Debug, PartialEq, Eq)]
pub enum Place {
    /// The last one of a list, which begins and ends with these lines.
    Last(&'static str, &'static str),
    /// Among the modules, by its name.
    Module,
}

impl Place {
    /// What a registry must have for it.
    pub fn shown(&self) -> String {
        match self {
            Self::Last(opens, closes) => format!("list from `{opens}` to `{closes}`"),
            Self::Module => "`mod` lines".to_owned(),
        }
    }

    /// Where the line is now.
    pub fn said(&self) -> &'static str {
        match self {
            Self::Last(..) => "last in the list",
            Self::Module => "where its name belongs",
        }
    }
}

/// Where an id may stand already.
#[derive(Debug, PartialEq, Eq)]
pub enum Known {
    /// A file or a folder.
    Path(&'static str),
    /// A text in a file.
    Text(&'static str, &'static str),
}

/// How all of it is tested.
pub const TESTS: &str = "`cargo test --workspace` runs the tests of the rooms, `cargo xtask test` everything.";

/// Names the test that no skeleton outlives.
const LEFT: (&str, &str, &str) = ("xtask/src/new/tests.rs", "no_skeleton_is_left_half_filled", "any TODO in the rooms");

/// Every kind of unit.
pub static UNITS: &[Unit] = &[
    Unit {
        name: "rule",
        file: "src/rules/an_id.rs",
        skeleton: include_str!("skeletons/rule.rs"),
        registry: "src/rules/mod.rs",
        lines: &[(Place::Last("rules! {", "}"), "    an_id")],
        known: &[Known::Text("src/rules/border.rs", "\"an-id\",")],
        fails: &[
            (
                "src/rules/tests.rs",
                "every_rule_says_why_and_from_where",
                "the title, the reason, a source with its date",
            ),
            LEFT,
        ],
        then: &[
            "Let the bad example raise this rule alone and the good one nothing, and the fix, if there is one, cure.",
            "Where it belongs beside another rule, move its line there: the list is in the order in which rules are shown.",
            "Speaks it of a start or of the seed? Their tests say so: the start is to be mended, or the seed's list.",
            "Name it on the page of the guide that it belongs to, with `:::advice an-id`.",
        ],
    },
    Unit {
        name: "trouble",
        file: "src/troubles/an_id.rs",
        skeleton: include_str!("skeletons/trouble.rs"),
        registry: "src/troubles/mod.rs",
        lines: &[(Place::Last("troubles! {", "}"), "    an_id")],
        // The clues have names in the same list.
        known: &[Known::Text("src/troubles/mod.rs", "\"an-id\",")],
        fails: &[
            ("src/troubles/tests.rs", "every_trouble_is_told_in_full", "what it means, and a sample log"),
            (
                "src/troubles/tests.rs",
                "each_sample_shows_its_trouble_and_no_other_cause",
                "signs that the sample shows, as the tool prints it",
            ),
            LEFT,
        ],
        then: &[
            "Name in `explains` what it causes, and in `rules` the rules that warn of it.",
            "Run `cargo xtask score`: the doctor must be right as often as before.",
            "Lead to it from the page of the guide that it belongs to, with `[words](trouble:an-id)`.",
            "README.md says how many troubles and signs there are.",
        ],
    },
    Unit {
        name: "preset",
        file: "src/presets/an_id.rs",
        skeleton: include_str!("skeletons/preset.rs"),
        registry: "src/presets/mod.rs",
        lines: &[(Place::Last("presets! {", "}"), "    an_id AN_ID")],
        known: &[Known::Path("tests/gallery/an-id")],
        fails: &[
            (
                "src/presets/mod.rs",
                "every_preset_is_right_by_every_method_that_it_is_offered_by",
                "a buildpack that there is, and nothing that is worse than advice",
            ),
            ("tests/gallery.rs", "every_gallery_is_what_its_spec_generates", "its gallery, see below"),
            LEFT,
        ],
        then: &[
            "`GALLERY=write cargo test --test gallery` writes tests/gallery/an-id: read it, it is what people get.",
            "README.md says how many stacks there are.",
        ],
    },
    Unit {
        name: "file",
        file: "src/artifacts/an_id.rs",
        skeleton: include_str!("skeletons/file.rs"),
        registry: "src/artifacts/mod.rs",
        lines: &[
            (Place::Module, "mod an_id;"),
            (Place::Last("pub static WRITERS: &[&Writer] = &[", "];"), "    &an_id::AN_ID,"),
        ],
        known: &[Known::Path("src/artifacts/an_id")],
        fails: &[
            ("src/artifacts/an_id.rs", "it_says_what_it_should_of_a_start", "the lines of the file, and its path"),
            (
                "src/guide/tests.rs",
                "every_page_can_be_reached_and_every_part_is_used",
                "a page with `:::live file PATH`; `cargo xtask new page` makes one",
            ),
            ("tests/gallery.rs", "every_gallery_is_what_its_spec_generates", "the galleries, see below"),
            (
                "tests/judges/judges.test.mjs",
                "no file is without a judge",
                "a tool that others wrote and that reads it",
            ),
            LEFT,
        ],
        then: &[
            "`GALLERY=write cargo test --test gallery` writes the galleries anew: read the diff.",
            "Hold it in src/artifacts/properties.rs against hostile texts: what was meant is what is read back.",
            "Is it read on a deploy? Then the step that reads it says so in src/timeline.",
        ],
    },
    Unit {
        name: "page",
        file: "src/guide/pages/an-id.md",
        skeleton: include_str!("skeletons/page.md"),
        registry: "src/guide/mod.rs",
        lines: &[(Place::Last("pages! {", "}"), "        \"an-id\" \"An id\",")],
        known: &[Known::Text("src/guide/mod.rs", "        \"an-id\" \"")],
        fails: &[
            (
                "src/guide/tests.rs",
                "every_page_is_read_and_no_link_is_dead",
                "a source with its date; the site is not built without it",
            ),
            LEFT,
        ],
        then: &[
            "Move its line to the part that it belongs to. The title there and the first line of the page are the same.",
            "The head of src/guide/compile/mod.rs says what a page may hold.",
            "README.md says how many pages there are.",
        ],
    },
];
