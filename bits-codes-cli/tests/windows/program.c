/* What a C program on Windows sees of an exported family: each number by its name, and each text by its number. */
#include <stdio.h>
#include <windows.h>

/* The test writes these two beside the program: the header of the family, and a `ROW(NAME)` for each of its names. */
#include "family.h"

static void row(const char *name, HRESULT code)
{
    static const wchar_t *const arguments[] = { L"one", (const wchar_t *)(INT_PTR)-7, (const wchar_t *)(INT_PTR)0xBEEF };
    wchar_t text[2048];
    char utf8[4096];
    DWORD length = FormatMessageW(
        FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_ARGUMENT_ARRAY | FORMAT_MESSAGE_MAX_WIDTH_MASK,
        GetModuleHandleW(NULL), (DWORD)code, 0, text, 2048, (va_list *)arguments);
    int bytes = WideCharToMultiByte(CP_UTF8, 0, text, (int)length, utf8, sizeof utf8 - 1, NULL, NULL);
    utf8[bytes] = 0;
    printf("%s\t%08lX\t%s\n", name, (unsigned long)code, utf8);
}

int main(void)
{
#define ROW(NAME) row(#NAME, NAME);
#include "rows.h"
    return 0;
}
