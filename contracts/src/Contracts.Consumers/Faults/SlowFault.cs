using Contracts.Consumers.Mocking;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers.Faults;

internal sealed record SlowFault : Fault
{
    public SlowFault(TimeSpan by)
        : base(FormattableString.Invariant($"slow by {by.TotalSeconds} s"))
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(by, TimeSpan.Zero);
        By = by;
    }

    public TimeSpan By { get; }

    internal override string Pattern => RequestPattern.Timeout;

    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.Whole(healthy) { Delay = By };
}
