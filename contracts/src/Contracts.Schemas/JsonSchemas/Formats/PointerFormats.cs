using System.Text.RegularExpressions;

namespace Contracts.Schemas.JsonSchemas.Formats;

/// <summary>JSON pointers (RFC 6901) and relative ones.</summary>
internal static partial class PointerFormats
{
    public static bool IsPointer(string text) => Pointer().IsMatch(text);

    public static bool IsRelative(string text) => Relative().IsMatch(text);

    [GeneratedRegex(@"^(?:/(?:[^/~]|~[01])*)*\z", RegexOptions.None, 1000)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^(?:0|[1-9][0-9]*)(?:#|(?:/(?:[^/~]|~[01])*)*)\z", RegexOptions.None, 1000)]
    private static partial Regex Relative();
}
