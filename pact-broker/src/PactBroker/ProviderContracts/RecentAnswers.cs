namespace PactBroker.ProviderContracts;

/// <summary>
/// What was computed, while there is room: what nobody has asked for the longest goes first. What several ask for at once is computed once.
/// </summary>
/// <remarks>A <c>MemoryCache</c> that is full turns away what is new, and makes room for it some time later; and it lets two compute the same.</remarks>
/// <param name="room">How much is remembered, in what <paramref name="size"/> counts.</param>
/// <param name="size">How much room an answer takes.</param>
internal sealed class RecentAnswers<TKey, TAnswer>(long room, Func<TAnswer, long> size)
    where TKey : notnull
    where TAnswer : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TAnswer Answer, long Size)>> _known = [];
    private readonly LinkedList<(TKey Key, TAnswer Answer, long Size)> _lastUsedFirst = [];
    private readonly Dictionary<TKey, TaskCompletionSource<TAnswer?>> _underWay = [];
    private long _taken;

    /// <summary>The answer, as it is known, or as somebody else is finding it out, or as it is found out now.</summary>
    /// <param name="limit">Until when this caller waits for somebody else.</param>
    /// <exception cref="OperationCanceledException">It took longer. The next who asks begins anew.</exception>
    public async Task<TAnswer> GetAsync(TKey key, Func<Task<TAnswer>> compute, CancellationToken limit)
    {
        while (true)
        {
            TaskCompletionSource<TAnswer?> mine;
            Task<TAnswer?>? others;
            lock (_lock)
            {
                if (Find(key) is { } known)
                    return known;

                others = _underWay.TryGetValue(key, out var running) ? running.Task : null;
                mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
                if (others is null)
                    _underWay.Add(key, mine);
            }

            if (others is null)
                return await ComputeAsync(key, compute, mine);
            // Who was at it may have given up.
            if (await others.WaitAsync(limit) is { } theirs)
                return theirs;
        }
    }

    private async Task<TAnswer> ComputeAsync(TKey key, Func<Task<TAnswer>> compute, TaskCompletionSource<TAnswer?> told)
    {
        TAnswer? answer = null;
        try
        {
            answer = await compute();
            return answer;
        }
        finally
        {
            lock (_lock)
            {
                _underWay.Remove(key);
                if (answer is not null)
                    Remember(key, answer);
            }

            told.SetResult(answer);
        }
    }

    private TAnswer? Find(TKey key)
    {
        if (!_known.TryGetValue(key, out var node))
            return null;

        _lastUsedFirst.Remove(node);
        _lastUsedFirst.AddFirst(node);
        return node.Value.Answer;
    }

    private void Remember(TKey key, TAnswer answer)
    {
        var own = size(answer);
        if (own > room)
            return;

        _known.Add(key, _lastUsedFirst.AddFirst((key, answer, own)));
        for (_taken += own; _taken > room; _lastUsedFirst.RemoveLast())
        {
            var last = _lastUsedFirst.Last!.Value;
            _known.Remove(last.Key);
            _taken -= last.Size;
        }
    }
}
