using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Users.Api.EmailVerification;

/// <summary>Tokens for one process; for a developer's machine and the demo.</summary>
internal sealed class TokensInMemory(IOptions<VerificationSettings> settings, TimeProvider clock) : IVerificationTokens
{
    private readonly ConcurrentDictionary<string, (Guid User, DateTimeOffset ExpiresAt)> _tokens = new();

    public Task<string> IssueAsync(Guid user, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var (key, kept) in _tokens)
        {
            if (kept.ExpiresAt <= now)
                _tokens.TryRemove(key, out _);
        }

        var token = TokenText.New();
        _tokens[TokenText.KeyOf(token)] = (user, now + settings.Value.Lifetime);
        return Task.FromResult(token);
    }

    public Task<Guid?> FindAsync(string token, CancellationToken cancellationToken) =>
        Task.FromResult<Guid?>(_tokens.TryGetValue(TokenText.KeyOf(token), out var kept) && clock.GetUtcNow() < kept.ExpiresAt ? kept.User : null);

    public Task RemoveAsync(string token, CancellationToken cancellationToken)
    {
        _tokens.TryRemove(TokenText.KeyOf(token), out _);
        return Task.CompletedTask;
    }
}
