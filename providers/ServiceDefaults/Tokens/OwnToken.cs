using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Tokens;

/// <summary>The token that a service shows others: asked for when it is first needed, and again before it ends or when somebody no longer takes it.</summary>
internal sealed class OwnToken(IServiceProvider services, IOwnAccount account, TimeProvider clock) : IDisposable
{
    /// <summary>A token that ends on its way is of no use.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private AccountToken? _last;

    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Good is { } known)
            return known;

        // One log-in for all who wait.
        await _one.WaitAsync(cancellationToken);
        try
        {
            return Good ?? (_last = await services.GetRequiredService<AccountClient>().LogInAsync(account, cancellationToken)).Token;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Somebody did not take it: the key that it is signed with may be another one by now.</summary>
    public void Forget(string token)
    {
        if (_last is { } last && last.Token == token)
            Interlocked.CompareExchange(ref _last, null, last);
    }

    public void Dispose() => _one.Dispose();

    private string? Good => _last is { } last && clock.GetUtcNow() + Margin < last.ExpiresAt ? last.Token : null;
}
