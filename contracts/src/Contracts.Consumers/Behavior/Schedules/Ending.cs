namespace Contracts.Consumers.Behavior.Schedules;

/// <summary>What became of a delivery.</summary>
internal abstract record Ending
{
    private Ending()
    {
    }

    public abstract string Text { get; }

    public sealed record Taken : Ending
    {
        public override string Text => "handled";
    }

    public sealed record Returned : Ending
    {
        public override string Text => "given back";
    }

    public sealed record SetAside(string Reason) : Ending
    {
        public override string Text => $"set aside as a dead letter: {Reason}";
    }

    public sealed record Thrown(Exception Exception) : Ending
    {
        public override string Text => $"threw {Exception.GetType().Name}: {Exception.Message}";
    }

    public sealed record Never(string How) : Ending
    {
        public override string Text => How;
    }
}
