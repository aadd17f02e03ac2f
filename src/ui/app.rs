//! The page as a whole.

use super::advice::Advice;
use super::autosave::{begin, use_autosave};
use super::browser::{download, page};
use super::commands::Scene;
use super::files::Files;
use super::form::Form;
use super::front::{FETCHING, First};
use super::kept_before::KeptBefore;
use super::keys::use_keys;
use super::lazy::{lazily, split, waiting};
use super::link::ShareLink;
use super::outline::Outline;
use super::pages;
use super::part::Counts;
use super::parts::{Button, Shape, icon, marks};
use super::router::{Here, Link, use_address};
use super::same::Same;
use super::search::{Search, search_button};
use super::shortcuts::Shortcuts;
use super::specs::Specs;
use super::start::Start;
use super::state::{Action, Computed, Notice, Overlay, Saving, State, View};
use super::store::{Before, Derived, Described, Dispatch, Filed, Findings, Resolved, Wanted, use_dispatch};
use super::toolbar::{ThemeButton, Toolbar, save_spec};
use crate::artifacts::Output;
use crate::route::Route;
use crate::spec::Field;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How long after the first drawing more is fetched, in milliseconds.
const AHEAD: u32 = 1_000;

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub(super) struct AppProps {
    /// What it begins with.
    pub first: First,
}

/// The page.
#[component]
pub(super) fn App(AppProps { first }: &AppProps) -> Html {
    let state = use_reducer_eq(State::new);
    let dispatch = use_memo((), |()| Dispatch::new(state.dispatcher()));
    let spec = Rc::clone(&state.history.now);
    let here = use_address();
    let Computed { deployment, output, findings } = state.computed.clone();
    use_autosave(&state, &dispatch, first);
    // What lies over the page is called by a key, and typed into at once.
    use_effect_with((), |()| {
        let timer = Timeout::new(AHEAD, || spawn_local(async { drop(over(Rc::default(), Same::default()).await) }));
        move || drop(timer)
    });
    use_keys(&dispatch, state.begun.then(|| Rc::clone(&spec)));
    {
        let here = here.clone();
        use_effect_with(state.aim.clone(), move |aim| {
            if let Some(aim) = aim {
                if aim.mark {
                    here.follow(Route::Work);
                }
                page::reveal(aim);
            }
        });
    }
    // What the workbench begins with is there after the first drawing. Until then nothing is drawn that would jump.
    let ready = use_state_eq(|| false);
    use_effect_with(ready.setter(), |ready| ready.set(true));
    if !*ready && pages::page(&here).is_none() && !matches!(first, First::Lay(_)) {
        return waiting(FETCHING);
    }
    html! {
        <ContextProvider<Here> context={here}>
        <ContextProvider<Dispatch> context={(*dispatch).clone()}>
        <ContextProvider<Described> context={Described(spec)}>
        <ContextProvider<Filed> context={Filed(Rc::clone(&state.entry))}>
        <ContextProvider<Before> context={Before(state.history.before())}>
        <ContextProvider<Wanted> context={Wanted(state.wanted)}>
        <ContextProvider<Findings> context={Findings(findings)}>
        <ContextProvider<Derived> context={Derived(output)}>
        <ContextProvider<Resolved> context={Resolved(deployment, state.environment)}>
            <Page state={Rc::new((*state).clone())} />
        </ContextProvider<Resolved>>
        </ContextProvider<Derived>>
        </ContextProvider<Findings>>
        </ContextProvider<Wanted>>
        </ContextProvider<Before>>
        </ContextProvider<Filed>>
        </ContextProvider<Described>>
        </ContextProvider<Dispatch>>
        </ContextProvider<Here>>
    }
}

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
struct PageProps {
    state: Rc<State>,
}

/// What the page shows.
#[component]
fn Page(PageProps { state }: &PageProps) -> Html {
    let (Some(here), Some(Derived(output))) = (use_context::<Here>(), use_context::<Derived>()) else {
        return Html::default();
    };
    let dispatch = use_dispatch();
    let id = state.entry.id;
    let begin = use_callback((dispatch.clone(), id), |first: First, (dispatch, id)| begin(first, *id, dispatch));
    let search = || {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.act(Action::Lay(Overlay::Search)))
    };
    let back = {
        let dispatch = dispatch.clone();
        move |()| dispatch.act(Action::Choose(false))
    };
    let page = pages::page(&here);
    // The workbench stays as it is while another page is read. Who comes for that page has not been there.
    let been = use_mut_ref(|| false);
    if page.is_none() {
        been.replace(true);
    }
    let working = page.is_none() && !state.choosing;
    let view = match (page.is_some(), state.choosing, state.view) {
        (true, ..) => "page",
        (_, true, _) => "start",
        (_, _, View::Form) => "form",
        (_, _, View::Files) => "files",
        (_, _, View::Advice) => "advice",
    };
    html! {
        <div class={classes!("app", working.then_some("app--work"))} data-view={view}>
            <header class="top">
                if page.is_some() {
                    <p class="brand"><Link to={Route::Work}>{ icon(Shape::Mark) }{ "Dynoscribe" }</Link></p>
                } else {
                    <h1 class="brand">{ icon(Shape::Mark) }{ "Dynoscribe" }</h1>
                }
                if working {
                    <Toolbar spec={&state.history.now} undo={state.history.can_undo().map(str::to_owned).map(AttrValue::from)}
                        redo={state.history.can_redo().map(str::to_owned).map(AttrValue::from)} />
                    <Outline />
                    <nav class="site" aria-label="Site">
                        { site(&search()) }
                    </nav>
                } else {
                    <nav class="tools" aria-label="Site">
                        if page.is_some() { <Link to={Route::Work} class="site__link">{ "Workbench" }</Link> }
                        { site(&search()) }
                        <ThemeButton />
                    </nav>
                }
                <Status saving={state.saving.clone()} said={&state.said} />
            </header>
            <main class="main">
                if let Some(notice) = state.notice.clone() { <NoticeBar {notice} /> }
                if *been.borrow() || state.begun {
                    <div class="work" hidden={page.is_some()}>
                        if state.choosing {
                            <Start back={state.begun} {begin}>
                                if state.begun { <Button label="Back to the form" onpress={back} /> }
                                <KeptBefore open={if state.begun { state.entry.id } else { 0 }} />
                            </Start>
                        } else {
                            <Work />
                        }
                    </div>
                }
                if let Some(page) = page { { page } }
            </main>
            if working { <Switch view={state.view} /> }
            if state.overlay != Overlay::None {
                { lazily("", { let state = Rc::clone(state); move || over(Rc::clone(&state), output.clone()) }) }
            }
        </div>
    }
}

split! {
    /// What lies over the page.
    over: fn over(state: Rc<State>, output: Same<Output>) -> Html {
        match state.overlay {
            Overlay::None => Html::default(),
            Overlay::Specs => html! { <Specs /> },
            Overlay::Share => html! { <ShareLink /> },
            Overlay::Keys => html! { <Shortcuts /> },
            Overlay::Search => {
                let scene = Scene { history: state.history.clone(), begun: state.begun, id: state.entry.id, output };
                html! { <Search {scene} /> }
            }
        }
    }
}

/// The other parts of the site, and the search of all of them.
pub(super) fn site(search: &Callback<()>) -> Html {
    html! {
        <>
            <Link to={Route::Guide} class="site__link">{ "Guide" }</Link>
            <Link to={Route::Troubles} class="site__link">{ "Troubleshoot" }</Link>
            <Link to={Route::Rules} class="site__link">{ "Rules" }</Link>
            { search_button(search) }
        </>
    }
}

/// The form, the findings and the files.
#[component]
fn Work() -> Html {
    let dispatch = use_dispatch();
    let pause = use_callback(dispatch.clone(), |_: FocusEvent, dispatch| dispatch.act(Action::Pause));
    let on_pick = use_callback(dispatch, |field: Field, dispatch| dispatch.act(Action::Jump(field)));
    // The form is there first, and can be used; on a phone it is all that is seen.
    let whole = use_state_eq(|| false);
    use_effect_with(whole.setter(), |whole| {
        let whole = whole.clone();
        page::laid_out(move || whole.set(true));
    });
    let (Some(Derived(output)), Some(Described(spec))) = (use_context::<Derived>(), use_context::<Described>()) else {
        return Html::default();
    };
    html! {
        <>
            <div class="zone zone--form" onfocusout={pause}><Form /></div>
            <div class="zone zone--advice">if *whole { <Advice /> }</div>
            <section class="zone zone--files" aria-label="Files">if *whole { <Files {output} {spec} {on_pick} /> }</section>
        </>
    }
}

/// Properties of [`Status`].
#[derive(Properties, PartialEq)]
struct StatusProps {
    saving: Saving,
    said: AttrValue,
}

/// What happened last, said aloud too, and whether the work is kept.
#[component]
fn Status(StatusProps { saving, said }: &StatusProps) -> Html {
    let (dispatch, spec) = (use_dispatch(), use_context::<Described>());
    let save = move |_: MouseEvent| {
        if let Some(Described(spec)) = &spec {
            save_spec(spec, &dispatch);
        }
    };
    let kept = match saving {
        Saving::Nothing => Html::default(),
        Saving::Kept => html! { <p class="status__kept">{ "Kept in this browser" }</p> },
        Saving::Failed(why) => html! {
            <p class="status__failed" role="alert">
                { why }{ " " }
                <button type="button" class="files__link" onclick={save}>{ "Save it as a file" }</button>
            </p>
        },
    };
    html! {
        <div class="status">
            <p class="status__said" role="status">{ said }</p>
            { kept }
        </div>
    }
}

/// Properties of [`NoticeBar`].
#[derive(Properties, PartialEq)]
struct NoticeBarProps {
    notice: Notice,
}

/// Something that must be known before going on.
#[component]
fn NoticeBar(NoticeBarProps { notice }: &NoticeBarProps) -> Html {
    let dispatch = use_dispatch();
    let save = use_callback((dispatch.clone(), notice.copy.clone()), |(), (dispatch, copy)| {
        if let Err(why) = download::save("dynoscribe-unread.json", "application/json", copy.as_bytes()) {
            dispatch.act(Action::Say(format!("It could not be saved: {why}.").into()));
        }
    });
    html! {
        <div class="notice" role="alert">
            <p>{ &notice.words }</p>
            <Button label="Save it as a file" shape={Shape::Save} onpress={save} />
            <Button label="Hide this" onpress={move |()| dispatch.act(Action::Notice(None))} />
        </div>
    }
}

/// Properties of [`Switch`].
#[derive(Properties, PartialEq)]
struct SwitchProps {
    view: View,
}

/// On a phone: form, files or advice. Each keeps its place.
#[component]
fn Switch(SwitchProps { view }: &SwitchProps) -> Html {
    let dispatch = use_dispatch();
    let places = use_mut_ref(|| [0.0; 3]);
    let (output, findings) = (use_context::<Derived>(), use_context::<Findings>());
    let counts = findings.map_or_else(Counts::default, |Findings(all)| Counts::of(all.iter()));
    let files = output.map_or(0, |Derived(output)| output.files.len());
    let current = *view;
    let entry = |view: View, label: &'static str, extra: Html| {
        let (dispatch, places) = (dispatch.clone(), Rc::clone(&places));
        let onclick = move |_: MouseEvent| {
            let mut places = places.borrow_mut();
            places[current as usize] = page::scrolled();
            dispatch.act(Action::Show(view));
            page::scroll_to(places[view as usize]);
        };
        html! {
            <button type="button" class="switch__entry" aria-current={(view == current).then_some("true")} {onclick}>
                { label }{ extra }
            </button>
        }
    };
    html! {
        <nav class="switch" aria-label="View">
            { entry(View::Form, "Form", Html::default()) }
            { entry(View::Files, "Files", html! { <span class="count">{ files }</span> }) }
            { entry(View::Advice, "Advice", marks(counts)) }
        </nav>
    }
}
