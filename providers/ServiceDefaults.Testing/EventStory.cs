using ServiceDefaults.Correlation;
using ServiceDefaults.Testing.Mutations;

namespace ServiceDefaults.Testing;

/// <summary>Something that happens at a service in a few steps, each of which it tells others in one event.</summary>
public sealed class EventStory
{
    private readonly Func<BoundaryGate, Task<Telling>> _tell;

    private EventStory(string name, Func<BoundaryGate, Task<Telling>> tell) => (Name, _tell) = (name, tell);

    /// <summary>What happens: <c>the life of an order</c>.</summary>
    public string Name { get; }

    /// <summary>A story.</summary>
    /// <param name="name">What happens: <c>the life of an order</c>.</param>
    /// <param name="host">A fresh app.</param>
    /// <param name="happens">Has it happen: the answers to the requests that are told of, in the order in which they were sent.</param>
    public static EventStory Of<THost>(string name, Func<THost> host, Func<THost, Task<IReadOnlyList<HttpResponseMessage>>> happens)
        where THost : IServiceHost => new(name, async gate =>
    {
        var published = new PublishedEvents();
        List<string> steps;
        var told = new List<string?>();
        await using (var app = host())
        {
            app.Publisher = gate.Around(published);
            steps = [.. (await happens(app)).Select(StepOf)];
            while (told.Count < steps.Count)
                told.Add((await published.NextAsync()).CorrelationId);
        }

        // The app has ended: what it sent beyond that is here.
        while (!published.IsEmpty)
            told.Add((await published.NextAsync()).CorrelationId);
        return new Telling(steps, told);
    });

    /// <summary>Has it happen, and listens to the events on the other side of a gate.</summary>
    internal Task<Telling> TellAsync(BoundaryGate gate) => _tell(gate);

    private static string StepOf(HttpResponseMessage answer) => answer.EnsureSuccessStatusCode().Headers.GetValues(CorrelationContext.Header).Single();

    /// <summary>What happened, and what was told of it.</summary>
    /// <param name="Steps">The correlation ids of the requests.</param>
    /// <param name="Told">Those of the events that came.</param>
    internal sealed record Telling(IReadOnlyList<string> Steps, IReadOnlyList<string?> Told)
    {
        /// <summary>Whether each step was told once, in their order.</summary>
        public bool IsAsItHappened => Told.SequenceEqual(Steps);
    }
}
