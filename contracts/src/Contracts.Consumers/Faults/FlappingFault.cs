using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record FlappingFault : Fault
{
    public FlappingFault(int times, Fault fault)
        : base($"{times} × {fault.Name}, then well")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        if (fault.Disconnects)
            throw new ArgumentException($"Nobody sees a connection that does not come about ({fault}), so it cannot be counted. Take {nameof(Reset)} or {nameof(Closed)}.", nameof(fault));
        if (fault is FlappingFault)
            throw new ArgumentException("What fails a number of times cannot itself fail a number of times; add the numbers.", nameof(fault));
        (Times, Inner) = (times, fault);
    }

    public int Times { get; }

    public Fault Inner { get; }

    internal override bool NeedsBody => Inner.NeedsBody;

    internal override Delivery Of(MockAnswer healthy, int attempt) => attempt <= Times ? Inner.Of(healthy, attempt) : new Delivery.Whole(healthy);
}
