using System.Security.Cryptography;
using PactBroker.Storage;

namespace PactBroker.Secrets;

/// <summary>
/// Seals what is in the database and for nobody's eyes, with keys that all brokers on the database share. Keys that another broker has made are read when they are met; which one seals is
/// asked in the transaction that writes what was sealed.
/// </summary>
internal sealed class SecretBox(SecretOptions options) : IDisposable
{
    // As long as Data Protection uses one by itself.
    private static readonly TimeSpan LongestUse = TimeSpan.FromDays(90);

    private KeyRing? _ring;

    /// <summary>Sees to it that there is a key to seal with that is not too old and wrapped as it is to be.</summary>
    /// <returns>Its name: what another one has sealed is to be sealed anew.</returns>
    /// <exception cref="BrokerStartException">The keys that are there cannot be opened.</exception>
    public async Task<string> PrepareAsync(StorageSession session)
    {
        var keys = await session.ListKeysAsync();
        if (keys.FirstOrDefault(key => key.WrappedBy is { } id && options.Find(id) is null) is not null)
        {
            throw BrokerStartException.LockedSecrets(options.Keys.Count > 0);
        }

        var newest = keys is [.., var last] ? last : null;
        if (newest is not null && newest.WrappedBy == options.Wrapping?.Id && newest.CreatedAt > session.Now - LongestUse.Ticks)
        {
            return newest.Name;
        }

        var added = KeyRing.CreateKey(options);
        await session.AddKeyAsync(added);
        return added.Name;
    }

    /// <summary>Seals a text, for one purpose only.</summary>
    /// <returns>The sealed text, and the name of the key.</returns>
    public async Task<(string Text, string Key)> SealAsync(StorageSession session, string purpose, string text)
    {
        var key = await session.FindNewestKeyAsync() ?? await PrepareAsync(session);
        var ring = _ring?.Newest == key ? _ring : await LoadAsync(session);
        return (ring.Seal(purpose, text), key);
    }

    /// <exception cref="SecretLostException">No key in the database opens it.</exception>
    public async Task<string> OpenAsync(StorageSession session, string purpose, string text)
    {
        if (_ring is { } ring && TryOpen(ring, purpose, text) is { } known)
        {
            return known;
        }

        return TryOpen(await LoadAsync(session), purpose, text) ?? throw new SecretLostException();
    }

    public void Dispose() => _ring?.Dispose();

    private static string? TryOpen(KeyRing ring, string purpose, string text)
    {
        try
        {
            return ring.Open(purpose, text);
        }
        catch (Exception problem) when (problem is CryptographicException or InvalidOperationException)
        {
            // Sealed by a key that came later, or by one that is gone; a ring without a key that can be used says it its own way.
            return null;
        }
    }

    // Whoever has the ring of before still works with it: it is left to the collector.
    private async Task<KeyRing> LoadAsync(StorageSession session) => _ring = new KeyRing(await session.ListKeysAsync(), options);
}
