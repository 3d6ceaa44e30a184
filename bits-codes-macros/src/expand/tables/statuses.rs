//! `__http_status`, the HTTP status of a code.

use super::numbers::{self, Width, literal};
use crate::expand::plan::Plan;
use proc_macro2::TokenStream;
use quote::quote;

/// A table only where an entry declares a status: else the code says it.
pub(super) fn statuses(plan: &Plan<'_>, slots: &[Option<usize>]) -> TokenStream {
    if plan
        .entries
        .iter()
        .all(|entry| entry.options.http.is_none())
    {
        return quote! {
            #[inline]
            const fn __http_status(__code: __core::primitive::u32) -> __core::option::Option<__core::primitive::u16> {
                __private::Hresult::new(__code).http_status()
            }
        };
    }
    let mut statuses: Vec<u16> = Vec::with_capacity(slots.len());
    for slot in slots {
        let status = slot.and_then(|entry| plan.entries[entry].status());
        statuses.push(status.unwrap_or(0));
    }
    let statuses = numbers::table(Width::U16, "__STATUSES", &statuses);
    let mask = literal(slots.len() - 1);
    quote! {
        #[inline]
        const fn __http_status(__code: __core::primitive::u32) -> __core::option::Option<__core::primitive::u16> {
            #statuses
            match __private::read_u16(&__STATUSES, __slot(__code) & #mask) {
                0 => __core::option::Option::None,
                __status => __core::option::Option::Some(__status),
            }
        }
    }
}
