using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Users.Api.EmailVerification;

/// <summary>Tokens that every instance knows; Redis itself forgets them when their time is over.</summary>
internal sealed class TokensInRedis(IOptions<VerificationSettings> settings) : IVerificationTokens, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private ConnectionMultiplexer? _connection;

    public async Task<string> IssueAsync(Guid user, CancellationToken cancellationToken)
    {
        var token = TokenText.New();
        await (await OpenAsync(cancellationToken)).StringSetAsync(TokenText.KeyOf(token), user.ToString(), settings.Value.Lifetime);
        return token;
    }

    public async Task<Guid?> FindAsync(string token, CancellationToken cancellationToken) =>
        Guid.TryParse((string?)await (await OpenAsync(cancellationToken)).StringGetAsync(TokenText.KeyOf(token)), out var user) ? user : null;

    public async Task RemoveAsync(string token, CancellationToken cancellationToken) =>
        await (await OpenAsync(cancellationToken)).KeyDeleteAsync(TokenText.KeyOf(token));

    public void Dispose()
    {
        _connection?.Dispose();
        _one.Dispose();
    }

    private async Task<IDatabase> OpenAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            _connection ??= await ConnectionMultiplexer.ConnectAsync(settings.Value.Redis);
            return _connection.GetDatabase();
        }
        finally
        {
            _one.Release();
        }
    }
}
