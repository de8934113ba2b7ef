using System.Diagnostics;

namespace Contracts.Engine.Text;

/// <summary>
/// The time that one comparison may spend with patterns that have to try: a list of a thousand values must not take a thousand times the limit of one.
/// A comparison runs on one thread from its beginning to its end; outside of one there is only the limit of each value.
/// </summary>
internal readonly ref struct RegexBudget
{
    /// <summary>What is left is undecided then.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    [ThreadStatic]
    private static long? _spent;

    private readonly bool _isOwner;

    private RegexBudget(bool isOwner) => _isOwner = isOwner;

    public static bool IsSpent => _spent >= Limit.Ticks;

    /// <summary>Begins a comparison; disposing ends it.</summary>
    public static RegexBudget Begin()
    {
        if (_spent is not null)
            return new RegexBudget(isOwner: false);
        _spent = 0;
        return new RegexBudget(isOwner: true);
    }

    public static void Spend(long started) => _spent += Stopwatch.GetElapsedTime(started).Ticks;

    public void Dispose()
    {
        if (_isOwner)
            _spent = null;
    }
}
