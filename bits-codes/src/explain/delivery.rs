//! Values of Delivery Optimization, which downloads what BITS did before it.
//!
//! Names and numbers are those of Microsoft's deliveryoptimizationerrors.h, all of them. The texts are our own.

crate::bits_errors! {
    /// Values of Delivery Optimization.
    #[bits(facility = DELIVERY_OPTIMIZATION, prefix = ["DO_E_"], phf = false)]
    pub(super) enum DeliveryOptimization {
        // The service and its jobs.
        0x80D01001 => DO_E_NO_SERVICE: "\
            Delivery Optimization could not provide the service: check that it is not disabled.",
        0x80D02002 => DO_E_DOWNLOAD_NO_PROGRESS: "\
            The download made no progress for too long: check the connection, the proxy and whether ranges get \
            through.",
        0x80D02003 => DO_E_JOB_NOT_FOUND: "The job was not found.",
        0x80D02004 => DO_E_JOB_EMPTY: "The job has no files.",
        0x80D02005 => DO_E_NO_DOWNLOADS: "There are no downloads.",
        0x80D0200B => DO_E_MEMORYSTREAM_DOWNLOAD_NOT_SUPPORTED: "The file cannot be downloaded into a memory stream.",
        0x80D0200C => DO_E_JOB_TOO_OLD: "The job reached its greatest age without an end.",
        0x80D0200D => DO_E_LOCALPATH_NOT_SET: "The download has no local path.",
        0x80D02010 => DO_E_FILE_NOT_AVAILABLE: "No file is behind the error, so there is none to show.",
        0x80D02011 => DO_E_UNKNOWN_PROPERTY_ID: "The property is not known.",
        0x80D02012 => DO_E_READ_ONLY_PROPERTY: "The property can only be read.",
        0x80D02013 => DO_E_INVALID_STATE: "The job's state does not allow the action: it may be cancelled or done.",
        0x80D02014 => DO_E_ERROR_INFORMATION_UNAVAILABLE: "There is no error to tell about.",
        0x80D02015 => DO_E_WRITE_ONLY_PROPERTY: "The property can only be written.",
        0x80D02016 => DO_E_INTEGRITYCHECKINFO_UNSPECIFIED: "\
            The job asks for an integrity check but gives nothing to check by.",
        0x80D02017 => DO_E_INTEGRITYCHECKINFO_UNAVAILABLE: "What the integrity check needs could not be had.",
        0x80D02018 => DO_E_FILE_DOWNLOADSINK_UNSPECIFIED: "\
            The download has no destination, neither a file nor a stream.",
        0x80D02019 => DO_E_FILE_DOWNLOADSINK_ALREADY_SET: "The download has a destination of another kind already.",
        0x80D0201A => DO_E_FILE_SIZE_UNKNOWN_HTTP_200: "\
            The server answered 200 without a size, and the file's size is needed.",
        0x80D0201B => DO_E_FILE_ENCRYPTION_EXPECTED: "A key was given, but the file on the server is not encrypted.",
        0x80D0201C => DO_E_FILE_SIZE_UNKNOWN_HTTP_206: "\
            The server answered 206 without a size, and the file's size is needed.",
        0x80D0201D => DO_E_FILE_SIZE_UNKNOWN_HTTP_2XX: "\
            The server answered with an unusual success, and the file's size is not known.",
        0x80D0201E => DO_E_NETWORK_ACCESS_CONSENT_NEEDED: "The user must first agree to the use of the network.",
        0x80D02200 => DO_E_DOWNLOAD_NO_URI: "The download was started without a URL.",
        0x80D02201 => DO_E_DOWNLOAD_NO_CONTENT_ID: "The download was started without a content identifier.",
        0x80D02202 => DO_E_INVALID_CONTENT_ID: "The content identifier is not valid.",
        0x80D02203 => DO_E_DOWNLOAD_RANGES_UNEXPECTED: "The download does not take byte ranges.",
        0x80D02204 => DO_E_DOWNLOAD_RANGES_EXPECTED: "The download needs byte ranges.",
        0x80D03001 => DO_E_NO_DOWNLOAD_PARTICIPATION: "\
            The machine does not take part in this download: the service throttles it.",
        0x80D03002 => DO_E_NO_DOWNLOAD_EXTSETTINGS: "A setting of the user or the administrator forbids the download.",

        // Waiting: the job goes on when the cause is gone.
        0x80D03801 => DO_E_BLOCKED_BY_COST_TRANSFER_POLICY: "\
            Paused: the connection costs more than the policy allows, such as a metered one.",
        0x80D03802 => DO_E_DOWNLOADMODE_SET_BY_CP: "The content's own policy limits how it may be downloaded.",
        0x80D03803 => DO_E_BLOCKED_BY_CELLULAR_POLICY: "\
            Paused: the machine is on a cellular network, which the policy excludes.",
        0x80D03804 => DO_E_BLOCKED_BY_POWER_STATE: "Paused: the machine runs on battery.",
        0x80D03805 => DO_E_BLOCKED_BY_NO_NETWORK: "Paused: there is no network.",
        0x80D03806 => DO_E_DOWNLOADMODE_SET_BY_POLICY: "A policy limits how the content may be downloaded.",
        0x80D03807 => DO_E_BLOCKED_BY_VPN_POLICY: "Paused: the machine is on a VPN, which the policy excludes.",
        0x80D03808 => DO_E_BLOCKED_BY_CRITICAL_MEMORY_USAGE: "Paused: memory is nearly used up.",
        0x80D03809 => DO_E_DOWNLOADMODE_SET_BY_CACHE_ABSENCE: "\
            The cache folder is missing, which limits how the content may be downloaded.",
        0x80D0380A => DO_E_CLOUD_SERVICES_UNREACHABLE: "\
            A cloud service of Delivery Optimization cannot be reached: a proxy or firewall may block it.",
        0x80D0380B => DO_E_DOWNLOADMODE_SET_FOR_UNREG_CALLER: "\
            The calling program is not registered, which limits how the content may be downloaded.",
        0x80D0380C => DO_E_DOWNLOADMODE_SET_FOR_SIMPLE_RANGES: "The job downloads its byte ranges in simple mode.",
        0x80D0380D => DO_E_UNEXPECTED_HTTP_STATUS_2XX: "\
            Paused: the server answered with an unusual success, such as 204.",

        // HTTP.
        0x80D05001 => DO_E_HTTP_BLOCKSIZE_MISMATCH: "The server sent another number of bytes than asked for.",
        0x80D05002 => DO_E_HTTP_CERT_VALIDATION: "The server's certificate could not be validated.",
        0x80D05010 => DO_E_INVALID_RANGE: "The byte range is not valid.",
        0x80D05011 => DO_E_INSUFFICIENT_RANGE_SUPPORT: "The server, or a proxy between, does not support byte ranges.",
        0x80D05012 => DO_E_OVERLAPPING_RANGES: "The byte ranges overlap.",

        // The core and its peers.
        0x80D06800 => DO_E_UPLOADING_BAD_PIECES: "Too many pieces to be uploaded were bad.",
        0x80D06802 => DO_E_FATAL_CORE_ERROR: "The core of Delivery Optimization met a fatal error.",
        0x80D06803 => DO_E_SERVICES_RESPONSE_EMPTY: "A cloud service answered with nothing.",
        0x80D06804 => DO_E_BAD_INCOMING_DATA: "A peer sent bad or incomplete data.",
        0x80D06805 => DO_E_BAD_PIECE_HASH: "A piece of the content has another hash than expected.",
        0x80D06806 => DO_E_BAD_PIECE_HASH_NO_BAN: "\
            A piece has another hash than expected; its source is not banned yet.",
        0x80D06807 => DO_E_ALREADY_HAVE_PIECE: "The piece is in the cache already.",
        0x80D06808 => DO_E_MISSING_PIECE: "The piece is not in the cache any more.",
        0x80D06809 => DO_E_METAINFO_CONTENT: "The description of the content could not be parsed.",
        0x80D0680A => DO_E_METAINFO_VERSION: "The description of the content is of another version.",
        0x80D0680B => DO_E_SWARM_NOT_RUNNING: "The group of peers for this content is not running.",
        0x80D0680C => DO_E_UNRECOGNIZED_CONN: "The peer's connection is not known.",
        0x80D0680D => DO_E_PEER_BANNED: "The peer is banned.",
        0x80D0680E => DO_E_CONNECT_TO_SELF: "The machine tried to connect to itself.",
        0x80D0680F => DO_E_ALREADY_CONNECTED: "The peer is connected already.",
        0x80D06810 => DO_E_NO_MORE_CONNECTIONS: "The limit of connections is reached.",
        0x80D06811 => DO_E_LOST_CONNECTION: "The connection was lost.",
        0x80D06812 => DO_E_UNRECOGNIZED_SWARM: "The group of peers is not known.",
        0x80D06813 => DO_E_INVALID_HANDSHAKE_LEN: "The peer's greeting is of the wrong length.",
        0x80D06814 => DO_E_SOCKET_CLOSED: "The socket was closed.",
        0x80D06815 => DO_E_PEER_MSG_TOO_LONG: "The peer's message is too long.",
        0x80D06816 => DO_E_INVALID_PEER_MSG: "The peer's message is not valid.",
        0x80D06817 => DO_E_PEER_IS_UPLOAD: "The peer only uploads.",
        0x80D06818 => DO_E_PIN_FAIL_NO_PEERING: "\
            The content cannot be kept in the cache since it is not shared with peers.",
        0x80D06819 => DO_E_DELETE_PINNED_SWARM: "The content is to be kept in the cache and was not deleted.",
        0x80D0681A => DO_E_METAINFO_DIGEST_MATCH: "The description of the content has another hash than expected.",
        0x80D0681B => DO_E_METAINFO_HOH_MATCH: "The description's hash of hashes is not the expected one.",
        0x80D0681C => DO_E_METAINFO_HOH_FINAL_MATCH: "The computed hash of hashes is not the expected one.",
        0x80D0681D => DO_E_METAINFO_CONTENT_LENGTH: "The length in the description of the content is not valid.",
        0x80D0681E => DO_E_METAINFO_PIECE_SIZE: "The piece size in the description of the content is not valid.",
        0x80D0681F => DO_E_METAINFO_PARSE_HOH: "The hash of hashes in the description could not be parsed.",
        0x80D06820 => DO_E_METAINFO_PARSE_PIECEHASHES: "The piece hashes in the description could not be parsed.",
        0x80D06821 => DO_E_METAINFO_PARSE_ONE_PIECEHASH: "A piece hash in the description could not be parsed.",
        0x80D06822 => DO_E_METAINFO_FILE_SIZE: "The size of the file with the piece hashes is wrong.",
    }
}
