/* contoso.h - what the Contoso sync engine returns. */
#ifndef CONTOSO_H
#define CONTOSO_H

#include <winerror.h>

#define FACILITY_SYNC 0x123
#define CONTOSO_VERSION 0x00030001
#define SYNC_MAX_ITEMS 500
#define MAKE_SYNC(severity, code) \
    ((HRESULT)(MAKE_HRESULT(severity, FACILITY_SYNC, code) | (1L << 29)))
#define SYNC_FAILED(hr) (((HRESULT)(hr)) < 0)

//
// MessageId: SYNC_E_NO_QUOTA
//
// MessageText:
//
//  The mailbox is over its quota, 100%% of it. Ask the administrator for more room, or delete what is old.
//
//  - Attachments count.
//  - So does the log in C:\Logs\Sync.%0
//
#define SYNC_E_NO_QUOTA                  ((HRESULT)0xA1230001L)

/* Newer code says SYNC_E_NO_QUOTA. */
#define SYNC_E_FULL SYNC_E_NO_QUOTA

#define SYNC_S_PARTIAL MAKE_SYNC(SEVERITY_SUCCESS, 2) // Some items were skipped.
#define SYNC_E_404     MAKE_SYNC(SEVERITY_ERROR, 3)   /* The item is not on the "server". */
#define SYNC_E_PARTIAL _HRESULT_TYPEDEF_(0xA1230004L)

#define SYNC_S_OUTDATED -1591541755 // Named as a success, and is none.

// A block of COM's own numbers.
#define SYNC_E_NO_INTERFACE MAKE_HRESULT(1, FACILITY_ITF, 0x10)

#endif
