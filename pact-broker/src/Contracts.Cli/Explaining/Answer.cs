namespace Contracts.Cli.Explaining;

/// <summary>Whether a reader reads everything.</summary>
internal enum Answer
{
    Yes,
    No,

    /// <summary>Neither a proof nor an event that shows the contrary was found.</summary>
    Undecided,
}
