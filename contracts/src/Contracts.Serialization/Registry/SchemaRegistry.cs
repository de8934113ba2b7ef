using System.Collections.Concurrent;
using System.Collections.Immutable;
using Contracts.Schemas;
using Contracts.Serialization.Wire;

namespace Contracts.Serialization.Registry;

/// <summary>A schema registry that speaks Confluent's REST API, and what was learned from it: each schema is asked for once. One for the whole service; may be used from several threads.</summary>
/// <example><code>var registry = new SchemaRegistry(new HttpClient { BaseAddress = new Uri("http://registry:8081") });</code></example>
/// <param name="client">Has the registry's address, and whatever credentials it wants. It stays the caller's.</param>
public sealed class SchemaRegistry(HttpClient client)
{
    private readonly RegistryConnection _connection = new(client);

    // A schema never changes once it has an id, so nothing here ever grows old but "latest".
    private readonly ConcurrentDictionary<(string Subject, SchemaType Type, string Text, bool Register), Lazy<Task<RegisteredSchema>>> _byText = new();
    private readonly ConcurrentDictionary<SchemaKey, Lazy<Task<RegisteredSchema>>> _byKey = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<RegisteredSchema>>> _latest = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Subject, int Version), Lazy<Task<RegisteredSchema>>> _versions = new();

    /// <summary>Registers a schema, or finds it where it is registered already.</summary>
    /// <exception cref="SerializationException">The registry refuses it, or cannot be asked.</exception>
    public Task<RegisteredSchema> RegisterAsync(string subject, SchemaType type, string text, CancellationToken cancellationToken = default) =>
        OnceAsync(_byText, (subject, type, text, true), () => PostAsync($"subjects/{Escaped(subject)}/versions?normalize=false", type, text), cancellationToken);

    /// <summary>Finds a schema that is registered.</summary>
    /// <exception cref="SerializationException">It is not registered, or the registry cannot be asked.</exception>
    public Task<RegisteredSchema> LookUpAsync(string subject, SchemaType type, string text, CancellationToken cancellationToken = default) =>
        OnceAsync(_byText, (subject, type, text, false), () => PostAsync($"subjects/{Escaped(subject)}?normalize=false&deleted=false", type, text), cancellationToken);

    /// <summary>The newest schema of a subject, as it was when it was first asked for.</summary>
    /// <exception cref="SerializationException">There is none, or the registry cannot be asked.</exception>
    public Task<RegisteredSchema> LatestAsync(string subject, CancellationToken cancellationToken = default) =>
        OnceAsync(_latest, subject, () => GetAsync($"subjects/{Escaped(subject)}/versions/latest", key: null), cancellationToken);

    /// <summary>The schema that an event names.</summary>
    /// <param name="key">Its id or GUID.</param>
    /// <param name="subject">A subject that it belongs to, which tells the registry's contexts apart; null where that is not known.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="SerializationException">There is none, or the registry cannot be asked.</exception>
    public Task<RegisteredSchema> FindAsync(SchemaKey key, string? subject = null, CancellationToken cancellationToken = default) =>
        OnceAsync(_byKey, key, () => GetAsync(PathOf(key, subject), key), cancellationToken);

    private static string PathOf(SchemaKey key, string? subject) => key switch
    {
        SchemaKey.ById id => $"schemas/ids/{id.Id}{(subject is null ? "" : $"?subject={Escaped(subject)}")}",
        SchemaKey.ByGuid guid => $"schemas/guids/{guid.Guid:D}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Whoever gives up waiting does not end the asking for the others; an asking that failed is not kept.
    private static async Task<RegisteredSchema> OnceAsync<TKey>(
        ConcurrentDictionary<TKey, Lazy<Task<RegisteredSchema>>> known, TKey key, Func<Task<RegisteredSchema>> ask, CancellationToken cancellationToken)
        where TKey : notnull
    {
        var asked = known.GetOrAdd(key, _ => new Lazy<Task<RegisteredSchema>>(ask));
        try
        {
            return await asked.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (asked.Value.IsCompleted && !asked.Value.IsCompletedSuccessfully)
        {
            known.TryRemove(KeyValuePair.Create(key, asked));
            throw;
        }
    }

    private async Task<RegisteredSchema> PostAsync(string path, SchemaType type, string text)
    {
        var answer = await _connection.PostAsync(path, type, text).ConfigureAwait(false);
        var known = new RegisteredSchema(answer.Id, answer.Guid, type, answer.Schema ?? text, await ReferencesAsync(answer).ConfigureAwait(false));
        // Registries of old answer with the id alone.
        return known.Guid is null && known.Id is { } id ? known with { Guid = (await _connection.GetAsync($"schemas/ids/{id}").ConfigureAwait(false)).Guid } : known;
    }

    private async Task<RegisteredSchema> GetAsync(string path, SchemaKey? key)
    {
        var answer = await _connection.GetAsync(path).ConfigureAwait(false);
        if (!SchemaTypes.TryParse(answer.SchemaType ?? "AVRO", out var type) || answer.Schema is not { } text)
            throw SerializationException.OtherLanguage(path, answer.SchemaType);
        return new RegisteredSchema(
            answer.Id ?? (key as SchemaKey.ById)?.Id,
            answer.Guid ?? (key as SchemaKey.ByGuid)?.Guid,
            type,
            text,
            await ReferencesAsync(answer).ConfigureAwait(false));
    }

    private async Task<ImmutableArray<KeyValuePair<string, RegisteredSchema>>> ReferencesAsync(SchemaAnswer answer)
    {
        var references = ImmutableArray.CreateBuilder<KeyValuePair<string, RegisteredSchema>>();
        foreach (var reference in answer.References ?? [])
        {
            var path = $"subjects/{Escaped(reference.Subject)}/versions/{reference.Version}?deleted=true";
            var schema = await OnceAsync(_versions, (reference.Subject, reference.Version), () => GetAsync(path, key: null), CancellationToken.None).ConfigureAwait(false);
            references.Add(KeyValuePair.Create(reference.Name, schema));
        }

        return references.ToImmutable();
    }

    private static string Escaped(string subject) => Uri.EscapeDataString(subject);
}
