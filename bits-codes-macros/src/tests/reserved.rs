//! The names that variants and constants must not take are those of the items that a family has.

use super::declare_text;
use bits_codes_core::vocabulary::{RESERVED_CONSTANTS, RESERVED_METHODS};
use std::collections::BTreeSet;
use syn::visit::{Visit, visit_item_impl};

/// The items of all blocks `impl Sample`, and the associated constants of its traits.
#[derive(Default)]
struct Items {
    constants: BTreeSet<String>,
    methods: BTreeSet<String>,
}

impl Visit<'_> for Items {
    fn visit_item_impl(&mut self, block: &syn::ItemImpl) {
        for item in &block.items {
            match item {
                syn::ImplItem::Const(constant) if !is_hidden(&constant.ident) => {
                    self.constants.insert(constant.ident.to_string());
                }
                // A trait's function is reached through the trait, whatever variants are called.
                syn::ImplItem::Fn(method) if block.trait_.is_none() => {
                    self.methods.insert(method.sig.ident.to_string());
                }
                _ => {}
            }
        }
        visit_item_impl(self, block);
    }
}

fn is_hidden(name: &syn::Ident) -> bool {
    name.to_string().starts_with("__")
}

#[test]
fn reserved_names_are_those_of_the_items() {
    let expansion =
        declare_text(r#"pub enum Sample { 0x80230001 => ENTRY_OF_SAMPLE as Entry: "x.", }"#);
    let file: syn::File = syn::parse2(expansion.tokens).expect("the items parse");
    let mut items = Items::default();
    items.visit_file(&file);
    assert!(items.constants.remove("ENTRY_OF_SAMPLE"));

    let all = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(items.constants, all(RESERVED_CONSTANTS));
    assert_eq!(items.methods, all(RESERVED_METHODS));
}
