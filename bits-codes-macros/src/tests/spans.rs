//! In an editor names of the declaration lead to the items that are made of them, and back: the tokens that come out carry the spans
//! of those that went in.

use super::declare_text;
use proc_macro2::Span;
use syn::spanned::Spanned;

const SOURCE: &str = r#"
    #[bits(prefix = "BG_E_")]
    pub enum Code {
        0x80200001 => BG_E_NOT_FOUND: "not found",
        #[bits(alias = [BG_E_OTHER])]
        -2145386494 => BG_E_404 as Missing: "missing",
    }
"#;

/// Where `token` is in the source.
#[track_caller]
fn is_at(span: Span, token: &str) {
    let start = SOURCE.find(token).expect("it is in the source");
    let found = span.byte_range();
    assert_eq!(found.start, start, "{token}");
    assert_eq!(span.source_text().as_deref(), Some(token));
}

#[test]
fn variants_are_at_their_names() {
    let variants = declare_text(SOURCE).variants();
    is_at(variants[0].span(), "BG_E_NOT_FOUND");
    is_at(variants[1].span(), "Missing");
}

#[test]
fn discriminants_are_at_their_codes() {
    let file: syn::File = syn::parse2(declare_text(SOURCE).tokens).expect("the items parse");
    let Some(syn::Item::Enum(family)) = file.items.first() else {
        panic!("the enum comes first");
    };
    let spans: Vec<Span> = family
        .variants
        .iter()
        .map(|variant| {
            let (_, value) = variant
                .discriminant
                .as_ref()
                .expect("a short list has them all");
            value.span()
        })
        .collect();
    is_at(spans[0], "0x80200001");
    // Of a signed code it is the sign
    is_at(spans[1], "-");
}

#[test]
fn constants_are_at_their_names() {
    struct Constants(Vec<proc_macro2::Ident>);
    impl<'ast> syn::visit::Visit<'ast> for Constants {
        fn visit_impl_item_const(&mut self, constant: &'ast syn::ImplItemConst) {
            self.0.push(constant.ident.clone());
        }
    }
    let file: syn::File = syn::parse2(declare_text(SOURCE).tokens).expect("the items parse");
    let mut constants = Constants(Vec::new());
    syn::visit::Visit::visit_file(&mut constants, &file);
    for name in ["BG_E_NOT_FOUND", "BG_E_404", "BG_E_OTHER"] {
        let constant = constants.0.iter().find(|constant| *constant == name);
        is_at(constant.expect("it is a constant").span(), name);
    }
}

#[test]
fn stand_ins_are_at_their_names() {
    // Left out, for its code is the first's; what uses its name is not to fail as well
    let source = SOURCE.replace("-2145386494", "0x80200001");
    let expansion = declare_text(&source);
    assert_eq!(expansion.errors.len(), 2, "{:?}", expansion.headlines());
    let items = expansion.tokens.to_string();
    for name in ["BG_E_404", "BG_E_OTHER", "Missing"] {
        assert!(
            items.contains(&format!("pub const {name} : Code = Code :: NotFound")),
            "{name}"
        );
    }
}
