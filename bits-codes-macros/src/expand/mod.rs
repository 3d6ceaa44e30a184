//! A [`Family`] to items. One function writes one thing; what is wrong has been reported before.
//!
//! The shape is chosen for rustc as much as for the machine: nothing here grows faster than the list. Arrays of the enum
//! are checked element against variant, derived `Debug` and matches with an arm per code cost minutes at ten thousand
//! entries; tables of numbers and the two-level matches of `tables` do not. For the same reason lists write
//! `SyncCode::Variant`, never `Self::Variant`, which rustc looks up by a scan: for 2,964 constants that is 0.42 billion
//! instructions of 1.25.

mod checked;
mod docs;
mod families;
mod items;
mod plan;
mod tables;
mod traits;

use crate::model::Family;
pub(crate) use families::families;
use plan::Plan;
use proc_macro2::TokenStream;
use quote::quote;

pub(crate) fn expand(krate: &TokenStream, family: &Family) -> TokenStream {
    let fallback = plan::fallback_entry(family.name.span());
    let plan = Plan::new(krate, family, &fallback);

    let cfgs = plan.conditions();
    let declaration = items::declaration(&plan);
    let inherent = items::inherent(&plan);
    let tables = tables::tables(&plan);
    let traits = traits::traits(plan.name);
    let opted = traits::opted(plan.name, plan.options);
    let checked = checked::checked(&plan);
    let tracked = items::tracked(&plan);
    quote! {
        #declaration

        #cfgs
        // One allow-list for everything inside: an entry may be deprecated, its variant unused or in scope already,
        // a family private
        #[allow(
            deprecated, dead_code, unreachable_pub, unused_qualifications, non_upper_case_globals,
            clippy::all, clippy::pedantic,
        )]
        const _: () = {
            use #krate::__private as __private;
            use __private::core as __core;

            #tables
            #inherent
            #traits
            #opted
            #tracked
        };

        #checked
    }
}
