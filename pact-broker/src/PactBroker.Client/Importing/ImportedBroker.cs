using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Client.Http;

namespace PactBroker.Client.Importing;

/// <summary>One side of an import: documents by relation, and lists to their end.</summary>
internal sealed class ImportedBroker(BrokerConnection connection, Uri baseAddress)
{
    private const string FirstPage = "pageNumber=1&pageSize=100";

    private readonly BrokerIndex _index = new(connection, baseAddress);

    public Task<Uri> LinkAsync(string relation, CancellationToken cancellationToken, params (string Name, string Value)[] values) => _index.LinkAsync(relation, values, cancellationToken);

    public Task<HalDocument> GetAsync(Uri address, CancellationToken cancellationToken) => connection.GetAsync(address, cancellationToken);

    public async Task<HalDocument> GetAsync(string relation, CancellationToken cancellationToken, params (string Name, string Value)[] values) =>
        await connection.GetAsync(await LinkAsync(relation, cancellationToken, values).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Everything in a list, page by page where the broker has pages.</summary>
    public async Task<IReadOnlyList<HalDocument>> ListAsync(Uri address, string embedded, CancellationToken cancellationToken)
    {
        var found = new List<HalDocument>();
        for (Uri? next = new UriBuilder(address) { Query = FirstPage }.Uri; next is not null;)
        {
            var page = await connection.GetAsync(next, cancellationToken).ConfigureAwait(false);
            found.AddRange(page.Embedded(embedded));
            next = page.FindLink("next");
        }

        return found;
    }

    public async Task<HalDocument?> FindAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.GetAsync(address, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokerException failure) when (failure.Failure == BrokerFailure.NotFound)
        {
            return null;
        }
    }

    /// <summary>The document of a relation that not every broker has, of something that may not be there; null for both.</summary>
    public async Task<HalDocument?> FindAsync(string relation, CancellationToken cancellationToken, params (string Name, string Value)[] values)
    {
        var index = await connection.GetAsync(baseAddress, cancellationToken).ConfigureAwait(false);
        return index.FindLink(relation, values) is { } address ? await FindAsync(address, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>Something that is no document of the broker's, as it is.</summary>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(Uri address, CancellationToken cancellationToken) =>
        (await connection.SendAsync(HttpMethod.Get, address, content: null, cancellationToken).ConfigureAwait(false)).Body;

    public Task WriteAsync(HttpMethod method, Uri address, JsonObject? body, CancellationToken cancellationToken)
    {
        var content = method == HttpMethod.Delete ? null
            : method == HttpMethod.Patch ? BrokerContent.MergePatch(body ?? [])
            : new BrokerContent(Encoding.UTF8.GetBytes((body ?? []).ToJsonString()), "application/json");
        return connection.SendAsync(method, address, content, cancellationToken);
    }
}
