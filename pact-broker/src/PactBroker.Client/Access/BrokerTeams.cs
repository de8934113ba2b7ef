using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Client.Http;

namespace PactBroker.Client.Access;

/// <summary>Who looks after what. Brokers of others have no such resource.</summary>
public sealed class BrokerTeams
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerTeams(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>All of them.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ImmutableArray<AccessTeam>> ListAsync(CancellationToken cancellationToken)
    {
        var list = await _connection.GetAsync(await _index.LinkAsync("pb:teams", [], cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return [.. list.Embedded("teams").Select(Read)];
    }

    /// <summary>Adds a team, or gives it these things in place of those that it had.</summary>
    /// <param name="team">The team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AccessTeam> SaveAsync(AccessTeam team, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        var body = new JsonObject { ["pacticipants"] = Texts(team.Pacticipants), ["subjects"] = Texts(team.Subjects) };
        var content = new BrokerContent(JsonSerializer.SerializeToUtf8Bytes(body, BrokerJson.Default.JsonObject), "application/json");
        return Read(await _connection.SendForDocumentAsync(HttpMethod.Put, await AddressAsync(team.Name, cancellationToken).ConfigureAwait(false), content, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Removes one; its tokens change nothing any more.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is none.</exception>
    public async Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        await _connection.SendAsync(HttpMethod.Delete, await AddressAsync(name, cancellationToken).ConfigureAwait(false), content: null, cancellationToken).ConfigureAwait(false);

    private Task<Uri> AddressAsync(string name, CancellationToken cancellationToken) => _index.LinkAsync("pb:team", [("team", name)], cancellationToken);

    private static JsonArray Texts(ImmutableArray<string> texts) => texts.IsDefaultOrEmpty ? [] : new([.. texts.Select(text => JsonValue.Create(text))]);

    private static AccessTeam Read(HalDocument document) => new()
    {
        Name = document.Text("name") ?? "",
        Pacticipants = [.. document.Root.ItemsOf("pacticipants").Select(name => name.GetString() ?? "")],
        Subjects = [.. document.Root.ItemsOf("subjects").Select(name => name.GetString() ?? "")],
    };
}
