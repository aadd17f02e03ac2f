//! A Python package could not be compiled.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, run, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "pip-wheel-build-failed",
    title: "A Python package could not be compiled",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Failed building wheel for"), sign("Failed to build installable wheels"), sign("Can not find Rust compiler"), sign("error: subprocess-exited-with-error"), sign("Could not build wheels for"), sign("ERROR: Failed to build"), sign("metadata-generation-failed"), sign("Getting requirements to build wheel did not run successfully"), sign("error: command 'gcc' failed"), sign("error: command '/usr/bin/gcc' failed"), sign("error: command 'x86_64-linux-gnu-gcc' failed"), sign("setup.py bdist_wheel did not run successfully"), sign("Package installation failed since"), sign("One of your dependencies contains broken metadata")],
    when: |seen| !seen.has("pip-pg-config-missing"),
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "There is no finished build of the package for this Python, and compiling it failed.",
        causes: &["The package is too old for this version of Python: its wheels end with an earlier one.", "It wants a system library that the stack does not have (GDAL, for one).", "It wants a Rust compiler."],
        apart: "The lines above `Failed building wheel` are the compiler's own and name what is missing. `pg_config` has a page of its own.",
        steps: &[step("Raise the package to a version with a wheel for this Python."),
            step("Or pin an earlier Python in `.python-version`."),
            run("If it wants a system library, put the apt buildpack first.", "heroku buildpacks:add --index 1 heroku-community/apt --app {app}")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:        Building wheel for tokenizers (pyproject.toml): finished with status 'error'\nremote:        ERROR: Failed building wheel for tokenizers",
    }),
};
