/* What Wine 8 lacks and a Rust program calls: linked into it, instead of the libraries of Windows that have it. Each function has the
   two names that a program may call it by, so that the linker takes nothing from the import library. */

#define COBJMACROS
#include <windows.h>
#include <oaidl.h>

/* Rust's standard library takes its random numbers from bcryptprimitives.dll. */
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);

BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count)
{
    return SystemFunction036(bytes, (ULONG)count);
}
void *__imp_ProcessPrng = ProcessPrng;

/* What `windows_result::Error::new` calls: the message becomes the error information of the thread. */
BOOL WINAPI RoOriginateErrorW(HRESULT error, UINT count, const WCHAR *message)
{
    ICreateErrorInfo *create;
    IErrorInfo *info;
    BSTR text = SysAllocStringLen(message, count);
    BOOL done = FALSE;

    if (!text || error >= 0 || FAILED(CreateErrorInfo(&create))) {
        SysFreeString(text);
        return FALSE;
    }
    ICreateErrorInfo_SetDescription(create, text);
    if (SUCCEEDED(ICreateErrorInfo_QueryInterface(create, &IID_IErrorInfo, (void **)&info))) {
        done = SetErrorInfo(0, info) == S_OK;
        IErrorInfo_Release(info);
    }
    ICreateErrorInfo_Release(create);
    SysFreeString(text);
    return done;
}
void *__imp_RoOriginateErrorW = RoOriginateErrorW;
