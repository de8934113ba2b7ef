using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace PactBroker.Access.Oidc;

/// <summary>
/// The keys that the issuer signs with, from the address that its discovery document names. They are kept; asked again once they are old, and when a token names one that is not among them, for
/// issuers change theirs. Whoever makes up names does not make the broker ask more often than it likes.
/// </summary>
internal sealed class SigningKeys(string issuer, TimeProvider time) : IDisposable
{
    private const int LargestDocument = 1 << 20;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = LargestDocument };
    private readonly SemaphoreSlim _asking = new(1, 1);
    private Known? _known;
    private DateTimeOffset? _asked;

    /// <summary>The keys, among them the named one if the issuer has it.</summary>
    /// <exception cref="IssuerUnavailableException">None are known, and the issuer does not say them.</exception>
    public async Task<IReadOnlyList<SecurityKey>> FindAsync(string? name, CancellationToken cancellationToken)
    {
        if (_known is { } known && IsEnough(known, name))
        {
            return known.Keys;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            // Another may have asked in the meantime.
            if (_known is not { } now || (!IsEnough(now, name) && MayAsk))
            {
                await AskAsync(cancellationToken);
            }

            return _known!.Keys;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _asking.Dispose();
    }

    private bool MayAsk => _asked is not { } asked || time.GetUtcNow() - asked >= Pause;

    private bool IsEnough(Known known, string? name) => time.GetUtcNow() - known.At < Fresh && (name is null || known.Keys.Any(key => key.KeyId == name));

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        if (!MayAsk)
        {
            throw new IssuerUnavailableException(issuer, "it did not answer a moment ago");
        }

        _asked = time.GetUtcNow();
        try
        {
            _known = new Known(await ReadAsync(cancellationToken), time.GetUtcNow());
        }
        catch (Exception failure) when (failure is IssuerUnavailableException or HttpRequestException or JsonException or ArgumentException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // What was known is good until the issuer says otherwise.
            if (_known is null)
            {
                throw failure as IssuerUnavailableException ?? new IssuerUnavailableException(issuer, failure.Message, failure);
            }
        }
    }

    private async Task<IReadOnlyList<SecurityKey>> ReadAsync(CancellationToken cancellationToken)
    {
        using var discovery = JsonDocument.Parse(await _client.GetStringAsync($"{issuer.TrimEnd('/')}/.well-known/openid-configuration", cancellationToken));
        if (Text(discovery, "issuer") is var named && named != issuer)
        {
            throw new IssuerUnavailableException(issuer, $"its discovery document is that of '{named}'");
        }

        return Text(discovery, "jwks_uri") is { } address && OidcVariables.IsUsable(address)
            ? [.. new JsonWebKeySet(await _client.GetStringAsync(address, cancellationToken)).GetSigningKeys()]
            : throw new IssuerUnavailableException(issuer, "its discovery document names no https address of keys");
    }

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Known(IReadOnlyList<SecurityKey> Keys, DateTimeOffset At);
}
