using System.Globalization;
using System.Net;
using System.Xml;

namespace PactBroker.Badges;

/// <summary>A badge as an image. It is as wide as its text, and the text says itself how wide it is, so that another font does not break it.</summary>
internal static class BadgeSvg
{
    private const int Padding = 10;

    public static string Write(Badge badge)
    {
        var (left, right) = (Text(badge.Left), Text(badge.Right));
        var (leftWidth, rightWidth) = (TextWidths.Of(left) + Padding, TextWidths.Of(right) + Padding);
        var name = Encode($"{left}: {right}");
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{leftWidth + rightWidth}" height="20" role="img" aria-label="{name}">
            <title>{name}</title>
            <clipPath id="round"><rect width="{leftWidth + rightWidth}" height="20" rx="3" fill="#fff"/></clipPath>
            <g clip-path="url(#round)">
            <rect width="{leftWidth}" height="20" fill="#555"/>
            <rect x="{leftWidth}" width="{rightWidth}" height="20" fill="{Fill(badge.Color)}"/>
            </g>
            <g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
            <text x="{leftWidth / 2.0}" y="14" textLength="{leftWidth - Padding}">{Encode(left)}</text>
            <text x="{leftWidth + (rightWidth / 2.0)}" y="14" textLength="{rightWidth - Padding}">{Encode(right)}</text>
            </g>
            </svg>
            """);
    }

    // Characters that XML has no way to write are no part of the text; half a character is none either.
    private static string Text(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Fill(BadgeColor color) => color switch
    {
        BadgeColor.Green => "#4c1",
        BadgeColor.Red => "#e05d44",
        BadgeColor.Orange => "#fe7d37",
        _ => "#9f9f9f",
    };
}
