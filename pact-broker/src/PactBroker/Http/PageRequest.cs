using System.Globalization;
using System.Text.Json.Nodes;

namespace PactBroker.Http;

/// <summary>The part of a list that was asked for. Two spellings are understood; without either the list comes whole.</summary>
internal sealed record PageRequest(long Number, long Size, bool IsAsked)
{
    private const long DefaultSize = 100;

    public long Offset => (Number - 1) * Size;

    public static PageRequest Of(BrokerRequest request, bool always = false)
    {
        var number = Read(request, "page", "pageNumber");
        var size = Read(request, "size", "pageSize");
        return number is null && size is null && !always
            ? new PageRequest(1, long.MaxValue, IsAsked: false)
            : new PageRequest(number ?? 1, size ?? DefaultSize, IsAsked: true);
    }

    /// <summary>Adds where this page is among the others.</summary>
    public JsonObject Describe(JsonObject document, string listUrl, long total)
    {
        if (!IsAsked)
        {
            return document;
        }

        var pages = (total + Size - 1) / Size;
        document["page"] = new JsonObject { ["number"] = Number, ["size"] = Size, ["totalElements"] = total, ["totalPages"] = pages };
        var links = (JsonObject)document["_links"]!;
        var list = listUrl + (listUrl.Contains('?', StringComparison.Ordinal) ? '&' : '?');
        if (Number < pages)
        {
            links["next"] = Hal.Link($"{list}size={Size}&page={Number + 1}", "Next page");
        }

        if (Number > 1)
        {
            links["previous"] = Hal.Link($"{list}size={Size}&page={Number - 1}", "Previous page");
        }

        return document;
    }

    private static long? Read(BrokerRequest request, string name, string olderName)
    {
        var given = request.Parameter(name) is not null ? name : olderName;
        if (request.Parameter(given) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            ? number
            : throw RefusalException.Invalid(given, "must be an integer greater than or equal to 1");
    }
}
