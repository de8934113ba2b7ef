namespace PactBroker.Outcomes;

/// <summary>Something that testing by contract is to bring about, and how far it has.</summary>
/// <param name="Id">Its name for programs.</param>
/// <param name="Expected">What is to be so, in a sentence.</param>
/// <param name="Value">The figure.</param>
/// <param name="Of">How many there are in all; null where the figure is not part of a whole.</param>
/// <param name="Unit">What is counted, in the plural.</param>
/// <param name="IsMet">Whether it is so now.</param>
/// <param name="Address">Where what is behind the figure can be seen.</param>
internal sealed record Outcome(string Id, string Expected, long Value, long? Of, string Unit, bool IsMet, string Address)
{
    /// <summary>The figure as people read it.</summary>
    public string Figure => Of is { } all ? $"{Value} of {all} {Unit}" : $"{Value} {(Value == 1 ? Unit.TrimEnd('s') : Unit)}";

    /// <summary>More about the figure; null where it says all.</summary>
    public string? Detail { get; init; }

    /// <summary>All of them are to be so.</summary>
    public static Outcome Share(string id, string expected, int value, int of, string unit, string address) => new(id, expected, value, of, unit, value == of, address);

    /// <summary>None is to be there.</summary>
    public static Outcome None(string id, string expected, long value, string unit, string address) => new(id, expected, value, null, unit, value == 0, address);
}
