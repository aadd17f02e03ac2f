//! The doctor at work: the worker is started when the first log comes, and ends with the page.

use super::browser::worker::{Doctor, Said, blob};
use crate::troubles::Report;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Blob;
use yew::prelude::*;

/// What the doctor does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Work {
    /// Nothing.
    Idle,
    /// It reads; so much is done, of one.
    Reading(f64),
    /// It is done.
    Done(Rc<Report>),
    /// It cannot work here.
    Failed,
}

/// A doctor for a page.
#[derive(Clone, PartialEq)]
pub(super) struct Surgery {
    /// What it does.
    pub work: Work,
    /// Gives it a log.
    pub examine: Callback<Blob>,
    /// Sends it away.
    pub clear: Callback<()>,
}

/// What is kept beside what is shown.
#[derive(Default)]
struct Kept {
    doctor: Option<Doctor>,
    ready: bool,
    serial: u32,
    waiting: Option<Blob>,
}

/// The doctor of a page.
#[hook]
pub(super) fn use_doctor() -> Surgery {
    let work = use_state_eq(|| Work::Idle);
    let kept = use_mut_ref(Kept::default);
    let examine = {
        let (work, kept) = (work.setter(), Rc::clone(&kept));
        Callback::from(move |log: Blob| take(log, &work, &kept))
    };
    let clear = {
        let (work, kept) = (work.setter(), kept);
        Callback::from(move |()| send_away(&work, &kept))
    };
    Surgery { work: (*work).clone(), examine, clear }
}

fn take(log: Blob, work: &UseStateSetter<Work>, kept: &Rc<RefCell<Kept>>) {
    let mut here = kept.borrow_mut();
    here.serial += 1;
    work.set(Work::Reading(0.0));
    if let Some(doctor) = here.doctor.as_ref().filter(|_| here.ready) {
        doctor.read(here.serial, &log);
        return;
    }
    here.waiting = Some(log);
    if here.doctor.is_none() {
        let (work, kept) = (work.clone(), Rc::clone(kept));
        here.doctor = Doctor::start(move |said| hear(&said, &work, &kept)).ok();
    }
    if here.doctor.is_none() {
        work.set(Work::Failed);
    }
}

fn send_away(work: &UseStateSetter<Work>, kept: &RefCell<Kept>) {
    kept.borrow_mut().serial += 1;
    // What it still says is about a log that nobody wants any more.
    if let Some(nothing) = blob("") {
        let here = kept.borrow();
        here.doctor.iter().for_each(|doctor| doctor.read(0, &nothing));
    }
    work.set(Work::Idle);
}

fn hear(said: &Said, work: &UseStateSetter<Work>, kept: &RefCell<Kept>) {
    let mut here = kept.borrow_mut();
    match said {
        Said::Ready => {
            here.ready = true;
            if let (Some(log), Some(doctor)) = (here.waiting.take(), here.doctor.as_ref()) {
                doctor.read(here.serial, &log);
            }
        }
        Said::Read(id, read, size) if *id == here.serial => work.set(Work::Reading(read / size.max(1.0))),
        Said::Report(id, report) if *id == here.serial => match serde_json::from_str(report) {
            Ok(report) => work.set(Work::Done(Rc::new(report))),
            Err(_) => work.set(Work::Failed),
        },
        Said::Failed => {
            here.doctor = None;
            here.ready = false;
            work.set(Work::Failed);
        }
        Said::Read(..) | Said::Report(..) => {}
    }
}
