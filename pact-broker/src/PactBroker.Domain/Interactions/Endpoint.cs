using Contracts.Engine.Documents;

namespace PactBroker.Domain.Interactions;

/// <summary>What several requests have in common: the method, and the path without what names one thing.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, with <c>{}</c> where a thing is named.</param>
public sealed record Endpoint(string Method, string Path)
{
    /// <summary>Null for messages that are not answered: they are told, and not asked for.</summary>
    public static Endpoint? Of(Interaction interaction) => interaction switch
    {
        HttpInteraction http => Of(http.Request),
        SynchronousMessage message => new Endpoint("message", message.Description),
        _ => null,
    };

    /// <summary>As most APIs have it: collection, element, collection of the element. A version may stand before.</summary>
    public static Endpoint Of(ExpectedRequest request)
    {
        var segments = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var first = segments is [['v', var digit, ..], ..] && char.IsAsciiDigit(digit) ? 1 : 0;
        var named = segments.Select((segment, i) => i >= first && (i - first) % 2 == 1 ? "{}" : segment);
        return new Endpoint(request.Method.ToUpperInvariant(), $"/{string.Join('/', named)}");
    }

    /// <summary>What it is about: the first name of the path.</summary>
    public string Noun => Path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(segment => segment is not ['v', >= '0' and <= '9', ..]) ?? Path;

    /// <inheritdoc />
    public override string ToString() => $"{Method} {Path}";
}
