//! NTSTATUS values that logs show where an HRESULT is expected: exit codes of crashed programs, and what drivers return.
//!
//! Names and numbers are those of `windows` 0.62.2, `Win32/Foundation`. The texts are our own.
//!
//! Bits 31 and 30 together are the severity of an NTSTATUS; in an HRESULT bit 30 is reserved.

crate::bits_errors! {
    /// Common NTSTATUS failures.
    #[bits(facility = NULL, prefix = ["STATUS_"], allow(reserved_bits), phf = false)]
    pub(super) enum NtStatus {
        0xC0000001 => STATUS_UNSUCCESSFUL: "The operation failed, and the code does not say why.",
        0xC0000002 => STATUS_NOT_IMPLEMENTED: "The operation is not implemented.",
        0xC0000003 => STATUS_INVALID_INFO_CLASS: "The information class is not valid.",
        0xC0000004 => STATUS_INFO_LENGTH_MISMATCH: "The length of the information is wrong.",
        0xC0000005 => STATUS_ACCESS_VIOLATION: "The program crashed: it used memory that it may not.",
        0xC0000006 => STATUS_IN_PAGE_ERROR: "\
            A page of memory could not be read in, often from a failing disk or network.",
        0xC0000008 => STATUS_INVALID_HANDLE: "The handle is not valid.",
        0xC000000D => STATUS_INVALID_PARAMETER: "A parameter is not valid.",
        0xC000000E => STATUS_NO_SUCH_DEVICE: "The device does not exist.",
        0xC000000F => STATUS_NO_SUCH_FILE: "The file does not exist.",
        0xC0000010 => STATUS_INVALID_DEVICE_REQUEST: "The device does not take the request.",
        0xC0000011 => STATUS_END_OF_FILE: "The end of the file was reached.",
        0xC0000017 => STATUS_NO_MEMORY: "There is too little memory or paging file.",
        0xC000001D => STATUS_ILLEGAL_INSTRUCTION: "\
            The program crashed: it ran an instruction that the processor does not have.",
        0xC0000022 => STATUS_ACCESS_DENIED: "Access is denied.",
        0xC0000023 => STATUS_BUFFER_TOO_SMALL: "The buffer is too small.",
        0xC0000024 => STATUS_OBJECT_TYPE_MISMATCH: "The object is of another type.",
        0xC0000033 => STATUS_OBJECT_NAME_INVALID: "The name of the object is not valid.",
        0xC0000034 => STATUS_OBJECT_NAME_NOT_FOUND: "The object or file was not found.",
        0xC0000035 => STATUS_OBJECT_NAME_COLLISION: "The object or file exists already.",
        0xC000003A => STATUS_OBJECT_PATH_NOT_FOUND: "The path was not found.",
        0xC0000043 => STATUS_SHARING_VIOLATION: "Another process has the file open.",
        0xC0000054 => STATUS_FILE_LOCK_CONFLICT: "Another process has locked a part of the file.",
        0xC0000056 => STATUS_DELETE_PENDING: "The file is being deleted.",
        0xC0000061 => STATUS_PRIVILEGE_NOT_HELD: "The account lacks a privilege.",
        0xC0000064 => STATUS_NO_SUCH_USER: "The account does not exist.",
        0xC000006A => STATUS_WRONG_PASSWORD: "The password is wrong.",
        0xC000006D => STATUS_LOGON_FAILURE: "The user name or the password is wrong.",
        0xC000006E => STATUS_ACCOUNT_RESTRICTION: "A restriction of the account forbids the sign-in.",
        0xC0000071 => STATUS_PASSWORD_EXPIRED: "The password has expired.",
        0xC0000072 => STATUS_ACCOUNT_DISABLED: "The account is disabled.",
        0xC000007B => STATUS_INVALID_IMAGE_FORMAT: "The file is no valid program for this machine.",
        0xC000007F => STATUS_DISK_FULL: "The disk is full.",
        0xC0000094 => STATUS_INTEGER_DIVIDE_BY_ZERO: "The program crashed: it divided by zero.",
        0xC000009A => STATUS_INSUFFICIENT_RESOURCES: "There are too few resources, often kernel memory.",
        0xC000009C => STATUS_DEVICE_DATA_ERROR: "The device reports damaged data.",
        0xC00000B5 => STATUS_IO_TIMEOUT: "The device did not answer in time.",
        0xC00000BA => STATUS_FILE_IS_A_DIRECTORY: "The file is a folder.",
        0xC00000BB => STATUS_NOT_SUPPORTED: "The request is not supported.",
        0xC00000BE => STATUS_BAD_NETWORK_PATH: "The server of the network path was not found.",
        0xC00000CC => STATUS_BAD_NETWORK_NAME: "The share was not found on the server.",
        0xC00000FD => STATUS_STACK_OVERFLOW: "The program crashed: its stack was used up.",
        0xC0000102 => STATUS_FILE_CORRUPT_ERROR: "The file or folder is damaged: check the volume.",
        0xC0000103 => STATUS_NOT_A_DIRECTORY: "The name is not that of a folder.",
        0xC0000120 => STATUS_CANCELLED: "The request was cancelled.",
        0xC0000135 => STATUS_DLL_NOT_FOUND: "The program did not start: a DLL that it needs is missing.",
        0xC0000138 => STATUS_ORDINAL_NOT_FOUND: "The program did not start: a DLL lacks a function that it needs.",
        0xC0000139 => STATUS_ENTRYPOINT_NOT_FOUND: "The program did not start: a DLL lacks a function that it needs.",
        0xC000013A => STATUS_CONTROL_C_EXIT: "The program was ended by Ctrl+C or by the console closing.",
        0xC0000142 => STATUS_DLL_INIT_FAILED: "The program did not start: a DLL failed to initialise.",
        0xC000020D => STATUS_CONNECTION_RESET: "The other side reset the connection.",
        0xC0000225 => STATUS_NOT_FOUND: "The item was not found.",
        0xC0000234 => STATUS_ACCOUNT_LOCKED_OUT: "The account is locked after too many wrong passwords.",
        0xC0000236 => STATUS_CONNECTION_REFUSED: "The other side refused the connection.",
        0xC000023C => STATUS_NETWORK_UNREACHABLE: "The network cannot be reached.",
        0xC000023D => STATUS_HOST_UNREACHABLE: "The host cannot be reached.",
        0xC0000374 => STATUS_HEAP_CORRUPTION: "The program crashed: its heap is damaged.",
        0xC0000409 => STATUS_STACK_BUFFER_OVERRUN: "\
            The program ended itself on a fatal error (fail-fast), often a damaged stack.",
        0xC0000420 => STATUS_ASSERTION_FAILURE: "The program ended on a failed assertion.",
        0xC0000428 => STATUS_INVALID_IMAGE_HASH: "The signature of a program file is missing or not valid.",
        0xC0000906 => STATUS_VIRUS_INFECTED: "Antivirus blocked the file.",
    }
}
