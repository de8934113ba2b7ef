using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Client.Http;

namespace PactBroker.Client.Access;

/// <summary>What lets programs in. Brokers of others have no such resource.</summary>
public sealed class BrokerTokens
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerTokens(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>All of them, those that were revoked too.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<ImmutableArray<AccessToken>> ListAsync(CancellationToken cancellationToken)
    {
        var list = await _connection.GetAsync(await _index.LinkAsync("pb:tokens", [], cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return [.. list.Embedded("tokens").Select(Read)];
    }

    /// <summary>Makes one.</summary>
    /// <param name="token">What it is to open; its scopes may be left out where a role is given.</param>
    /// <param name="role">Scopes that go together: <c>reader</c>, <c>verifier</c>, <c>developer</c>, <c>ci</c>, <c>auditor</c>, <c>admin</c>; null for the scopes of the token.</param>
    /// <param name="lifetime">How long it is good; null until it is revoked.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">Refused: an unknown scope, role or team, or a broker that asks nobody who they are.</exception>
    public async Task<NewAccessToken> CreateAsync(AccessToken token, string? role, TimeSpan? lifetime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var body = new JsonObject { ["description"] = token.Description, ["pacticipant"] = token.Pacticipant, ["team"] = token.Team };
        if (role is not null)
            body["role"] = role;
        if (!token.Scopes.IsDefaultOrEmpty)
            body["scopes"] = new JsonArray([.. token.Scopes.Select(scope => JsonValue.Create(scope))]);

        if (lifetime is { } time)
            body["expiresIn"] = (long)time.TotalSeconds;

        var address = await _index.LinkAsync("pb:tokens", [], cancellationToken).ConfigureAwait(false);
        var content = new BrokerContent(JsonSerializer.SerializeToUtf8Bytes(body, BrokerJson.Default.JsonObject), "application/json");
        var created = await _connection.SendForDocumentAsync(HttpMethod.Post, address, content, cancellationToken).ConfigureAwait(false);
        return new NewAccessToken(Read(created), created.Text("token") ?? "");
    }

    /// <summary>Makes one open nothing any more, at once and for good. It stays in the list.</summary>
    /// <param name="uuid">Its identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">There is none.</exception>
    public async Task RevokeAsync(string uuid, CancellationToken cancellationToken)
    {
        var address = await _index.LinkAsync("pb:token", [("uuid", uuid)], cancellationToken).ConfigureAwait(false);
        await _connection.SendAsync(HttpMethod.Delete, address, content: null, cancellationToken).ConfigureAwait(false);
    }

    private static AccessToken Read(HalDocument document) => new()
    {
        Uuid = document.Text("uuid"),
        Description = document.Text("description") ?? "",
        Scopes = [.. document.Root.ItemsOf("scopes").Select(scope => scope.GetString() ?? "")],
        Pacticipant = document.Text("pacticipant"),
        Team = document.Text("team"),
        CreatedBy = document.Text("createdBy"),
        CreatedAt = document.Text("createdAt"),
        ExpiresAt = document.Text("expiresAt"),
        RevokedAt = document.Text("revokedAt"),
    };
}
