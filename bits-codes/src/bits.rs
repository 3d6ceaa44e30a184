//! The return values of the Background Intelligent Transfer Service.
//!
//! The first 54 entries are those of the page [BITS Return Values][page] by Microsoft, in the page's order and with the
//! page's texts, which are licensed under [CC BY 4.0][licence]. What was changed: the Markdown was taken away (escapes,
//! links but for their text, bold type). The entries after them are in Microsoft's headers alone, ascending, with
//! texts of this crate.
//!
//! [page]: https://learn.microsoft.com/en-us/windows/win32/bits/bits-return-values
//! [licence]: https://creativecommons.org/licenses/by/4.0/

crate::bits_errors! {
    /// The return values of the Background Intelligent Transfer Service (BITS).
    ///
    /// These are the values that BITS itself returns and the HTTP statuses that it captures. What else a BITS call can
    /// return are values of COM and RPC, and Win32 errors as an HRESULT: see [`Hresult::win32_code`] and, for values
    /// of any kind, [`explain`].
    ///
    /// The documented values come first, with the texts of Microsoft's page [BITS Return Values][page]
    /// ([CC BY 4.0][licence], Markdown taken away). The values that only the headers have come after them, with texts
    /// of this crate; [`is_documented`](Self::is_documented) says which it is.
    ///
    /// # Examples
    ///
    /// ```
    /// use bits_codes::BitsCode;
    ///
    /// let code = BitsCode::from_code(0x8020_0001).unwrap();
    /// assert_eq!(code, BitsCode::NotFound);
    /// assert_eq!(code.name(), "BG_E_NOT_FOUND");
    /// assert_eq!(code.to_string(), "The requested job was not found.");
    /// assert_eq!(BitsCode::HttpError404.http_status(), Some(404));
    /// ```
    ///
    /// [`Hresult::win32_code`]: crate::Hresult::win32_code
    /// [`explain`]: crate::explain()
    /// [page]: https://learn.microsoft.com/en-us/windows/win32/bits/bits-return-values
    /// [licence]: https://creativecommons.org/licenses/by/4.0/
    #[bits(facility = [BACKGROUNDCOPY, HTTP], prefix = ["BG_E_", "BG_S_"])]
    #[non_exhaustive]
    pub enum BitsCode {
        0x00200017 => BG_S_PARTIAL_COMPLETE: "\
            A subset of the job's files transferred successfully before the IBackgroundCopyJob::Complete method was \
            called. Those that were not complete were deleted.",

        0x0020001A => BG_S_UNABLE_TO_DELETE_FILES: "Unable to delete all temporary files associated with the job.",

        0x00200055 => BG_S_OVERRIDDEN_BY_POLICY: "\
            The configuration preference has been saved successfully, but the preference will not be used because a \
            configured Group Policy setting overrides the preference.",

        0x80200001 => BG_E_NOT_FOUND: "The requested job was not found.",

        0x80200002 => BG_E_INVALID_STATE: "The requested action is not allowed in the current job state.",

        0x80200003 => BG_E_EMPTY: "The job must contain one or more files before you can resume the job.",

        0x80200004 => BG_E_FILE_NOT_AVAILABLE: "\
            File information is not available because the error is not associated with a local or remote file.",

        0x80200005 => BG_E_PROTOCOL_NOT_AVAILABLE: "\
            Protocol information is not available because the error is not associated with the specified transfer \
            protocol.",

        0x8020000D => BG_E_DESTINATION_LOCKED: "\
            The destination file system volume, specified in the local file name, is locked.",

        0x8020000E => BG_E_VOLUME_CHANGED: "\
            The destination volume, specified in the local file name, has changed. For example, the original floppy \
            disk has been replaced with a different floppy disk.",

        0x8020000F => BG_E_ERROR_INFORMATION_UNAVAILABLE: "\
            Error information is only available when the state of the job is BG_JOB_STATE_ERROR. The error \
            information is not available after BITS begins transferring the job's data or the client exits.",

        0x80200010 => BG_E_NETWORK_DISCONNECTED: "\
            The network adapter is inactive or disconnected. All jobs are placed in the BG_JOB_STATE_TRANSIENT_ERROR \
            state.",

        0x80200011 => BG_E_MISSING_FILE_SIZE: "\
            The server did not return the file size. BITS only transfers static content and requires the HTTP server \
            to return the Content-Length header. The transfer request fails if the URL points to dynamic content.",

        0x80200012 => BG_E_INSUFFICIENT_HTTP_SUPPORT: "The server does not support the HTTP/1.1 protocol.",

        0x80200013 => BG_E_INSUFFICIENT_RANGE_SUPPORT: "\
            The server does not support the Content-Range header. Typically, you receive this error when you try to \
            download dynamic content. You can also receive this error if an intermediate proxy is removing the \
            Content-Range or Content-Length header.",

        0x80200014 => BG_E_REMOTE_NOT_SUPPORTED: "\
            Remote use of BITS is not supported. For more information, see Users and Network Connections.",

        0x80200015 => BG_E_NEW_OWNER_DIFF_MAPPING: "\
            The network drive mapping for the local file is different for the current owner than for the previous \
            owner.",

        0x80200016 => BG_E_NEW_OWNER_NO_FILE_ACCESS: "\
            The new owner has insufficient permissions to the temporary job files.",

        0x80200018 => BG_E_PROXY_LIST_TOO_LARGE: "The HTTP proxy list is too long. The list must not exceed 32 KB.",

        0x80200019 => BG_E_PROXY_BYPASS_LIST_TOO_LARGE: "\
            The HTTP proxy bypass list is too long. The list must not exceed 32 KB.",

        0x8020001C => BG_E_TOO_MANY_FILES: "You cannot add more than one file to an upload job.",

        0x8020001D => BG_E_LOCAL_FILE_CHANGED: "\
            The contents of the local file changed after the transfer process began. The contents of the local file \
            cannot change after the transfer process begins on an upload or upload-reply job.",

        0x80200020 => BG_E_TOO_LARGE: "\
            The size of the upload file exceeds the maximum allowed upload size specified on the server.",

        0x80200021 => BG_E_STRING_TOO_LONG: "The specified string is too long.",

        0x80200022 => BG_E_CLIENT_SERVER_PROTOCOL_MISMATCH: "\
            The client and server were unable to negotiate a protocol to use for the upload job.",

        /// The headers spell the name without the last letter.
        #[bits(alias = [BG_E_SERVER_EXECUTE_ENABLE])]
        0x80200023 => BG_E_SERVER_EXECUTE_ENABLED: "\
            Scripting or execute permissions are enabled on the IIS virtual directory associated with the job. To \
            upload files to the virtual directory, disable the scripting and execute permissions on the virtual \
            directory.",

        0x80200025 => BG_E_USERNAME_TOO_LARGE: "The user name cannot exceed 300 characters.",

        0x80200026 => BG_E_PASSWORD_TOO_LARGE: "The password cannot exceed 65535 characters.",

        0x80200027 => BG_E_INVALID_AUTH_TARGET: "The specified authentication target is not valid.",

        0x80200028 => BG_E_INVALID_AUTH_SCHEME: "The specified authentication scheme is not valid.",

        0x8020002B => BG_E_INVALID_RANGE: "\
            The specified byte range is invalid. The byte range must exist within the specified remote file.",

        0x8020002C => BG_E_OVERLAPPING_RANGES: "\
            The list of byte ranges contains overlapping or duplicate ranges, which are not supported.",

        0x8020003E => BG_E_BLOCKED_BY_POLICY: "\
            Group Policy settings prevent background jobs from running at this time. For details, see the \
            MaxInternetBandwidth policy.",

        0x8020003F => BG_E_INVALID_PROXY_INFO: "\
            Run-time error that indicates the proxy list or proxy bypass list that you specified using the \
            IBackgroundCopyJob::SetProxySettings method is invalid.",

        0x80200040 => BG_E_INVALID_CREDENTIALS: "The format of the supplied security credentials is not valid.",

        0x80200042 => BG_E_RECORD_DELETED: "\
            The cache record has been deleted. The attempt to update it has been abandoned.",

        0x80200045 => BG_E_UPNP_ERROR: "\
            A Universal Plug and Play (UPnP) error has occurred. Please check your Internet Gateway Device.",

        0x80200047 => BG_E_PEERCACHING_DISABLED: "Peer-caching is disabled.",

        0x80200048 => BG_E_BUSYCACHERECORD: "\
            The cache record is in use and cannot be changed or deleted. Try again after a few seconds.",

        0x80200049 => BG_E_TOO_MANY_JOBS_PER_USER: "\
            The job count for the user has exceeded the per user job limit set by the MaxJobsPerUser Group Policy \
            setting.",

        0x80200050 => BG_E_TOO_MANY_JOBS_PER_MACHINE: "\
            The job count for the computer has exceeded the per computer job limit set by the MaxJobsPerMachine Group \
            Policy setting.",

        0x80200051 => BG_E_TOO_MANY_FILES_IN_JOB: "\
            The file count for the job has exceeded the per job file limit set by the MaxFilesPerJob Group Policy \
            setting.",

        0x80200052 => BG_E_TOO_MANY_RANGES_IN_FILE: "\
            The range count for the file has exceeded the per file range limit set by the MaxRangesPerFile Group \
            Policy setting.",

        0x80200053 => BG_E_VALIDATION_FAILED: "\
            The application requested data from a website, but the response was not valid. For details, use Event \
            Viewer to view the Application Logs\\Microsoft\\Windows\\Bits-client\\Operational log.",

        0x80200054 => BG_E_MAXDOWNLOAD_TIMEOUT: "\
            BITS timed out downloading the job. The download did not complete within the maximum download time set on \
            the job or the MaxDownloadTime Group Policy setting.",

        0x80190190 => BG_E_HTTP_ERROR_400: "\
            The server could not process the transfer request because the syntax of the remote file name is invalid.",

        0x80190191 => BG_E_HTTP_ERROR_401: "\
            The user does not have permission to access the remote file. The requested resource requires user \
            authentication.",

        0x80190194 => BG_E_HTTP_ERROR_404: "\
            The requested URL does not exist on the server.\n\
            \n\
            In IIS 7, this error can indicate\n\
            \n\
            - That BITS uploads are not enabled on the virtual directory (vdir) on the server.\n\
            - That the upload size exceeds the maximum upload limit (for details, see the BITSMaximumUploadSize IIS \
            extension property).",

        0x80190197 => BG_E_HTTP_ERROR_407: "\
            The user does not have permission to access the proxy. The proxy requires user authentication.",

        0x8019019E => BG_E_HTTP_ERROR_414: "\
            The server cannot process the transfer request. The Uniform Resource Identifier (URI) in the remote file \
            name is longer than the server can interpret.",

        0x801901F5 => BG_E_HTTP_ERROR_501: "\
            The server does not support the functionality required to fulfill the request. In IIS 6, this error \
            indicates that BITS uploads are not enabled on the virtual directory (vdir) on the server.",

        0x801901F7 => BG_E_HTTP_ERROR_503: "\
            The service is temporarily overloaded and cannot process the request. Resume the job at a later time.",

        0x801901F8 => BG_E_HTTP_ERROR_504: "\
            The transfer request timed out while waiting for a gateway. Resume the job at a later time.",

        0x801901F9 => BG_E_HTTP_ERROR_505: "\
            The server does not support the HTTP protocol version specified in the remote file name.",

        /// Only in Bitsmsg.h.
        0x00200006 => BG_S_ERROR_CONTEXT_NONE: "No error has occurred, so there is no error context.",

        /// Only in Bitsmsg.h.
        0x0020002A => BG_S_PROXY_CHANGED: "The transfer now goes through a different proxy server.",

        /// Only in Bitsmsg.h.
        0x80190064 => BG_E_HTTP_ERROR_100: "\
            The server asked for the rest of the request. This is an interim response, not a failure.",

        /// Only in Bitsmsg.h.
        0x80190065 => BG_E_HTTP_ERROR_101: "\
            The server agreed to switch to the protocol that the client asked for in an Upgrade header.",

        /// Only in Bitsmsg.h.
        0x801900C8 => BG_E_HTTP_ERROR_200: "\
            The server answered with a plain success where BITS did not expect one. The response is not valid for the \
            transfer.",

        /// Only in Bitsmsg.h.
        0x801900C9 => BG_E_HTTP_ERROR_201: "The server fulfilled the request and created a new resource.",

        /// Only in Bitsmsg.h.
        0x801900CA => BG_E_HTTP_ERROR_202: "The server accepted the request, but has not finished processing it.",

        /// Only in Bitsmsg.h.
        0x801900CB => BG_E_HTTP_ERROR_203: "\
            The server fulfilled the request, but a proxy on the way has modified the headers of the response.",

        /// Only in Bitsmsg.h.
        0x801900CC => BG_E_HTTP_ERROR_204: "The server fulfilled the request and has no content to return.",

        /// Only in Bitsmsg.h.
        0x801900CD => BG_E_HTTP_ERROR_205: "\
            The server fulfilled the request and asked the client to reset its view of the content. BITS does not \
            expect this response.",

        /// Only in Bitsmsg.h.
        0x801900CE => BG_E_HTTP_ERROR_206: "The server returned the requested byte range of the remote file.",

        /// Only in Bitsmsg.h.
        0x8019012C => BG_E_HTTP_ERROR_300: "\
            The server offers the remote file in several forms. BITS cannot choose between them.",

        /// Only in Bitsmsg.h.
        0x8019012D => BG_E_HTTP_ERROR_301: "\
            The remote file has moved to a new URL for good. Update the remote file name of the job.",

        /// Only in Bitsmsg.h.
        0x8019012E => BG_E_HTTP_ERROR_302: "The remote file is at a different URL for the time being.",

        /// Only in Bitsmsg.h.
        0x8019012F => BG_E_HTTP_ERROR_303: "\
            The response to the request is at a different URL, which must be retrieved with a GET request.",

        /// Only in Bitsmsg.h.
        0x80190130 => BG_E_HTTP_ERROR_304: "\
            The remote file has not changed since it was last retrieved. BITS does not expect this response.",

        /// Only in Bitsmsg.h.
        0x80190131 => BG_E_HTTP_ERROR_305: "\
            The remote file is available only through the proxy that the Location header of the response names.",

        /// Only in Bitsmsg.h.
        0x80190133 => BG_E_HTTP_ERROR_307: "\
            The server redirected the request to a different URL for the time being. Resume the job at a later time.",

        /// Only in Bitsmsg.h.
        0x80190192 => BG_E_HTTP_ERROR_402: "\
            The server requires a payment for the remote file. BITS does not expect this response.",

        /// Only in Bitsmsg.h.
        0x80190193 => BG_E_HTTP_ERROR_403: "\
            The server understood the request, but the client is not allowed to access the remote file.",

        /// Only in Bitsmsg.h.
        0x80190195 => BG_E_HTTP_ERROR_405: "\
            The server does not allow the HTTP method of the request for the remote file.",

        /// Only in Bitsmsg.h.
        0x80190196 => BG_E_HTTP_ERROR_406: "\
            The server has no form of the remote file that the Accept headers of the request allow.",

        /// Only in Bitsmsg.h.
        0x80190198 => BG_E_HTTP_ERROR_408: "\
            The server did not receive a complete request in the time that it was prepared to wait.",

        /// Only in Bitsmsg.h.
        0x80190199 => BG_E_HTTP_ERROR_409: "The request conflicts with the current state of the remote file.",

        /// Only in Bitsmsg.h.
        0x8019019A => BG_E_HTTP_ERROR_410: "\
            The remote file is no longer on the server, and no forwarding address is known.",

        /// Only in Bitsmsg.h.
        0x8019019B => BG_E_HTTP_ERROR_411: "The server does not accept the request without a Content-Length header.",

        /// Only in Bitsmsg.h.
        0x8019019C => BG_E_HTTP_ERROR_412: "\
            A condition in the headers of the request does not hold for the remote file.",

        /// Only in Bitsmsg.h.
        0x8019019D => BG_E_HTTP_ERROR_413: "\
            The server refuses the request because its body is larger than the server is willing to process.",

        /// Only in Bitsmsg.h.
        0x8019019F => BG_E_HTTP_ERROR_415: "\
            The server does not support the media type of the request. BITS does not expect this response.",

        /// Only in Bitsmsg.h.
        0x801901A0 => BG_E_HTTP_ERROR_416: "The requested byte range lies outside the remote file.",

        /// Only in Bitsmsg.h.
        0x801901A1 => BG_E_HTTP_ERROR_417: "\
            The server cannot meet the expectation given in the Expect header of the request.",

        /// Only in Bitsmsg.h.
        0x801901C1 => BG_E_HTTP_ERROR_449: "\
            The server asked the client to repeat the request after an appropriate action. This status is a Microsoft \
            extension of HTTP.",

        /// Only in Bitsmsg.h.
        0x801901F4 => BG_E_HTTP_ERROR_500: "\
            The server encountered an unexpected condition and could not fulfill the request.",

        /// Only in Bitsmsg.h.
        0x801901F6 => BG_E_HTTP_ERROR_502: "A gateway or proxy received an invalid response from the server behind it.",

        /// Only in Bitsmsg.h.
        0x80200007 => BG_E_ERROR_CONTEXT_UNKNOWN: "The error occurred in an unknown place.",

        /// Only in Bitsmsg.h.
        0x80200008 => BG_E_ERROR_CONTEXT_GENERAL_QUEUE_MANAGER: "The error occurred in the queue manager of BITS.",

        /// Only in Bitsmsg.h.
        0x80200009 => BG_E_ERROR_CONTEXT_LOCAL_FILE: "\
            The error occurred while BITS was processing the local file. For example, the file is in use or access to \
            it is denied.",

        /// Only in Bitsmsg.h.
        0x8020000A => BG_E_ERROR_CONTEXT_REMOTE_FILE: "The error occurred while BITS was processing the remote file.",

        /// Only in Bitsmsg.h.
        0x8020000B => BG_E_ERROR_CONTEXT_GENERAL_TRANSPORT: "\
            The error occurred in the transport layer. For example, the client could not connect to the server.",

        /// Only in Bitsmsg.h.
        0x8020000C => BG_E_ERROR_CONTEXT_QUEUE_MANAGER_NOTIFICATION: "\
            The error occurred while BITS was notifying the application of an event. BITS tries the notification \
            again later.",

        /// Only in Bitsmsg.h.
        0x8020001B => BG_E_INVALID_SERVER_RESPONSE: "\
            The response of the server does not follow the protocol. Resume the job to try again.",

        /// Only in Bitsmsg.h.
        0x8020001E => BG_E_ERROR_CONTEXT_REMOTE_APPLICATION: "\
            The error occurred in the application that the server passed the upload to.",

        /// Only in Bitsmsg.h.
        0x8020001F => BG_E_SESSION_NOT_FOUND: "\
            The server did not recognize the session identifier of the upload. BITS starts the upload again.",

        /// Only in Bitsmsg.h.
        0x80200024 => BG_E_NO_PROGRESS: "\
            The job is not transferring any data, possibly because the server is not configured correctly. BITS tries \
            again later.",

        /// Only in Bitsmsg.h.
        0x80200029 => BG_E_FILE_NOT_FOUND: "The job does not contain a file with the specified name.",

        /// Only in Bitsmsg.h.
        0x8020002D => BG_E_CONNECT_FAILURE: "BITS could not connect to the server.",

        /// Only in Bitsmsg.h.
        0x8020002E => BG_E_CONNECTION_CLOSED: "\
            The connection to the server was closed too early, before the end of the transfer.",

        /// Only in Bitsmsg.h.
        0x80200041 => BG_E_INVALID_HASH_ALGORITHM: "\
            The specified hash algorithm cannot be used for peer-cached content.",

        /// Only in Bitsmsg.h.
        0x80200043 => BG_E_COMMIT_IN_PROGRESS: "The cache record is being updated by another thread.",

        /// Only in Bitsmsg.h.
        0x80200044 => BG_E_DISCOVERY_IN_PROGRESS: "\
            BITS is already searching the network for peers. Try again after a few seconds.",

        /// Only in Bitsmsg.h.
        0x80200046 => BG_E_TEST_OPTION_BLOCKED_DOWNLOAD: "\
            A test option stopped the download when the search for peers was finished.",

        /// Only in Bitsmsg.h.
        0x80200056 => BG_E_TOKEN_REQUIRED: "\
            The job requires a helper token, and none is set. Set the helper token, and then resume the job.",

        /// Only in Bitsmsg.h.
        0x80200057 => BG_E_UNKNOWN_PROPERTY_ID: "The specified property identifier is not known to BITS.",

        /// Only in Bitsmsg.h.
        0x80200058 => BG_E_READ_ONLY_PROPERTY: "The specified property is read-only and cannot be set.",

        /// Only in Bitsmsg.h.
        0x80200059 => BG_E_BLOCKED_BY_COST_TRANSFER_POLICY: "\
            The cost policy of the job prevents it from running at this time. For example, the policy does not allow \
            transfers over a metered or roaming network.",

        /// Only in Bitsmsg.h.
        0x80200060 => BG_E_PROPERTY_SUPPORTED_FOR_DOWNLOAD_JOBS_ONLY: "\
            The specified property is supported only for download jobs.",

        /// Only in Bitsmsg.h.
        0x80200061 => BG_E_READ_ONLY_PROPERTY_AFTER_ADDFILE: "\
            The specified property cannot be changed after a file has been added to the job.",

        /// Only in Bitsmsg.h.
        0x80200062 => BG_E_READ_ONLY_PROPERTY_AFTER_RESUME: "\
            The specified property cannot be changed after the job has been resumed.",

        /// Only in Bitsmsg.h.
        0x80200063 => BG_E_MAX_DOWNLOAD_SIZE_INVALID_VALUE: "\
            The specified maximum download size is not valid. The size must be at least 1 byte.",

        /// Only in Bitsmsg.h.
        0x80200064 => BG_E_MAX_DOWNLOAD_SIZE_LIMIT_REACHED: "\
            The download stopped because it reached the maximum download size set on the job.",

        /// Only in Bitsmsg.h.
        0x80200065 => BG_E_STANDBY_MODE: "\
            The job is paused because the computer is in a low-power state. BITS resumes the job when the computer \
            wakes up.",

        /// Only in Bitsmsg.h.
        0x80200066 => BG_E_USE_STORED_CREDENTIALS_NOT_SUPPORTED: "\
            Stored credentials can be used only where the authentication target is a proxy.",

        /// Only in Bitsmsg.h.
        0x80200067 => BG_E_BLOCKED_BY_BATTERY_POLICY: "\
            The job is paused because the computer is running on battery power. BITS resumes the job when the \
            computer is plugged in.",

        /// Only in Bitsmsg.h.
        0x80200068 => BG_E_BLOCKED_BY_BATTERY_SAVER: "\
            The job is paused because battery saver is on. BITS resumes the job when battery saver is turned off or \
            the computer is plugged in.",

        /// Only in Bitsmsg.h.
        0x80200069 => BG_E_WATCHDOG_TIMEOUT: "\
            An internal operation of BITS did not complete within the time set for it.",

        /// Only in Bitsmsg.h.
        0x8020006A => BG_E_APP_PACKAGE_NOT_FOUND: "\
            No app package was found that matches the owner of the job or the caller.",

        /// Only in Bitsmsg.h.
        0x8020006B => BG_E_APP_PACKAGE_SCENARIO_NOT_SUPPORTED: "\
            BITS cannot transfer for app packages on this device, because a component that this requires is missing.",

        /// Only in Bitsmsg.h.
        0x8020006C => BG_E_DATABASE_CORRUPT: "\
            The database that holds the state of BITS is damaged. BITS stops, and repairs the database when it starts \
            again.",

        /// Only in Bitsmsg.h.
        0x8020006D => BG_E_RANDOM_ACCESS_NOT_SUPPORTED: "\
            The file does not support random access. SMB transfers, dynamic content, jobs with several byte ranges, \
            and upload and upload-reply jobs can only be read in sequence.",

        /// Only in the Bitsmsg.h of newer SDKs.
        0x8020006E => BG_E_BLOCKED_BY_BACKGROUND_ACCESS_POLICY: "\
            The background activity settings of the app that owns the job prevent it from running at this time.",

        /// Only in the Bitsmsg.h of newer SDKs.
        0x8020006F => BG_E_BLOCKED_BY_GAME_MODE: "\
            The job is paused because another application is running in Game Mode. BITS resumes the job when that \
            application exits or is no longer in the foreground.",

        /// Only in the Bitsmsg.h of newer SDKs.
        0x80200070 => BG_E_BLOCKED_BY_SYSTEM_POLICY: "\
            The job is paused to save system resources. BITS resumes the job without any action of the user.",

        /// Only in the Bitsmsg.h of newer SDKs.
        0x80200071 => BG_E_NOT_SUPPORTED_WITH_CUSTOM_HTTP_METHOD: "\
            The requested action is not supported for a job that uses a custom HTTP method.",

        /// Only in the Bitsmsg.h of newer SDKs.
        0x80200072 => BG_E_UNSUPPORTED_JOB_CONFIGURATION: "\
            The requested action is not supported with the current settings of the job.",

        /// Only in the Bitsmsg.h of newer SDKs.
        0x80200073 => BG_E_REMOTE_FILE_CHANGED: "\
            The remote file changed after the transfer process began. If the change was expected, resume the job to \
            start the transfer again.",

        /// Only in the Bitsmsg.h of newer SDKs.
        0x80200074 => BG_E_SERVER_CERT_VALIDATION_INTERFACE_REQUIRED: "\
            The job requires a callback that validates the server certificate, and none is set. Set the callback, and \
            then resume the job.",

        /// Only in the Bitsmsg.h of newer SDKs.
        0x80200075 => BG_E_READ_ONLY_WHEN_JOB_ACTIVE: "\
            The requested action is allowed only while the job is suspended, in error or transferred.",

        /// Only in the Bitsmsg.h of newer SDKs.
        0x80200076 => BG_E_ERROR_CONTEXT_SERVER_CERTIFICATE_CALLBACK: "\
            The error occurred in the callback of the application that validates the server certificate.",
    }
}

impl BitsCode {
    /// Whether Microsoft's page [BITS Return Values][page] lists this value.
    ///
    /// The others are in Microsoft's headers alone, and their texts are of this crate.
    ///
    /// # Examples
    ///
    /// ```
    /// use bits_codes::BitsCode;
    ///
    /// assert!(BitsCode::HttpError404.is_documented());
    /// assert!(!BitsCode::HttpError403.is_documented());
    /// ```
    ///
    /// [page]: https://learn.microsoft.com/en-us/windows/win32/bits/bits-return-values
    #[must_use]
    pub const fn is_documented(self) -> bool {
        contains(DOCUMENTED, self.code())
    }
}

/// The codes of the page: the declaration opens with them, and this is the last of them.
const DOCUMENTED: &[u32] = up_to(BitsCode::CODES, BitsCode::HttpError505.code());

const fn up_to(codes: &[u32], last: u32) -> &[u32] {
    let mut len = 0;
    while codes[len] != last {
        len += 1;
    }
    codes.split_at(len + 1).0
}

const fn contains(codes: &[u32], code: u32) -> bool {
    let mut at = 0;
    while at < codes.len() {
        if codes[at] == code {
            return true;
        }
        at += 1;
    }
    false
}
