//! The app's own code failed.

use super::trouble::{Phase, Rank, Trouble, Words, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "app-code-exception",
    title: "The app's own code failed",
    phases: &[Phase::Runtime],
    rank: Rank::General,
    signs: &[sign("Traceback (most recent call last)"), sign("TypeError:"), sign("ReferenceError:"), sign("SyntaxError:"), sign("AttributeError:"), sign("NameError:"), sign("ValueError:"), sign("IndexError:"), sign("RuntimeError:"), sign("UnhandledPromiseRejection"), sign("Unhandled promise rejection"), sign("NoMethodError"), sign("NullPointerException"), sign("panic: runtime error"), sign("Uncaught Error"), sign("uncaughtException"), sign("IndentationError:"), sign("ZeroDivisionError"), sign("ActionView::Template::Error"), sign("FATAL EXCEPTION"), sign("Exception in thread \"main\""), sign("thread 'main' panicked"), sign("RecursionError"), sign("UnboundLocalError"), sign("AssertionError"), sign("OperationalError"), sign("ProgrammingError"), sign("IntegrityError"), sign("NameError ("), sign("ArgumentError ("), sign("PHP Fatal error"), sign("ImportError: cannot import name"), sign("ERR_REQUIRE_ESM"), sign("ERR_UNKNOWN_FILE_EXTENSION"), sign("EADDRINUSE"), sign("LoadError: cannot load such file"), sign("ImproperlyConfigured"), sign("PendingMigrationError").without(&["never"]), sign("Fatal error: Uncaught")],
    // A worker that its server ended for taking too long says so with a traceback.
    when: |seen| !(seen.has("worker-timeout") && seen.any(&["h12-request-timeout", "h13-connection-closed"])),
    explains: &["h10-app-crashed", "h13-connection-closed", "app-http-500", "release-phase-failed", "cors-blocked", "process-exits-immediately", "h20-app-boot-timeout", "r10-port-not-bound"],
    rules: &[],
    words: words(Words {
        means: "The code raised an exception. Heroku has no part in it.",
        causes: &["A mistake in the code, or data that it does not expect.", "Another version of a package than on the developer's machine."],
        apart: "If another trouble is named beside it, that one is the cause.",
        steps: &[step("Read the last line of the traceback, then the last line in it that is a file of the app."),
            run("If it began with a release, go back.", "heroku rollback --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: TypeError: unsupported operand type(s) for +: 'int' and 'str'",
    }),
};
