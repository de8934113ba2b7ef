using Contracts.Engine.Documents.Reading;
using Contracts.Providers.Sources;

namespace PactBroker.Client.Verifications;

/// <summary>A contract as the broker stores it.</summary>
public sealed record FetchedPact
{
    /// <summary>Where it was fetched from.</summary>
    public required Uri Address { get; init; }

    /// <summary>The pact as JSON, with the broker's additions (<c>_links</c>, <c>createdAt</c>, an <c>_id</c> per interaction).</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Where results of this content are posted; null when the document is no broker's.</summary>
    public Uri? ResultsAddress { get; init; }

    /// <summary>The provider's resource; null when the document is no broker's.</summary>
    public Uri? ProviderAddress { get; init; }

    /// <summary>Reads it as a contract to verify.</summary>
    /// <exception cref="ContractSourceException">It is not a pact; the message says where, and what is wrong.</exception>
    public SourcedContract ToContract()
    {
        try
        {
            var read = PactReader.Read(Content);
            return new SourcedContract
            {
                Document = read.Document,
                Origin = Address.AbsoluteUri,
                Warnings = [.. read.Warnings.Select(warning => warning.ToString())],
                ResultsAddress = ResultsAddress,
                ProviderAddress = ProviderAddress,
            };
        }
        catch (PactFormatException broken)
        {
            throw new ContractSourceException($"{Address} is not a pact. {broken.Message}", broken);
        }
    }
}
