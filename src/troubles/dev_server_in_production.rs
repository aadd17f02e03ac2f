//! A server for development runs.

use super::trouble::{Phase, Rank, Trouble, Words, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "dev-server-in-production",
    title: "A server for development runs",
    phases: &[Phase::Boot],
    rank: Rank::Minor,
    signs: &[sign("This is a development server. Do not use it in a production"), sign("WARNING: This is a development server"), sign("Starting development server at http"), sign("webpack-dev-server"), sign("[nodemon] starting"), sign("Live Development Server is listening"), sign("compiled with warnings in development"), sign("Do not use the development server in a production"), sign("* Serving Flask app"), sign("Starting the development server"), sign("[vite]").with(&["dev server"]), sign("webpack: Compiled"), sign("webpack compiled"), sign("Compiled successfully.").with(&["development"]), sign("To create a production build, use"), sign("ready started server on").with(&["dev"]), sign("next dev"), sign("Debugger is active"), sign("* Debug mode: on"), sign("VITE v")],
    when: |seen| seen.any(&["r10-port-not-bound", "r14-memory-quota", "r15-memory-vastly-exceeded"]),
    explains: &["r10-port-not-bound", "h10-app-crashed", "r14-memory-quota"],
    rules: &["development-server"],
    words: words(Words {
        means: "The web command starts the server that belongs on a developer's machine.",
        causes: &["`flask run`, `manage.py runserver`, `ng serve`, `npm run dev` in the Procfile.", "The start script in `package.json` is the one for development."],
        apart: "It is a notice as long as the app answers. With R10 it is the cause: such servers listen at localhost and at a port of their own.",
        steps: &[step("Start the server for production: gunicorn, `node server.js`, `npm start` with a built frontend.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]:  * WARNING: This is a development server. Do not use it in a production deployment.\n2026-02-17T21:04:31.000000+00:00 app[web.1]:  * Running on http://127.0.0.1:5000\n2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch",
    }),
};
