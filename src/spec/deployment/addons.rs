//! Add-ons.

use super::border::{Border, NUL};
use crate::facts::addons::POSTGRES;
use crate::spec::field::{AddonField, Half};
use crate::spec::name::{ConfigKey, ExtensionName, Slug, Unfit};
use crate::spec::{Addon, Field, Id};

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
    /// Postgres extensions.
    pub extensions: Vec<ExtensionName>,
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
            // What is wrong is said all at once, so that putting one thing right brings nothing else to light.
            let mut options: Vec<(Id, String, String)> = Vec::new();
            for option in &addon.options {
                let at = Field::AddonOption(addon.id, option.id, Half::Name);
                let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_' || c == '.';
                if option.name.is_empty() {
                    self.refuse(at, "Name the option.");
                } else if !option.name.chars().all(fits) || option.name.starts_with('-') {
                    self.refuse(at, "The name of an option has letters, digits, hyphens, underscores and dots, without -- before it.");
                } else if option.value.contains('\0') {
                    self.refuse(Field::AddonOption(addon.id, option.id, Half::Value), NUL);
                } else if options.iter().any(|(_, name, _)| *name == option.name) {
                    self.refuse(at, "The option is given twice.");
                } else {
                    options.push((option.id, option.name.clone(), option.value.clone()));
                }
            }
            let extensions = self.extensions(addon);
            let Some(service) = service else { continue };
            if (plan.is_none() && !addon.plan.is_empty()) || (attachment.is_none() && !addon.attachment.is_empty()) {
                continue;
            }
            if attachment.is_some() && taken.iter().any(|other| other.attachment == attachment) {
                self.refuse(at(AddonField::Attachment), "Another add-on is attached under this name.");
                continue;
            }
            if attachment.is_none() && self.spec.addons.iter().filter(|it| it.service == addon.service).count() > 1 {
                let message = format!("There are several add-ons of {service}: give each a name to tell them apart.");
                self.refuse(at(AddonField::Attachment), message);
                continue;
            }
            taken.push(Service { id: addon.id, service, plan, attachment, extensions, options });
        }
        taken
    }

    fn extensions(&mut self, addon: &Addon) -> Vec<ExtensionName> {
        let at = Field::Addon(addon.id, AddonField::Extensions);
        let names: Vec<_> = addon.extensions.iter().filter(|name| !name.trim().is_empty()).collect();
        if !names.is_empty() && addon.service != POSTGRES {
            self.refuse(at, format!("Only {POSTGRES} has Postgres extensions; {} has none.", addon.service));
            return Vec::new();
        }
        let mut taken: Vec<ExtensionName> = Vec::new();
        for name in names {
            // Of several lines one is put right, so the suggestion for it would not fit the field.
            let parsed = ExtensionName::parse(name).map_err(|unfit| Unfit { suggestion: None, ..unfit });
            taken.extend(self.take(at, parsed).filter(|name| !taken.contains(name)));
        }
        taken
    }
}
