namespace Marketplace.Verification.TestDoubles;

/// <summary>Holds up whoever comes, until as many are here as are meant to come; from then on nobody.</summary>
internal sealed class Meeting(int everybody)
{
    private readonly TaskCompletionSource _allAreHere = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _onlyOneIsMissing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _here;

    /// <summary>Waits until all but one are here.</summary>
    public Task OthersAsync(CancellationToken cancellationToken) => _onlyOneIsMissing.Task.WaitAsync(cancellationToken);

    public Task ArriveAsync(CancellationToken cancellationToken)
    {
        var here = Interlocked.Increment(ref _here);
        if (here >= everybody - 1)
            _onlyOneIsMissing.TrySetResult();
        if (here >= everybody)
            _allAreHere.TrySetResult();
        return _allAreHere.Task.WaitAsync(cancellationToken);
    }
}
