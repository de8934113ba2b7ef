using System.Text;

namespace Contracts.Providers.Reports.Files;

/// <summary>Text that may stand in XML and HTML, which have no way to write some characters; what a provider answers may hold any.</summary>
internal static class XmlText
{
    public static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => IsWritable(rune) ? rune.ToString() : "\uFFFD"));

    private static bool IsWritable(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0x7F and not 0xFFFE and not 0xFFFF);
}
