using System.Globalization;
using System.Text.Json.Nodes;

namespace PactBroker.Http;

/// <summary>The small vocabulary of HAL documents.</summary>
internal static class Hal
{
    public static JsonObject Link(string href, string? title = null, string? name = null, bool templated = false)
    {
        var link = new JsonObject { ["href"] = href };
        if (title is not null)
        {
            link["title"] = title;
        }

        if (name is not null)
        {
            link["name"] = name;
        }

        if (templated)
        {
            link["templated"] = true;
        }

        return link;
    }

    public static JsonObject Template(string href, string title) => Link(href, title, templated: true);

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    /// <summary>Adds a property, unless it has no value: resources omit what they do not know.</summary>
    public static JsonObject With(this JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }

        return target;
    }

    /// <summary>When it was created and, if that is later, updated.</summary>
    public static JsonObject WithInstants(this JsonObject target, long createdAt, long? updatedAt = null)
    {
        target["createdAt"] = Instant(createdAt);
        return updatedAt is { } updated && Instant(updated) != Instant(createdAt) ? target.With("updatedAt", Instant(updated)) : target;
    }

    public static string Instant(long ticks) =>
        new DateTimeOffset(ticks, TimeSpan.Zero).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
