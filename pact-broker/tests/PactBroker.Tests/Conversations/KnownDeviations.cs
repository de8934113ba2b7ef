namespace PactBroker.Tests.Conversations;

/// <summary>Steps of conversations that are answered differently on purpose, and why.</summary>
internal static class KnownDeviations
{
    private static readonly Deviation[] All = [];

    public static IReadOnlyCollection<int> StepsOf(string conversation)
        => [.. All.Where(deviation => deviation.Conversation == conversation).Select(deviation => deviation.Step)];

    private sealed record Deviation(string Conversation, int Step, string Why);
}
