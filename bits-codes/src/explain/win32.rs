//! Win32 errors as HRESULTs: the network, HTTP, file, account and service errors that a download meets.
//!
//! Names and numbers are those of `windows` 0.62.2: `Win32/Foundation` (`ERROR_*`, `WAIT_*`, `WININET_E_*`),
//! `Win32/Networking/WinHttp`, `Win32/Networking/WinInet` and `Win32/System/Rpc`. The `WSA*` names are those of winerror.h
//! of mingw-w64 10.0.0. The texts are our own.
//!
//! A number with several names stands under the one that people who debug BITS see most, which for HTTP is that of
//! `WinHTTP`.

crate::bits_errors! {
    /// Win32 errors in facility WIN32. `RPC_S_*` are failures in spite of their `S`.
    #[bits(facility = WIN32, prefix = ["ERROR_"], allow(severity_name), phf = false)]
    pub(super) enum Win32 {
        // Files and disks.
        #[bits(alias = [RPC_S_RUNTIME_UNINITIALIZED])]
        0x80070001 => ERROR_INVALID_FUNCTION: "The device or driver does not know the operation.",
        0x80070002 => ERROR_FILE_NOT_FOUND: "A file is missing: the local path or the registration points to nothing.",
        0x80070003 => ERROR_PATH_NOT_FOUND: "A folder of the path does not exist.",
        0x80070004 => ERROR_TOO_MANY_OPEN_FILES: "The process has no file handles left.",
        #[bits(alias = [RPC_S_ACCESS_DENIED])]
        0x80070005 => ERROR_ACCESS_DENIED: "\
            The account lacks the rights: check file permissions, ownership and the account the job runs under.",
        0x80070006 => ERROR_INVALID_HANDLE: "A handle was used after it was closed, or never was one.",
        0x80070008 => ERROR_NOT_ENOUGH_MEMORY: "There is too little memory for the call.",
        0x8007000A => ERROR_BAD_ENVIRONMENT: "The environment block of the process is malformed.",
        0x8007000B => ERROR_BAD_FORMAT: "A file or image is not in the format that the loader expects.",
        0x8007000C => ERROR_INVALID_ACCESS: "The access code of an open is not valid.",
        0x8007000D => ERROR_INVALID_DATA: "\
            Data is damaged or not in the expected format, often a stored state or a manifest.",
        #[bits(alias = [RPC_S_OUT_OF_MEMORY])]
        0x8007000E => ERROR_OUTOFMEMORY: "There is no memory left for the operation.",
        0x8007000F => ERROR_INVALID_DRIVE: "The drive letter does not exist here, or not for this account.",
        0x80070010 => ERROR_CURRENT_DIRECTORY: "The folder cannot be removed while it is the current one.",
        0x80070011 => ERROR_NOT_SAME_DEVICE: "The file cannot be moved to another volume in one step.",
        0x80070012 => ERROR_NO_MORE_FILES: "The folder has no further files.",
        0x80070013 => ERROR_WRITE_PROTECT: "The destination is write-protected.",
        0x80070015 => ERROR_NOT_READY: "The drive is not ready, such as an empty card reader.",
        0x80070017 => ERROR_CRC: "The disk reports a checksum error: the medium may be failing.",
        0x80070019 => ERROR_SEEK: "The disk cannot reach a position: the medium may be failing.",
        0x8007001D => ERROR_WRITE_FAULT: "The device did not take the data.",
        0x8007001E => ERROR_READ_FAULT: "The device did not give the data.",
        0x8007001F => ERROR_GEN_FAILURE: "A device does not work, without a better reason.",
        0x80070020 => ERROR_SHARING_VIOLATION: "\
            Another process has the file open, often a virus scanner or an older job.",
        0x80070021 => ERROR_LOCK_VIOLATION: "Another process has locked a part of the file.",
        0x80070026 => ERROR_HANDLE_EOF: "The end of the file was reached.",
        0x80070027 => ERROR_HANDLE_DISK_FULL: "The disk is full.",
        0x80070032 => ERROR_NOT_SUPPORTED: "The request is not supported here.",
        0x80070050 => ERROR_FILE_EXISTS: "The destination file exists already.",
        0x80070052 => ERROR_CANNOT_MAKE: "The file or folder could not be created.",
        0x8007006E => ERROR_OPEN_FAILED: "The device or file could not be opened.",
        0x8007006F => ERROR_BUFFER_OVERFLOW: "The file name is too long for the buffer.",
        0x80070070 => ERROR_DISK_FULL: "The disk is full: free some space and resume.",
        0x8007007B => ERROR_INVALID_NAME: "\
            The file name, folder name or volume label has a syntax that Windows does not take.",
        0x80070091 => ERROR_DIR_NOT_EMPTY: "The folder is not empty.",
        0x800700A1 => ERROR_BAD_PATHNAME: "The path is malformed.",
        0x800700AA => ERROR_BUSY: "The resource is in use.",
        0x800700B7 => ERROR_ALREADY_EXISTS: "The object or file exists already.",
        0x800700CE => ERROR_FILENAME_EXCED_RANGE: "The file name or its extension is too long.",
        0x800700D4 => ERROR_LOCKED: "The segment or file is locked.",
        0x800700DF => ERROR_FILE_TOO_LARGE: "\
            The file is larger than the limit, such as 4 GB on FAT32 or the WebDAV client's limit.",
        0x800700E1 => ERROR_VIRUS_INFECTED: "Antivirus blocked the file since it holds or may hold malware.",
        0x800700E2 => ERROR_VIRUS_DELETED: "Antivirus removed the file since it holds or may hold malware.",
        0x8007010B => ERROR_DIRECTORY: "The name is not that of a folder.",
        0x8007012E => ERROR_DISK_TOO_FRAGMENTED: "The volume is too fragmented for the operation.",
        0x8007012F => ERROR_DELETE_PENDING: "The file is being deleted.",
        0x800703ED => ERROR_UNRECOGNIZED_VOLUME: "The volume has no file system that Windows knows.",
        0x800703EE => ERROR_FILE_INVALID: "The volume changed under the open file: the file is no longer valid.",
        0x80070458 => ERROR_NO_MEDIA_IN_DRIVE: "There is no medium in the drive.",
        0x8007045D => ERROR_IO_DEVICE: "An I/O error of the device: check the disk and its cabling.",
        0x80070467 => ERROR_DISK_OPERATION_FAILED: "The disk failed an operation, retries included.",
        0x8007048F => ERROR_DEVICE_NOT_CONNECTED: "The device is not connected.",
        0x800704C8 => ERROR_USER_MAPPED_FILE: "The file is mapped into memory by a process and cannot be changed now.",
        0x8007050F => ERROR_DISK_QUOTA_EXCEEDED: "The account is over its disk quota.",
        0x80070570 => ERROR_FILE_CORRUPT: "The file or folder is damaged: check the volume.",
        0x80070571 => ERROR_DISK_CORRUPT: "The file system structure is damaged: check the volume.",
        0x80070780 => ERROR_CANT_ACCESS_FILE: "\
            The file cannot be reached by the system, often through a broken link or filter.",
        0x800710FE => ERROR_FILE_OFFLINE: "The file is in remote storage and not available now.",
        0x80071126 => ERROR_NOT_A_REPARSE_POINT: "The file or folder is not a reparse point.",
        0x80071770 => ERROR_ENCRYPTION_FAILED: "The file could not be encrypted.",
        0x80071772 => ERROR_FILE_ENCRYPTED: "The file is encrypted and the operation does not work on it.",
        0x80071779 => ERROR_FILE_READ_ONLY: "The file is read-only.",

        // Arguments, memory and programs.
        0x80070018 => ERROR_BAD_LENGTH: "The length of a command or buffer is wrong.",
        #[bits(alias = [RPC_S_INVALID_ARG, RPC_S_INVALID_LEVEL])]
        0x80070057 => ERROR_INVALID_PARAMETER: "\
            An argument is wrong: a null, a bad flag, or a value the callee does not take.",
        0x8007006D => ERROR_BROKEN_PIPE: "The other end of the pipe is gone.",
        0x80070078 => ERROR_CALL_NOT_IMPLEMENTED: "The function is not implemented on this system.",
        0x80070079 => ERROR_SEM_TIMEOUT: "The wait ran out of time, often in the network or disk driver.",
        #[bits(alias = [RPC_S_BUFFER_TOO_SMALL])]
        0x8007007A => ERROR_INSUFFICIENT_BUFFER: "The buffer of the caller is too small.",
        0x8007007C => ERROR_INVALID_LEVEL: "The information level of a call is not valid.",
        0x8007007E => ERROR_MOD_NOT_FOUND: "A DLL, or a DLL that it needs, could not be found.",
        0x8007007F => ERROR_PROC_NOT_FOUND: "A DLL lacks a function that its caller needs: the versions do not fit.",
        0x800700A0 => ERROR_BAD_ARGUMENTS: "The arguments of a call are not correct.",
        #[bits(alias = [RPC_S_OUT_OF_THREADS])]
        0x800700A4 => ERROR_MAX_THRDS_REACHED: "The system can start no more threads.",
        0x800700C1 => ERROR_BAD_EXE_FORMAT: "\
            The file is no valid program for this machine, such as 32 bits against 64 or a cut download.",
        0x800700CB => ERROR_ENVVAR_NOT_FOUND: "The environment variable is not set.",
        0x800700D8 => ERROR_EXE_MACHINE_TYPE_MISMATCH: "The program is made for another processor type.",
        0x800700E7 => ERROR_PIPE_BUSY: "All instances of the pipe are in use.",
        0x800700E8 => ERROR_NO_DATA: "The pipe is being closed.",
        0x800700E9 => ERROR_PIPE_NOT_CONNECTED: "No process is at the other end of the pipe.",
        0x800700EA => ERROR_MORE_DATA: "There is more data than the buffer takes.",
        0x80070102 => WAIT_TIMEOUT: "The wait ran out of time.",
        0x80070103 => ERROR_NO_MORE_ITEMS: "The enumeration has no further items.",
        0x8007012B => ERROR_PARTIAL_COPY: "Only a part of a memory request was done.",
        0x8007023E => ERROR_UNHANDLED_EXCEPTION: "An exception was not handled.",
        0x800702E4 => ERROR_ELEVATION_REQUIRED: "The program must run elevated.",
        0x80070307 => ERROR_NOT_CAPABLE: "The implementation cannot do what is asked.",
        0x800703E3 => ERROR_OPERATION_ABORTED: "The I/O was cancelled by its thread or its application.",
        0x800703E4 => ERROR_IO_INCOMPLETE: "The overlapped I/O is not finished yet.",
        #[bits(alias = [RPC_S_ASYNC_CALL_PENDING])]
        0x800703E5 => ERROR_IO_PENDING: "The overlapped I/O goes on in the background.",
        0x800703E6 => ERROR_NOACCESS: "A memory address is not valid for the access.",
        0x800703E9 => ERROR_STACK_OVERFLOW: "The thread's stack is used up.",
        0x800703EA => ERROR_INVALID_MESSAGE: "The message is not one that the window takes.",
        0x800703EB => ERROR_CAN_NOT_COMPLETE: "The function could not finish.",
        0x800703EC => ERROR_INVALID_FLAGS: "The flags of a call are not valid.",
        0x800703F0 => ERROR_NO_TOKEN: "The thread or process has no token to work with.",
        0x80070459 => ERROR_NO_UNICODE_TRANSLATION: "A character has no counterpart in the target code page.",
        0x8007045A => ERROR_DLL_INIT_FAILED: "A DLL failed to initialise.",
        0x8007045B => ERROR_SHUTDOWN_IN_PROGRESS: "The system is shutting down.",
        0x8007046B => ERROR_POSSIBLE_DEADLOCK: "Waiting longer would be a deadlock.",
        0x8007047E => ERROR_OLD_WIN_VERSION: "The program needs a newer Windows.",
        0x80070482 => ERROR_INVALID_DLL: "A library file that the program needs is damaged.",
        0x80070490 => ERROR_NOT_FOUND: "The item asked for does not exist.",
        0x80070491 => ERROR_NO_MATCH: "Nothing matches the key.",
        0x800704C7 => ERROR_CANCELLED: "The user, or the program on the user's behalf, cancelled the operation.",
        0x800704D5 => ERROR_RETRY: "The operation should be tried again.",
        0x800704DF => ERROR_ALREADY_INITIALIZED: "The initialisation was done before.",
        0x800704EB => ERROR_APPHELP_BLOCK: "A compatibility rule keeps the program from starting.",
        0x8007054F => ERROR_INTERNAL_ERROR: "An internal error happened.",
        0x80070585 => ERROR_INVALID_INDEX: "An index is out of its range.",
        0x800705AA => ERROR_NO_SYSTEM_RESOURCES: "Windows has too few resources for the call, often kernel memory.",
        0x800705AD => ERROR_WORKING_SET_QUOTA: "The working set of the process is too small for the call.",
        0x800705AE => ERROR_PAGEFILE_QUOTA: "The process is over its quota of the paging file.",
        0x800705AF => ERROR_COMMITMENT_LIMIT: "The paging file is too small: memory is used up.",
        #[bits(alias = [RPC_S_TIMEOUT])]
        0x800705B4 => ERROR_TIMEOUT: "The time limit ran out before the operation was done.",
        0x800705B6 => ERROR_INCORRECT_SIZE: "A size argument is wrong.",
        0x80070675 => ERROR_FAIL_FAST_EXCEPTION: "The program ended itself on an error it could not handle.",
        #[bits(alias = [RPC_S_NOT_ENOUGH_QUOTA])]
        0x80070718 => ERROR_NOT_ENOUGH_QUOTA: "A quota of the process is used up.",
        0x8007138F => ERROR_RESOURCE_NOT_FOUND: "The resource is not in the image.",
        0x8007139F => ERROR_INVALID_STATE: "The object is not in a state that allows the operation.",

        // Network.
        0x80070035 => ERROR_BAD_NETPATH: "The server of the network path was not found.",
        0x80070036 => ERROR_NETWORK_BUSY: "The network is busy.",
        0x80070037 => ERROR_DEV_NOT_EXIST: "The network resource or device is no longer there.",
        0x8007003A => ERROR_BAD_NET_RESP: "The server cannot do what the client asked.",
        0x8007003B => ERROR_UNEXP_NET_ERR: "\
            An unexpected network error happened, often when the share or its server went away.",
        0x80070040 => ERROR_NETNAME_DELETED: "The network name went away: the other side dropped the connection.",
        0x80070041 => ERROR_NETWORK_ACCESS_DENIED: "Access over the network is denied.",
        0x80070043 => ERROR_BAD_NET_NAME: "The share name was not found on the server.",
        0x80070047 => ERROR_REQ_NOT_ACCEP: "The server takes no more connections.",
        0x800704B3 => ERROR_NO_NET_OR_BAD_PATH: "No network provider takes the path.",
        0x800704B8 => ERROR_EXTENDED_ERROR: "A network provider reported an error of its own.",
        0x800704C3 => ERROR_SESSION_CREDENTIAL_CONFLICT: "\
            There is a connection to this server under another name already.",
        0x800704C6 => ERROR_NO_NETWORK: "The network is not there or has not started.",
        0x800704C9 => ERROR_CONNECTION_REFUSED: "\
            The other side refused the connection: no program listens on the port, or a firewall answers.",
        0x800704CA => ERROR_GRACEFUL_DISCONNECT: "The other side closed the connection in an orderly way.",
        0x800704CD => ERROR_CONNECTION_INVALID: "The network connection does not exist.",
        0x800704CF => ERROR_NETWORK_UNREACHABLE: "The network cannot be reached: check routing, VPN and adapters.",
        0x800704D0 => ERROR_HOST_UNREACHABLE: "The host cannot be reached: check routing, VPN and firewalls.",
        0x800704D1 => ERROR_PROTOCOL_UNREACHABLE: "The other side does not speak the protocol.",
        0x800704D2 => ERROR_PORT_UNREACHABLE: "No service runs at the port of the other side.",
        0x800704D3 => ERROR_REQUEST_ABORTED: "The request was aborted.",
        0x800704D4 => ERROR_CONNECTION_ABORTED: "The local system dropped the connection.",
        0x800704D6 => ERROR_CONNECTION_COUNT_LIMIT: "The limit of connections for this account is reached.",
        0x800704D9 => ERROR_INCORRECT_ADDRESS: "The network address is not usable for this operation.",
        0x800704DC => ERROR_NOT_AUTHENTICATED: "The account is not signed in to the network for this operation.",
        0x800704DD => ERROR_NOT_LOGGED_ON: "Nobody is signed in: BITS transfers a user's jobs only while that user is.",
        0x800704E8 => ERROR_HOST_DOWN: "The remote system is down.",
        0x800708CA => ERROR_NOT_CONNECTED: "The network connection does not exist any more.",
        0x80072714 => WSAEINTR: "A blocking socket call was interrupted.",
        0x8007271D => WSAEACCES: "A socket operation is not allowed, often by a firewall or another listener.",
        0x8007271E => WSAEFAULT: "A socket call got a bad address.",
        0x80072726 => WSAEINVAL: "A socket call got an argument that is not valid.",
        0x80072733 => WSAEWOULDBLOCK: "The socket would block: try again later.",
        0x80072740 => WSAEADDRINUSE: "The local address and port are in use.",
        0x80072741 => WSAEADDRNOTAVAIL: "The address is not one of this machine, or no local port is free.",
        0x80072742 => WSAENETDOWN: "The network is down.",
        0x80072743 => WSAENETUNREACH: "No route leads to the network: check IPv4 and IPv6 settings, VPN and adapters.",
        0x80072744 => WSAENETRESET: "Keep-alive found the connection broken.",
        0x80072745 => WSAECONNABORTED: "\
            The local machine dropped the connection, often after a time-out or a protocol error.",
        0x80072746 => WSAECONNRESET: "The other side, or a device between, reset the connection.",
        0x80072747 => WSAENOBUFS: "There is no buffer space left for the socket.",
        0x80072749 => WSAENOTCONN: "The socket is not connected.",
        0x8007274A => WSAESHUTDOWN: "The socket was shut down before.",
        0x8007274C => WSAETIMEDOUT: "\
            The other side did not answer in time: check the firewall, the proxy and the address.",
        0x8007274D => WSAECONNREFUSED: "The other side refused the connection: no program listens on the port.",
        0x80072750 => WSAEHOSTDOWN: "The host is down.",
        0x80072751 => WSAEHOSTUNREACH: "No route leads to the host.",
        0x8007276D => WSANOTINITIALISED: "The program has not started Windows Sockets.",
        0x80072AF9 => WSAHOST_NOT_FOUND: "DNS does not know the host name.",
        0x80072AFA => WSATRY_AGAIN: "DNS gave no answer for now: try again later.",
        0x80072AFB => WSANO_RECOVERY: "DNS failed for good.",
        0x80072AFC => WSANO_DATA: "DNS knows the host name but has no address for it.",

        // Services.
        0x8007041B => ERROR_DEPENDENT_SERVICES_RUNNING: "The service cannot stop while others need it.",
        0x8007041C => ERROR_INVALID_SERVICE_CONTROL: "The service does not take this control.",
        0x8007041D => ERROR_SERVICE_REQUEST_TIMEOUT: "The service did not answer the start or control request in time.",
        0x8007041E => ERROR_SERVICE_NO_THREAD: "The service could not start its thread.",
        0x8007041F => ERROR_SERVICE_DATABASE_LOCKED: "The service database is locked.",
        0x80070420 => ERROR_SERVICE_ALREADY_RUNNING: "The service runs already.",
        0x80070421 => ERROR_INVALID_SERVICE_ACCOUNT: "The account of the service, or its password, is wrong.",
        0x80070422 => ERROR_SERVICE_DISABLED: "\
            The service is disabled: check that BITS and what it depends on are not.",
        0x80070424 => ERROR_SERVICE_DOES_NOT_EXIST: "The service is not installed.",
        0x80070425 => ERROR_SERVICE_CANNOT_ACCEPT_CTRL: "The service cannot take controls at this moment.",
        0x80070426 => ERROR_SERVICE_NOT_ACTIVE: "The service is not started.",
        0x80070427 => ERROR_FAILED_SERVICE_CONTROLLER_CONNECT: "The program is not run by the service controller.",
        0x80070428 => ERROR_EXCEPTION_IN_SERVICE: "The service met an exception while it handled a control.",
        0x8007042A => ERROR_SERVICE_SPECIFIC_ERROR: "The service ended with an error of its own: see the event log.",
        0x8007042B => ERROR_PROCESS_ABORTED: "The process ended unexpectedly.",
        0x8007042C => ERROR_SERVICE_DEPENDENCY_FAIL: "A service that this one needs did not start.",
        0x8007042D => ERROR_SERVICE_LOGON_FAILED: "The account of the service could not sign in.",
        0x8007042E => ERROR_SERVICE_START_HANG: "The service hung while it started.",
        0x80070430 => ERROR_SERVICE_MARKED_FOR_DELETE: "The service is marked for deletion: a restart finishes it.",
        0x80070433 => ERROR_SERVICE_DEPENDENCY_DELETED: "\
            A service that this one needs does not exist or is marked for deletion.",
        0x80070435 => ERROR_SERVICE_NEVER_STARTED: "Nobody tried to start the service since the last boot.",
        0x8007043B => ERROR_SERVICE_NOT_IN_EXE: "The program does not contain the service.",
        0x8007043C => ERROR_NOT_SAFEBOOT_SERVICE: "The service does not start in safe mode.",
        0x800704DB => ERROR_SERVICE_NOT_FOUND: "The service was not found.",

        // Accounts and rights.
        0x80070056 => ERROR_INVALID_PASSWORD: "The network password is wrong.",
        0x800704EC => ERROR_ACCESS_DISABLED_BY_POLICY: "A policy forbids the program.",
        0x800704F1 => ERROR_DOWNGRADE_DETECTED: "Somebody may have tried to weaken the security of the sign-in.",
        0x80070514 => ERROR_NOT_ALL_ASSIGNED: "Not all of the privileges asked for are held.",
        0x8007051D => ERROR_NO_IMPERSONATION_TOKEN: "The thread impersonates nobody.",
        0x8007051F => ERROR_NO_LOGON_SERVERS: "No domain controller could be reached for the sign-in.",
        0x80070520 => ERROR_NO_SUCH_LOGON_SESSION: "\
            The sign-in session does not exist any more: the user may have signed out.",
        0x80070522 => ERROR_PRIVILEGE_NOT_HELD: "The account lacks a privilege that the call needs.",
        0x80070525 => ERROR_NO_SUCH_USER: "The account does not exist.",
        0x8007052E => ERROR_LOGON_FAILURE: "The user name or the password is wrong.",
        0x8007052F => ERROR_ACCOUNT_RESTRICTION: "\
            A restriction of the account forbids the sign-in, such as an empty password.",
        0x80070532 => ERROR_PASSWORD_EXPIRED: "The password of the account has expired.",
        0x80070533 => ERROR_ACCOUNT_DISABLED: "The account is disabled.",
        #[bits(alias = [RPC_S_UNKNOWN_PRINCIPAL])]
        0x80070534 => ERROR_NONE_MAPPED: "No account belongs to the name or SID.",
        0x80070538 => ERROR_INVALID_ACL: "The access control list is not valid.",
        0x80070539 => ERROR_INVALID_SID: "The SID is not valid.",
        #[bits(alias = [RPC_S_INVALID_SECURITY_DESC])]
        0x8007053A => ERROR_INVALID_SECURITY_DESCR: "The security descriptor is not valid.",
        0x80070542 => ERROR_BAD_IMPERSONATION_LEVEL: "The impersonation level is missing or not valid.",
        0x80070569 => ERROR_LOGON_TYPE_NOT_GRANTED: "The account may not sign in in this way on this machine.",
        0x80070574 => ERROR_WRONG_TARGET_NAME: "The server is not the one that the sign-in was made for.",
        0x80070575 => ERROR_MUTUAL_AUTH_FAILED: "\
            The server could not prove its identity, often after clock or password trouble in the domain.",
        0x80070576 => ERROR_TIME_SKEW: "The clocks of client and server are too far apart.",
        0x800706FC => ERROR_TRUSTED_DOMAIN_FAILURE: "The trust between two domains failed.",
        0x800706FD => ERROR_TRUSTED_RELATIONSHIP_FAILURE: "The trust between this machine and its domain is broken.",
        0x80070701 => ERROR_ACCOUNT_EXPIRED: "The account has expired.",
        0x80070773 => ERROR_PASSWORD_MUST_CHANGE: "The password must be changed before the first sign-in.",
        0x80070775 => ERROR_ACCOUNT_LOCKED_OUT: "The account is locked after too many wrong passwords.",

        // Registry and stored state.
        0x800703F1 => ERROR_BADDB: "The registry database is damaged.",
        0x800703F2 => ERROR_BADKEY: "The registry key is not valid.",
        0x800703F3 => ERROR_CANTOPEN: "The registry key could not be opened.",
        0x800703F4 => ERROR_CANTREAD: "The registry key could not be read.",
        0x800703F5 => ERROR_CANTWRITE: "The registry key could not be written.",
        0x800703F7 => ERROR_REGISTRY_CORRUPT: "The registry is damaged.",
        0x800703F8 => ERROR_REGISTRY_IO_FAILED: "Reading or writing the registry files failed.",
        0x800703FA => ERROR_KEY_DELETED: "The registry key is marked for deletion.",
        0x800710DA => ERROR_DATABASE_FULL: "The database is full.",

        // Installing.
        0x8007015E => ERROR_FAIL_NOACTION_REBOOT: "Nothing was done: the system must restart first.",
        0x80070641 => ERROR_INSTALL_SERVICE_FAILURE: "The Windows Installer service could not be reached.",
        0x80070642 => ERROR_INSTALL_USEREXIT: "The user cancelled the installation.",
        0x80070643 => ERROR_INSTALL_FAILURE: "The installation failed: see the installer's log.",
        0x80070645 => ERROR_UNKNOWN_PRODUCT: "The product is not installed.",
        0x8007064C => ERROR_INSTALL_SOURCE_ABSENT: "The source of the installation is not there.",
        0x80070652 => ERROR_INSTALL_ALREADY_RUNNING: "Another installation is running.",
        0x80070653 => ERROR_INSTALL_PACKAGE_OPEN_FAILED: "The installation package could not be opened.",
        0x80070654 => ERROR_INSTALL_PACKAGE_INVALID: "\
            The file is no valid installation package, often a cut download or an error page.",
        0x80070659 => ERROR_INSTALL_PACKAGE_REJECTED: "A policy forbids the installation.",
        0x80070661 => ERROR_INSTALL_PLATFORM_UNSUPPORTED: "The package is not for this processor type.",
        0x80070666 => ERROR_PRODUCT_VERSION: "Another version of the product is installed.",
        0x80070669 => ERROR_SUCCESS_REBOOT_INITIATED: "The installation worked and the machine is restarting.",
        0x80070BC2 => ERROR_SUCCESS_REBOOT_REQUIRED: "The installation worked; a restart finishes it.",
        0x800736B1 => ERROR_SXS_CANT_GEN_ACTCTX: "\
            The side-by-side configuration of a program is wrong: a runtime may be missing.",

        // RPC: talking to a service, BITS among them.
        0x800706A4 => RPC_S_INVALID_STRING_BINDING: "The address of the RPC server is malformed.",
        0x800706A5 => RPC_S_WRONG_KIND_OF_BINDING: "The RPC binding is of the wrong kind.",
        0x800706A6 => RPC_S_INVALID_BINDING: "The RPC binding is not valid.",
        0x800706A7 => RPC_S_PROTSEQ_NOT_SUPPORTED: "The RPC protocol is not supported here.",
        0x800706AA => RPC_S_INVALID_ENDPOINT_FORMAT: "The RPC endpoint is malformed.",
        0x800706AB => RPC_S_INVALID_NET_ADDR: "The network address is not valid.",
        0x800706AC => RPC_S_NO_ENDPOINT_FOUND: "The RPC server has no endpoint.",
        0x800706AD => RPC_S_INVALID_TIMEOUT: "The RPC time-out is not valid.",
        0x800706B3 => RPC_S_NOT_LISTENING: "The RPC server does not listen.",
        0x800706B5 => RPC_S_UNKNOWN_IF: "\
            The RPC server does not know the interface: it is stopping, or of another version.",
        0x800706B9 => RPC_S_OUT_OF_RESOURCES: "RPC has too few resources for the call.",
        0x800706BA => RPC_S_SERVER_UNAVAILABLE: "\
            The service cannot be reached: it is stopped, restarting, or behind a firewall.",
        0x800706BB => RPC_S_SERVER_TOO_BUSY: "The service is too busy to take the call.",
        0x800706BE => RPC_S_CALL_FAILED: "\
            The call broke off, and may or may not have been done: the service may have crashed.",
        0x800706BF => RPC_S_CALL_FAILED_DNE: "The call broke off before it was done.",
        0x800706C0 => RPC_S_PROTOCOL_ERROR: "The RPC protocol was violated.",
        0x800706C4 => RPC_S_UNSUPPORTED_TYPE: "The RPC server does not know a type of the call.",
        0x800706D1 => RPC_S_PROCNUM_OUT_OF_RANGE: "The RPC server does not have the method: it is of an older version.",
        0x800706D3 => RPC_S_UNKNOWN_AUTHN_SERVICE: "The RPC authentication service is not known.",
        0x800706D5 => RPC_S_INVALID_AUTH_IDENTITY: "The identity given to RPC is not valid.",
        0x800706D9 => EPT_S_NOT_REGISTERED: "The service has no endpoint registered: it is starting or stopped.",
        0x800706E6 => RPC_S_INTERNAL_ERROR: "RPC met an error inside itself.",
        0x800706F4 => RPC_X_NULL_REF_POINTER: "A null was passed where the interface forbids it.",
        0x800706F7 => RPC_X_BAD_STUB_DATA: "The arguments of the call do not fit the interface.",
        0x800706FF => RPC_S_CALL_IN_PROGRESS: "Another call runs in this thread already.",
        0x80070719 => RPC_S_NO_INTERFACES: "No interface was registered.",
        0x8007071A => RPC_S_CALL_CANCELLED: "The call was cancelled, often since the service did not answer in time.",
        0x8007071B => RPC_S_BINDING_INCOMPLETE: "The RPC binding lacks a part.",
        0x8007071C => RPC_S_COMM_FAILURE: "The communication with the RPC server failed.",
        0x80070721 => RPC_S_SEC_PKG_ERROR: "The security package of the RPC call failed.",

        // HTTP and the internet: WinHTTP, with WinINet's names for the same numbers.
        #[bits(alias = [ERROR_INTERNET_OUT_OF_HANDLES, WININET_E_OUT_OF_HANDLES])]
        0x80072EE1 => ERROR_WINHTTP_OUT_OF_HANDLES: "The HTTP client has no handles left.",
        #[bits(alias = [ERROR_INTERNET_TIMEOUT, WININET_E_TIMEOUT])]
        0x80072EE2 => ERROR_WINHTTP_TIMEOUT: "The server or the proxy did not answer in time.",
        #[bits(alias = [WININET_E_EXTENDED_ERROR])]
        0x80072EE3 => ERROR_INTERNET_EXTENDED_ERROR: "The server sent an error text of its own.",
        #[bits(alias = [ERROR_INTERNET_INTERNAL_ERROR, WININET_E_INTERNAL_ERROR])]
        0x80072EE4 => ERROR_WINHTTP_INTERNAL_ERROR: "The HTTP client met an error inside itself.",
        #[bits(alias = [ERROR_INTERNET_INVALID_URL, WININET_E_INVALID_URL])]
        0x80072EE5 => ERROR_WINHTTP_INVALID_URL: "The URL is not valid.",
        #[bits(alias = [ERROR_INTERNET_UNRECOGNIZED_SCHEME, WININET_E_UNRECOGNIZED_SCHEME])]
        0x80072EE6 => ERROR_WINHTTP_UNRECOGNIZED_SCHEME: "The URL's scheme is neither http nor https.",
        #[bits(alias = [ERROR_INTERNET_NAME_NOT_RESOLVED, WININET_E_NAME_NOT_RESOLVED])]
        0x80072EE7 => ERROR_WINHTTP_NAME_NOT_RESOLVED: "\
            The host name could not be resolved: check DNS, the proxy and the URL.",
        #[bits(alias = [WININET_E_PROTOCOL_NOT_FOUND])]
        0x80072EE8 => ERROR_INTERNET_PROTOCOL_NOT_FOUND: "The protocol of the URL was not found.",
        #[bits(alias = [ERROR_INTERNET_INVALID_OPTION, WININET_E_INVALID_OPTION])]
        0x80072EE9 => ERROR_WINHTTP_INVALID_OPTION: "The HTTP client does not know the option.",
        #[bits(alias = [WININET_E_BAD_OPTION_LENGTH])]
        0x80072EEA => ERROR_INTERNET_BAD_OPTION_LENGTH: "The length of an option is wrong.",
        #[bits(alias = [ERROR_INTERNET_OPTION_NOT_SETTABLE, WININET_E_OPTION_NOT_SETTABLE])]
        0x80072EEB => ERROR_WINHTTP_OPTION_NOT_SETTABLE: "The option can only be read.",
        #[bits(alias = [ERROR_INTERNET_SHUTDOWN, WININET_E_SHUTDOWN])]
        0x80072EEC => ERROR_WINHTTP_SHUTDOWN: "The HTTP client is shutting down.",
        #[bits(alias = [WININET_E_INCORRECT_USER_NAME])]
        0x80072EED => ERROR_INTERNET_INCORRECT_USER_NAME: "The user name for the server is wrong.",
        #[bits(alias = [WININET_E_INCORRECT_PASSWORD])]
        0x80072EEE => ERROR_INTERNET_INCORRECT_PASSWORD: "The password for the server is wrong.",
        #[bits(alias = [ERROR_INTERNET_LOGIN_FAILURE, WININET_E_LOGIN_FAILURE])]
        0x80072EEF => ERROR_WINHTTP_LOGIN_FAILURE: "Signing in to the server or the proxy failed.",
        #[bits(alias = [WININET_E_INVALID_OPERATION])]
        0x80072EF0 => ERROR_INTERNET_INVALID_OPERATION: "The operation is not valid.",
        #[bits(alias = [ERROR_INTERNET_OPERATION_CANCELLED, WININET_E_OPERATION_CANCELLED])]
        0x80072EF1 => ERROR_WINHTTP_OPERATION_CANCELLED: "\
            The request was cancelled, usually since its handle was closed.",
        #[bits(alias = [ERROR_INTERNET_INCORRECT_HANDLE_TYPE, WININET_E_INCORRECT_HANDLE_TYPE])]
        0x80072EF2 => ERROR_WINHTTP_INCORRECT_HANDLE_TYPE: "The handle is of the wrong type for the call.",
        #[bits(alias = [ERROR_INTERNET_INCORRECT_HANDLE_STATE, WININET_E_INCORRECT_HANDLE_STATE])]
        0x80072EF3 => ERROR_WINHTTP_INCORRECT_HANDLE_STATE: "The handle is not in the state that the call needs.",
        #[bits(alias = [WININET_E_NOT_PROXY_REQUEST])]
        0x80072EF4 => ERROR_INTERNET_NOT_PROXY_REQUEST: "The request cannot go through a proxy.",
        #[bits(alias = [WININET_E_REGISTRY_VALUE_NOT_FOUND])]
        0x80072EF5 => ERROR_INTERNET_REGISTRY_VALUE_NOT_FOUND: "A registry value of the internet settings is missing.",
        #[bits(alias = [WININET_E_BAD_REGISTRY_PARAMETER])]
        0x80072EF6 => ERROR_INTERNET_BAD_REGISTRY_PARAMETER: "A registry value of the internet settings is wrong.",
        #[bits(alias = [WININET_E_NO_DIRECT_ACCESS])]
        0x80072EF7 => ERROR_INTERNET_NO_DIRECT_ACCESS: "The network cannot be reached directly now.",
        #[bits(alias = [WININET_E_NO_CONTEXT])]
        0x80072EF8 => ERROR_INTERNET_NO_CONTEXT: "The asynchronous call has no context value.",
        #[bits(alias = [WININET_E_NO_CALLBACK])]
        0x80072EF9 => ERROR_INTERNET_NO_CALLBACK: "The asynchronous call has no callback.",
        #[bits(alias = [WININET_E_REQUEST_PENDING])]
        0x80072EFA => ERROR_INTERNET_REQUEST_PENDING: "Requests are still running.",
        #[bits(alias = [WININET_E_INCORRECT_FORMAT])]
        0x80072EFB => ERROR_INTERNET_INCORRECT_FORMAT: "The request is malformed.",
        #[bits(alias = [WININET_E_ITEM_NOT_FOUND])]
        0x80072EFC => ERROR_INTERNET_ITEM_NOT_FOUND: "The item was not found.",
        #[bits(alias = [ERROR_INTERNET_CANNOT_CONNECT, WININET_E_CANNOT_CONNECT])]
        0x80072EFD => ERROR_WINHTTP_CANNOT_CONNECT: "\
            No connection to the server or the proxy could be made: check address, port and firewall.",
        #[bits(alias = [ERROR_INTERNET_CONNECTION_ABORTED, WININET_E_CONNECTION_ABORTED])]
        0x80072EFE => ERROR_WINHTTP_CONNECTION_ERROR: "\
            The connection broke: the server, the proxy or a device between closed it, or TLS could not be agreed \
            on.",
        #[bits(alias = [WININET_E_CONNECTION_RESET])]
        0x80072EFF => ERROR_INTERNET_CONNECTION_RESET: "The server or a device between reset the connection.",
        #[bits(alias = [ERROR_INTERNET_FORCE_RETRY, WININET_E_FORCE_RETRY])]
        0x80072F00 => ERROR_WINHTTP_RESEND_REQUEST: "The request must be sent again, often for authentication.",
        #[bits(alias = [WININET_E_INVALID_PROXY_REQUEST])]
        0x80072F01 => ERROR_INTERNET_INVALID_PROXY_REQUEST: "The request to the proxy is not valid.",
        #[bits(alias = [WININET_E_NEED_UI])]
        0x80072F02 => ERROR_INTERNET_NEED_UI: "The request needs to ask the user, which a service cannot.",
        #[bits(alias = [WININET_E_HANDLE_EXISTS])]
        0x80072F04 => ERROR_INTERNET_HANDLE_EXISTS: "The handle exists already.",
        #[bits(alias = [ERROR_INTERNET_SEC_CERT_DATE_INVALID, WININET_E_SEC_CERT_DATE_INVALID])]
        0x80072F05 => ERROR_WINHTTP_SECURE_CERT_DATE_INVALID: "\
            The server's certificate has expired, is not valid yet, or the local clock is wrong.",
        #[bits(alias = [ERROR_INTERNET_SEC_CERT_CN_INVALID, WININET_E_SEC_CERT_CN_INVALID])]
        0x80072F06 => ERROR_WINHTTP_SECURE_CERT_CN_INVALID: "The server's certificate is for another host name.",
        #[bits(alias = [WININET_E_HTTP_TO_HTTPS_ON_REDIR])]
        0x80072F07 => ERROR_INTERNET_HTTP_TO_HTTPS_ON_REDIR: "A redirection leads from http to https.",
        #[bits(alias = [WININET_E_HTTPS_TO_HTTP_ON_REDIR])]
        0x80072F08 => ERROR_INTERNET_HTTPS_TO_HTTP_ON_REDIR: "A redirection leads from https to http.",
        #[bits(alias = [WININET_E_MIXED_SECURITY])]
        0x80072F09 => ERROR_INTERNET_MIXED_SECURITY: "The content mixes http and https.",
        #[bits(alias = [WININET_E_CHG_POST_IS_NON_SECURE])]
        0x80072F0A => ERROR_INTERNET_CHG_POST_IS_NON_SECURE: "\
            A form would be sent without encryption after a redirection.",
        #[bits(alias = [WININET_E_POST_IS_NON_SECURE])]
        0x80072F0B => ERROR_INTERNET_POST_IS_NON_SECURE: "A form would be sent without encryption.",
        #[bits(alias = [ERROR_INTERNET_CLIENT_AUTH_CERT_NEEDED, WININET_E_CLIENT_AUTH_CERT_NEEDED])]
        0x80072F0C => ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED: "The server wants a client certificate.",
        #[bits(alias = [ERROR_INTERNET_INVALID_CA, WININET_E_INVALID_CA])]
        0x80072F0D => ERROR_WINHTTP_SECURE_INVALID_CA: "\
            The server's certificate comes from an authority that this machine does not trust, often a proxy that \
            inspects TLS.",
        #[bits(alias = [WININET_E_CLIENT_AUTH_NOT_SETUP])]
        0x80072F0E => ERROR_INTERNET_CLIENT_AUTH_NOT_SETUP: "Client authentication is not set up.",
        #[bits(alias = [WININET_E_ASYNC_THREAD_FAILED])]
        0x80072F0F => ERROR_INTERNET_ASYNC_THREAD_FAILED: "A worker thread could not be started.",
        #[bits(alias = [WININET_E_REDIRECT_SCHEME_CHANGE])]
        0x80072F10 => ERROR_INTERNET_REDIRECT_SCHEME_CHANGE: "A redirection leads to another scheme.",
        #[bits(alias = [WININET_E_SEC_CERT_ERRORS])]
        0x80072F17 => ERROR_INTERNET_SEC_CERT_ERRORS: "The server's certificate has errors.",
        0x80072F18 => ERROR_INTERNET_SEC_CERT_NO_REV: "The server's certificate could not be checked for revocation.",
        #[bits(alias = [ERROR_INTERNET_SEC_CERT_REV_FAILED, WININET_E_SEC_CERT_REV_FAILED])]
        0x80072F19 => ERROR_WINHTTP_SECURE_CERT_REV_FAILED: "\
            The revocation check of the server's certificate failed: the CRL or OCSP address may be blocked.",
        0x80072F1C => ERROR_HTTP_HSTS_REDIRECT_REQUIRED: "The host takes https only.",
        0x80072F1E => ERROR_INTERNET_SEC_CERT_WEAK_SIGNATURE: "The server's certificate has a weak signature.",
        0x80072F44 => ERROR_WINHTTP_CANNOT_CALL_BEFORE_OPEN: "The call came before the request was opened.",
        0x80072F45 => ERROR_WINHTTP_CANNOT_CALL_BEFORE_SEND: "The call came before the request was sent.",
        0x80072F46 => ERROR_WINHTTP_CANNOT_CALL_AFTER_SEND: "The call came after the request was sent.",
        0x80072F47 => ERROR_WINHTTP_CANNOT_CALL_AFTER_OPEN: "The call came after the request was opened.",
        #[bits(alias = [ERROR_HTTP_HEADER_NOT_FOUND, WININET_E_HEADER_NOT_FOUND])]
        0x80072F76 => ERROR_WINHTTP_HEADER_NOT_FOUND: "The answer lacks the header asked for.",
        #[bits(alias = [WININET_E_DOWNLEVEL_SERVER])]
        0x80072F77 => ERROR_HTTP_DOWNLEVEL_SERVER: "The server sent no headers.",
        #[bits(alias = [ERROR_HTTP_INVALID_SERVER_RESPONSE, WININET_E_INVALID_SERVER_RESPONSE])]
        0x80072F78 => ERROR_WINHTTP_INVALID_SERVER_RESPONSE: "\
            The server's answer is not valid HTTP, often from a captive portal or a proxy.",
        #[bits(alias = [ERROR_HTTP_INVALID_HEADER, WININET_E_INVALID_HEADER])]
        0x80072F79 => ERROR_WINHTTP_INVALID_HEADER: "A header is not valid.",
        #[bits(alias = [ERROR_HTTP_INVALID_QUERY_REQUEST, WININET_E_INVALID_QUERY_REQUEST])]
        0x80072F7A => ERROR_WINHTTP_INVALID_QUERY_REQUEST: "The query of a header is not valid.",
        #[bits(alias = [ERROR_HTTP_HEADER_ALREADY_EXISTS, WININET_E_HEADER_ALREADY_EXISTS])]
        0x80072F7B => ERROR_WINHTTP_HEADER_ALREADY_EXISTS: "The header is there already.",
        #[bits(alias = [ERROR_HTTP_REDIRECT_FAILED, WININET_E_REDIRECT_FAILED])]
        0x80072F7C => ERROR_WINHTTP_REDIRECT_FAILED: "A redirection failed, or there were too many.",
        #[bits(alias = [ERROR_INTERNET_SECURITY_CHANNEL_ERROR, WININET_E_SECURITY_CHANNEL_ERROR])]
        0x80072F7D => ERROR_WINHTTP_SECURE_CHANNEL_ERROR: "\
            The TLS channel failed: check the protocol versions and cipher suites of both sides.",
        #[bits(alias = [WININET_E_UNABLE_TO_CACHE_FILE])]
        0x80072F7E => ERROR_INTERNET_UNABLE_TO_CACHE_FILE: "The file could not be cached.",
        #[bits(alias = [WININET_E_TCPIP_NOT_INSTALLED])]
        0x80072F7F => ERROR_INTERNET_TCPIP_NOT_INSTALLED: "TCP/IP is not configured.",
        #[bits(alias = [WININET_E_NOT_REDIRECTED])]
        0x80072F80 => ERROR_HTTP_NOT_REDIRECTED: "The request was not redirected.",
        #[bits(alias = [ERROR_INTERNET_OFFLINE, WININET_E_DISCONNECTED])]
        0x80072F83 => ERROR_INTERNET_DISCONNECTED: "The machine is not connected to the internet.",
        #[bits(alias = [WININET_E_SERVER_UNREACHABLE])]
        0x80072F84 => ERROR_INTERNET_SERVER_UNREACHABLE: "The server cannot be reached.",
        #[bits(alias = [WININET_E_PROXY_SERVER_UNREACHABLE])]
        0x80072F85 => ERROR_INTERNET_PROXY_SERVER_UNREACHABLE: "The proxy cannot be reached.",
        #[bits(alias = [ERROR_INTERNET_BAD_AUTO_PROXY_SCRIPT, WININET_E_BAD_AUTO_PROXY_SCRIPT])]
        0x80072F86 => ERROR_WINHTTP_BAD_AUTO_PROXY_SCRIPT: "The proxy script (PAC file) has an error.",
        #[bits(alias = [ERROR_INTERNET_UNABLE_TO_DOWNLOAD_SCRIPT, WININET_E_UNABLE_TO_DOWNLOAD_SCRIPT])]
        0x80072F87 => ERROR_WINHTTP_UNABLE_TO_DOWNLOAD_SCRIPT: "The proxy script (PAC file) could not be downloaded.",
        #[bits(alias = [WININET_E_REDIRECT_NEEDS_CONFIRMATION])]
        0x80072F88 => ERROR_HTTP_REDIRECT_NEEDS_CONFIRMATION: "The redirection must be confirmed by the user.",
        #[bits(alias = [ERROR_INTERNET_SEC_INVALID_CERT, WININET_E_SEC_INVALID_CERT])]
        0x80072F89 => ERROR_WINHTTP_SECURE_INVALID_CERT: "The server's certificate is not valid.",
        #[bits(alias = [ERROR_INTERNET_SEC_CERT_REVOKED, WININET_E_SEC_CERT_REVOKED])]
        0x80072F8A => ERROR_WINHTTP_SECURE_CERT_REVOKED: "The server's certificate was revoked.",
        #[bits(alias = [WININET_E_FAILED_DUETOSECURITYCHECK])]
        0x80072F8B => ERROR_INTERNET_FAILED_DUETOSECURITYCHECK: "A security check stopped the request.",
        #[bits(alias = [ERROR_INTERNET_NOT_INITIALIZED, WININET_E_NOT_INITIALIZED])]
        0x80072F8C => ERROR_WINHTTP_NOT_INITIALIZED: "The HTTP client was not initialised.",
        #[bits(alias = [WININET_E_LOGIN_FAILURE_DISPLAY_ENTITY_BODY])]
        0x80072F8E => ERROR_INTERNET_LOGIN_FAILURE_DISPLAY_ENTITY_BODY: "\
            Signing in failed, and the server sent a page about it.",
        #[bits(alias = [ERROR_INTERNET_DECODING_FAILED, WININET_E_DECODING_FAILED])]
        0x80072F8F => ERROR_WINHTTP_SECURE_FAILURE: "\
            The server's certificate has one or more errors: check its date, name, issuer and revocation.",
        0x80072F90 => ERROR_WINHTTP_UNHANDLED_SCRIPT_TYPE: "The proxy script is of a type that is not supported.",
        0x80072F91 => ERROR_WINHTTP_SCRIPT_EXECUTION_ERROR: "The proxy script (PAC file) failed while it ran.",
        0x80072F92 => ERROR_WINHTTP_AUTO_PROXY_SERVICE_ERROR: "\
            The proxy detection service failed: check that WinHTTP Web Proxy Auto-Discovery runs.",
        0x80072F93 => ERROR_WINHTTP_SECURE_CERT_WRONG_USAGE: "The server's certificate is not meant for this use.",
        0x80072F94 => ERROR_WINHTTP_AUTODETECTION_FAILED: "\
            No proxy settings were found automatically (WPAD), which is normal where none are published.",
        0x80072F95 => ERROR_WINHTTP_HEADER_COUNT_EXCEEDED: "The answer has too many headers.",
        0x80072F96 => ERROR_WINHTTP_HEADER_SIZE_OVERFLOW: "The headers of the answer are too large.",
        0x80072F97 => ERROR_WINHTTP_CHUNKED_ENCODING_HEADER_SIZE_OVERFLOW: "\
            The trailer of a chunked answer is too large.",
        0x80072F98 => ERROR_WINHTTP_RESPONSE_DRAIN_OVERFLOW: "\
            The answer is too large to be thrown away before the next request.",
        0x80072F99 => ERROR_WINHTTP_CLIENT_CERT_NO_PRIVATE_KEY: "The client certificate has no private key.",
        0x80072F9A => ERROR_WINHTTP_CLIENT_CERT_NO_ACCESS_PRIVATE_KEY: "\
            The account may not use the private key of the client certificate.",
        #[bits(alias = [ERROR_INTERNET_CLIENT_AUTH_CERT_NEEDED_PROXY])]
        0x80072F9B => ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED_PROXY: "The proxy wants a client certificate.",
        #[bits(alias = [ERROR_INTERNET_SECURE_FAILURE_PROXY])]
        0x80072F9C => ERROR_WINHTTP_SECURE_FAILURE_PROXY: "The certificate of the proxy has one or more errors.",
        #[bits(alias = [ERROR_INTERNET_HTTP_PROTOCOL_MISMATCH])]
        0x80072F9E => ERROR_WINHTTP_HTTP_PROTOCOL_MISMATCH: "\
            The server does not speak the HTTP version that was asked for.",
        #[bits(alias = [ERROR_INTERNET_GLOBAL_CALLBACK_FAILED])]
        0x80072F9F => ERROR_WINHTTP_GLOBAL_CALLBACK_FAILED: "A callback of the application failed.",
        #[bits(alias = [ERROR_INTERNET_FEATURE_DISABLED])]
        0x80072FA0 => ERROR_WINHTTP_FEATURE_DISABLED: "The HTTP feature is turned off.",
    }
}
