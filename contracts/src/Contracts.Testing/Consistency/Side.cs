using System.Text.Json;
using Contracts.Engine.Paths;

namespace Contracts.Testing.Consistency;

/// <summary>What one service says of something: an answer, an event, a row of its database.</summary>
public sealed class Side
{
    private readonly JsonElement _said;

    private Side(string service, string source, JsonElement said) => (Service, Source, _said) = (service, source, said);

    /// <summary>Who says it.</summary>
    public string Service { get; }

    /// <summary>Where it was found.</summary>
    public string Source { get; }

    /// <summary>What a service says.</summary>
    /// <param name="service">Who says it: <c>Payments</c>.</param>
    /// <param name="source">Where it was found, for whoever reads of a difference: <c>GET /payments/42</c>, <c>table Payments</c>.</param>
    /// <param name="said">JSON as it is (<see cref="JsonElement"/>); anything else as System.Text.Json writes it for the web.</param>
    public static Side Of(string service, string source, object said)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(said);
        return new Side(service, source, said is JsonElement json ? json : JsonSerializer.SerializeToElement(said, JsonSerializerOptions.Web));
    }

    internal SaidValue ValueAt(string path) =>
        new(path, [.. JsonPlaces.Find(_said, PathExpression.Parse(path).Tokens).Select(place => place.Value)]);
}
