use bits_codes::bits_errors;

bits_errors! {
    /// The codes of `contoso.mc`.
    ///
    /// Facility 0x7AB is `FACILITY_AGENT`.
    #[bits(facility = 0x7AB, prefix = ["AGENT_E_", "AGENT_S_"])]
    #[non_exhaustive]
    pub enum AgentCode {
        // German: Der Agent läuft nicht.
        #[bits(alias = [AGENT_E_NOT_RUNNING])]
        0x87AB0100 => AGENT_E_STOPPED: "\
            The agent does not run.\n\
            \n\
            Start it: agent.exe /start.",

        0x87AB0101 => AGENT_E_BUSY: r#"The agent works for "%1"."#,

        0x07AB0111 => AGENT_S_NOTHING: "Nothing.",

        #[bits(allow(reserved_bits))]
        0xC7AB0001 => AGENT_E_FATAL: "The agent broke down.",
    }
}
// Note 23: `AGENT_E_BUSY` is `0x87AB0101`, with the severity and the facility of the message before, as Microsoft documents; windmc starts anew, and makes it `0x00000101`
// Note 29: `AGENT_S_NOTHING` is `0x07AB0111`, with the severity and the facility of the message before, as Microsoft documents; windmc starts anew, and makes it `0x00000111`
// Note 33: `AGENT_E_FATAL` is `0xC7AB0001`, with the severity and the facility of the message before, as Microsoft documents; windmc starts anew, and makes it `0xC0000001`
// Note 29: `AGENT_S_NOTHING` has no text, so it is declared with "Nothing."
