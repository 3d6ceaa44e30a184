//! The second number of a failed upgrade of Windows: the phase and the operation in which it failed.

use core::fmt;

/// The phases by the digit that begins the number.
static PHASES: [&str; 6] = [
    "EXECUTION_UNKNOWN",
    "DOWNLEVEL",
    "SAFE_OS",
    "FIRST_BOOT",
    "OOBE_BOOT",
    "UNINSTALL",
];

/// The operations by the last two digits, from Microsoft's page "Windows upgrade error codes".
static OPERATIONS: [&str; 33] = [
    "UNKNOWN",
    "COPY_PAYLOAD",
    "DOWNLOAD_UPDATES",
    "INSTALL_UPDATES",
    "INSTALL_RECOVERY_ENVIRONMENT",
    "INSTALL_RECOVERY_IMAGE",
    "REPLICATE_OC",
    "INSTALL_DRIVERS",
    "PREPARE_SAFE_OS",
    "PREPARE_ROLLBACK",
    "PREPARE_FIRST_BOOT",
    "PREPARE_OOBE_BOOT",
    "APPLY_IMAGE",
    "MIGRATE_DATA",
    "SET_PRODUCT_KEY",
    "ADD_UNATTEND",
    "ADD_DRIVER",
    "ENABLE_FEATURE",
    "DISABLE_FEATURE",
    "REGISTER_ASYNC_PROCESS",
    "REGISTER_SYNC_PROCESS",
    "CREATE_FILE",
    "CREATE_REGISTRY",
    "BOOT",
    "SYSPREP",
    "OOBE",
    "BEGIN_FIRST_BOOT",
    "END_FIRST_BOOT",
    "BEGIN_OOBE_BOOT",
    "END_OOBE_BOOT",
    "PRE_OOBE",
    "POST_OOBE",
    "ADD_PROVISIONING_PACKAGE",
];

/// Where an upgrade of Windows failed: the second number of `0xC1900101 - 0x20017`, from [`setup_extend`].
///
/// It is shown (`{}`) as `phase SAFE_OS, operation BOOT`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SetupExtend {
    phase: u8,
    operation: u8,
}

/// Reads the second of the two numbers that Windows Setup gives a failed upgrade; Microsoft calls it the extend code.
///
/// ```
/// use bits_codes::explain::setup_extend;
///
/// // 0xC1900101 - 0x20017
/// let place = setup_extend(0x20017).unwrap();
/// assert_eq!((place.phase(), place.operation()), ("SAFE_OS", "BOOT"));
/// assert_eq!(place.to_string(), "phase SAFE_OS, operation BOOT");
///
/// assert_eq!(setup_extend(0x8020_0001), None);
/// ```
#[must_use]
pub const fn setup_extend(number: u32) -> Option<SetupExtend> {
    let (phase, operation) = (number >> 16, number & 0xFFFF);
    // The phase 0 is of no use beside a small number, which may be anything.
    if phase == 0 || phase as usize >= PHASES.len() || operation as usize >= OPERATIONS.len() {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "both are below the lengths of the tables"
    )]
    Some(SetupExtend {
        phase: phase as u8,
        operation: operation as u8,
    })
}

impl SetupExtend {
    /// The phase: `DOWNLEVEL` (still in the old Windows), `SAFE_OS`, `FIRST_BOOT`, `OOBE_BOOT` or `UNINSTALL` (the way back).
    #[must_use]
    pub fn phase(self) -> &'static str {
        PHASES
            .get(usize::from(self.phase))
            .copied()
            .unwrap_or_default()
    }

    /// The operation, such as `BOOT` or `MIGRATE_DATA`.
    #[must_use]
    pub fn operation(self) -> &'static str {
        OPERATIONS
            .get(usize::from(self.operation))
            .copied()
            .unwrap_or_default()
    }
}

impl fmt::Display for SetupExtend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "phase {}, operation {}", self.phase(), self.operation())
    }
}
