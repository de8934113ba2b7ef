using PactBroker.Http;
using PactBroker.Pairs;

namespace PactBroker.Pages.Home;

/// <summary>Which integrations somebody wants to see, as the address says.</summary>
internal sealed record IntegrationFilter(string? Text, string? Label, string? Environment, Standing? Standing)
{
    public bool IsEmpty => this is { Text: null, Label: null, Environment: null, Standing: null };

    public static IntegrationFilter Of(BrokerRequest request) => new(
        request.Parameter("q"),
        request.Parameter("label"),
        request.Parameter("environment"),
        request.Parameter("status") is { } name && Standings.All.Where(standing => Standings.Name(standing) == name).ToList() is [var standing] ? standing : null);

    /// <summary>The same with another status, or with any.</summary>
    public string Query(Standing? standing) => QueryString.Create(new (string Key, string? Value)[]
    {
        ("q", Text),
        ("label", Label),
        ("environment", Environment),
        ("status", standing is { } one ? Standings.Name(one) : null),
    }.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).Value is { Length: > 0 } query ? query : "?";
}
