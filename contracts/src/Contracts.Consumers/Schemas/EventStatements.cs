using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Contracts.Consumers.Schemas;

/// <summary>What tests have said about events. Two that contradict each other are found whichever comes first.</summary>
internal sealed class EventStatements
{
    private readonly ConcurrentDictionary<string, EventFiles> _said = new(StringComparer.Ordinal);

    public static EventStatements OfProcess { get; } = new();

    public ImmutableArray<EventFiles> All => [.. _said.Values.OrderBy(files => files.Description, StringComparer.Ordinal)];

    /// <exception cref="PactFailureException">Another test has said something else about the same event.</exception>
    public void Add(EventFiles files)
    {
        var said = _said.GetOrAdd(files.Description, files);
        if (said.Differences(files) is { Length: > 0 } differences)
        {
            throw PactFailureException.Because(
                $"Another test has said something else about {files.Contract} (- is what it said, + is what this test says). Describe the event once, and give each test an example.\n\n{differences}");
        }
    }
}
