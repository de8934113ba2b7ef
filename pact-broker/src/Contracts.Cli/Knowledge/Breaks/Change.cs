namespace Contracts.Cli.Knowledge.Breaks;

/// <summary>What somebody wants to do to a field.</summary>
internal abstract record Change
{
    public sealed record Remove : Change
    {
        public override string ToString() => "removed";
    }

    public sealed record Rename(string Name) : Change
    {
        public override string ToString() => $"renamed to {Name}";
    }

    /// <param name="Type">A type of JSON: string, number, integer, boolean, object, array; of a status, the new code.</param>
    public sealed record Retype(string Type) : Change
    {
        public override string ToString() => $"as {Type}";
    }

    /// <summary>It may be null, so one day it is.</summary>
    public sealed record Nullable : Change
    {
        public override string ToString() => "null";
    }
}
