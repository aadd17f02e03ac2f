//! Add-ons.

use super::border::Border;
use crate::spec::field::{AddonField, Half};
use crate::spec::name::{ConfigKey, Slug};
use crate::spec::{Field, Id};

/// An add-on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its id in the spec.
    pub id: Id,
    /// The service.
    pub service: Slug,
    /// The plan; `None` is the service's default.
    pub plan: Option<Slug>,
    /// The attachment's name.
    pub attachment: Option<ConfigKey>,
    /// Options with their ids.
    pub options: Vec<(Id, String, String)>,
}

impl Border<'_> {
    pub(super) fn addons(&mut self) -> Vec<Service> {
        let mut taken: Vec<Service> = Vec::new();
        for addon in &self.spec.addons {
            let at = |property| Field::Addon(addon.id, property);
            let service = self.take(at(AddonField::Service), Slug::parse(&addon.service));
            let plan = self.take_some(at(AddonField::Plan), &addon.plan, Slug::parse);
            let attachment = self.take_some(at(AddonField::Attachment), &addon.attachment, ConfigKey::parse);
            let Some(service) = service else { continue };
            if (plan.is_none() && !addon.plan.is_empty()) || (attachment.is_none() && !addon.attachment.is_empty()) {
                continue;
            }
            if attachment.is_some() && taken.iter().any(|other| other.attachment == attachment) {
                self.refuse(at(AddonField::Attachment), "Another add-on is attached under this name.");
                continue;
            }
            let mut options: Vec<(Id, String, String)> = Vec::new();
            for option in &addon.options {
                let at = Field::AddonOption(addon.id, option.id, Half::Name);
                if option.name.is_empty() {
                    self.refuse(at, "Name the option.");
                } else if options.iter().any(|(_, name, _)| *name == option.name) {
                    self.refuse(at, "The option is given twice.");
                } else {
                    options.push((option.id, option.name.clone(), option.value.clone()));
                }
            }
            taken.push(Service { id: addon.id, service, plan, attachment, options });
        }
        taken
    }
}
