//! Where a family is declared, the types of what has nothing to do with it are still inferred.

bits_codes::bits_errors! {
    /// A family.
    #[bits(windows_result, serde)]
    pub(crate) enum Code {
        0x80230001 => CODE_E_ONE: "One.",
    }
}

#[test]
fn numbers_and_strings_are_still_compared_with_their_like() {
    // Each would be ambiguous if the type on the left were compared with a family.
    assert!(7_u32 == "7".parse().unwrap());
    assert!(7_u32 == 7_u8.into());
    assert!(7_u32 == [3, 4].iter().sum());
    assert!(-7_i32 == "-7".parse().unwrap());
    assert!("7" == 7.to_string());
    assert_eq!(u32::from(Code::CodeEOne), [0x8023_0001, 0][0]);
    let number = Code::CodeEOne.into();
    assert_eq!(0x8023_0001_u32, number);
}
