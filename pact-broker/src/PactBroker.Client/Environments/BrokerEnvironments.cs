using System.Collections.Immutable;
using PactBroker.Client.Http;

namespace PactBroker.Client.Environments;

/// <summary>The places that versions run in.</summary>
public sealed class BrokerEnvironments
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerEnvironments(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>All of them.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ImmutableArray<BrokerEnvironment>> ListAsync(CancellationToken cancellationToken)
    {
        var document = await GetAllAsync(cancellationToken).ConfigureAwait(false);
        return [.. document.Embedded("environments").Select(Read)];
    }

    /// <summary>Adds one.</summary>
    /// <param name="environment">What it is.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The environment with its identity.</returns>
    /// <exception cref="BrokerException">Refused: the name is taken, or has spaces.</exception>
    public async Task<BrokerEnvironment> CreateAsync(BrokerEnvironment environment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var address = await _index.LinkAsync("pb:environments", [], cancellationToken).ConfigureAwait(false);
        var body = BrokerContent.Of(EnvironmentWire.Of(environment), BrokerJson.Default.EnvironmentWire);
        var document = await _connection.SendForDocumentAsync(HttpMethod.Post, address, body, cancellationToken).ConfigureAwait(false);
        return Read(document);
    }

    /// <summary>The resource of an environment, found by its name.</summary>
    internal async Task<HalDocument> GetAsync(string name, CancellationToken cancellationToken)
    {
        var all = await GetAllAsync(cancellationToken).ConfigureAwait(false);
        var links = all.Links("pb:environments").ToList();
        var link = links.Find(candidate => candidate.Name == name)
            ?? throw BrokerException.DoesNotExist($"the broker has no environment '{name}'; it has {Names(links)}");
        return await _connection.GetAsync(all.Resolve(link.Href), cancellationToken).ConfigureAwait(false);
    }

    private async Task<HalDocument> GetAllAsync(CancellationToken cancellationToken)
    {
        var address = await _index.LinkAsync("pb:environments", [], cancellationToken).ConfigureAwait(false);
        return await _connection.GetAsync(address, cancellationToken).ConfigureAwait(false);
    }

    internal static string Names(IReadOnlyCollection<HalLink> links) =>
        links.Count == 0 ? "none" : string.Join(", ", links.Select(link => link.Name).Order(StringComparer.Ordinal));

    private static BrokerEnvironment Read(HalDocument document) => new()
    {
        Uuid = document.Text("uuid"),
        Name = document.Text("name") ?? "",
        DisplayName = document.Text("displayName"),
        Production = document.Root.TruthOrNull("production") ?? false,
    };
}
