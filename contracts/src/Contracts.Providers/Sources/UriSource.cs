using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Contracts.Providers.Sources;

/// <summary>One pact behind a URL: a file on a web server, or a pact of a broker (the URL that a webhook hands over). Results of the latter can be published.</summary>
public sealed class UriSource : IContractSource
{
    private readonly Uri _address;
    private readonly UriSourceOptions _options;

    /// <summary>A source that fetches one pact, each time it is asked.</summary>
    /// <param name="address">The http or https URL of the pact.</param>
    /// <param name="options">Credentials and time limit.</param>
    public UriSource(Uri address, UriSourceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw new ArgumentException($"'{address}' is not an http or https URL; a pact's address looks like https://example.org/pacts/Gateway-Pricing.json.", nameof(address));
        _address = address;
        _options = options ?? new UriSourceOptions();
    }

    /// <inheritdoc />
    public string Description => $"URL {_address}";

    /// <inheritdoc />
    public async Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken)
    {
        var contract = WithLinks(PactFile.Parse(await FetchAsync(cancellationToken).ConfigureAwait(false), _address.AbsoluteUri));
        return contract.Document.Provider.Value == provider
            ? [contract]
            : throw new ContractSourceException(
                $"{_address} is a pact of the provider '{contract.Document.Provider}', but '{provider}' is being verified.");
    }

    private async Task<byte[]> FetchAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = _options.Timeout };
        using var request = new HttpRequestMessage(HttpMethod.Get, _address);
        request.Headers.Authorization = _options.Authorization;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/hal+json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
                throw new ContractSourceException($"{_address} answered {(int)response.StatusCode} ({response.ReasonPhrase}) instead of a pact.{Advice((int)response.StatusCode)}");
            return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ContractSourceException($"{_address} cannot be reached: {unreachable.Message}", unreachable);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ContractSourceException($"{_address} did not answer within {_options.Timeout.TotalSeconds:0.#} s.", late);
        }
    }

    private static string Advice(int status) =>
        status is 401 or 403 ? " Give the token or the user that may read it." : "";

    private static SourcedContract WithLinks(SourcedContract contract) =>
        contract.Document.Extra.FirstOrDefault(member => member.Name == "_links") is { Value: { ValueKind: JsonValueKind.Object } links }
            ? contract with { ResultsAddress = Link(links, "pb:publish-verification-results"), ProviderAddress = Link(links, "pb:provider") }
            : contract;

    private static Uri? Link(JsonElement links, string relation) =>
        links.TryGetProperty(relation, out var link)
        && link.ValueKind == JsonValueKind.Object
        && link.TryGetProperty("href", out var href)
        && href.ValueKind == JsonValueKind.String
        && Uri.TryCreate(href.GetString(), UriKind.Absolute, out var address)
            ? address
            : null;
}
