//! Every field that a spec has.

use super::field::{
    AddonField, AppField, CheckField, ConfigField, EnvironmentField, Half, IgnoreField, ImageField, PackageField,
    PipelineField, ProcessField, ReleaseField,
};
use super::{Field, Id, List, Spec};
use std::collections::BTreeSet;

const HALVES: [Half; 2] = [Half::Name, Half::Value];

impl Spec {
    /// The field with this key, if the spec has it now.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<Field> {
        self.fields().into_iter().find(|field| field.key() == key)
    }

    /// Every field that it has now.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        let mut all = vec![Field::Method, Field::Stack];
        all.extend(AppField::ALL.iter().copied().map(Field::App));
        all.extend(ReleaseField::ALL.iter().copied().map(Field::Release));
        all.extend(PipelineField::ALL.iter().copied().map(Field::Pipeline));
        all.extend(CheckField::ALL.iter().copied().map(Field::Check));
        all.extend(self.buildpacks.iter().map(|it| Field::Buildpack(it.id)));
        for image in &self.images {
            all.extend(ImageField::ALL.iter().map(|field| Field::Image(image.id, *field)));
            all.push(Field::List(List::BuildArgs(image.id)));
            for arg in &image.build_args {
                all.extend(HALVES.map(|half| Field::BuildArg(image.id, arg.id, half)));
            }
        }
        for addon in &self.addons {
            all.extend(AddonField::ALL.iter().map(|field| Field::Addon(addon.id, *field)));
            all.push(Field::List(List::AddonOptions(addon.id)));
            for option in &addon.options {
                all.extend(HALVES.map(|half| Field::AddonOption(addon.id, option.id, half)));
            }
        }
        for var in &self.config {
            all.extend(ConfigField::ALL.iter().map(|field| Field::Config(var.id, *field)));
            // A file may hold a value for an environment that is not there any more.
            let own = var.overrides.iter().map(|it| it.environment);
            let places: BTreeSet<Id> = self.environments.iter().map(|it| it.id).chain(own).collect();
            all.extend(places.into_iter().map(|it| Field::Override(var.id, it)));
        }
        for it in &self.processes {
            all.extend(ProcessField::ALL.iter().map(|field| Field::Process(it.id, *field)));
        }
        for it in &self.environments {
            all.extend(EnvironmentField::ALL.iter().map(|field| Field::Environment(it.id, *field)));
        }
        for it in &self.ignore {
            all.extend(IgnoreField::ALL.iter().map(|field| Field::Ignore(it.id, *field)));
        }
        for it in &self.packages {
            all.extend(PackageField::ALL.iter().map(|field| Field::Package(it.id, *field)));
        }
        let lists = [
            List::Buildpacks,
            List::Images,
            List::Processes,
            List::Addons,
            List::Config,
            List::Environments,
            List::Ignore,
            List::Packages,
        ];
        all.extend(lists.map(Field::List));
        all
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use crate::hostile;
    use crate::rules;

    proptest! {
        #![proptest_config(hostile::config())]

        /// Nothing can be said of a field that is not listed, and no two fields share a key.
        #[test]
        fn every_field_is_listed_once(spec in hostile::any_spec()) {
            let fields = spec.fields();
            let keys: BTreeSet<_> = fields.iter().map(|field| field.key()).collect();
            prop_assert_eq!(keys.len(), fields.len());
            for finding in rules::findings(&spec) {
                prop_assert_eq!(spec.field(&finding.at.key()), Some(finding.at));
            }
        }
    }
}
