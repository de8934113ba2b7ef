namespace PactBroker.Pages.Pacts;

/// <summary>A version of the consumer that published for the provider, to choose from.</summary>
internal sealed record PactVersion
{
    public required string Number { get; init; }

    public string? Branch { get; init; }

    public long ContentId { get; init; }
}
