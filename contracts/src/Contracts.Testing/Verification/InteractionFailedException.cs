namespace Contracts.Testing.Verification;

/// <summary>A provider does not honor an interaction. The message is the report, and where the order was a random one, how it comes again.</summary>
internal sealed class InteractionFailedException(IEnumerable<string> reports, int? shuffleSeed = null)
    : Exception(string.Join("\n\n", [.. reports, .. Order(shuffleSeed)]))
{
    private static string[] Order(int? shuffleSeed) =>
        shuffleSeed is { } seed ? [$"Interactions were replayed in the order of seed {seed}: WithShuffle({seed}) repeats it."] : [];
}
