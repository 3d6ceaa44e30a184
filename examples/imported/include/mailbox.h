/* The header that the C++ half of a program has. */
#pragma once

#define FACILITY_MAILBOX 0x123
#define MAILBOX_ERROR(code) MAKE_HRESULT(SEVERITY_ERROR, FACILITY_MAILBOX, (code))

/* The mailbox is over its quota. */
#define MAILBOX_E_QUOTA MAILBOX_ERROR(1)
#define MAILBOX_E_FULL MAILBOX_E_QUOTA

/* The server cannot be reached. */
#define MAILBOX_E_OFFLINE MAILBOX_ERROR(2)
