using Contracts.Schemas.Events;
using ServiceDefaults.Events;

namespace ServiceDefaults.Testing.Mutations;

/// <summary>One thing that is different at a boundary.</summary>
/// <param name="Operator">What is done, and to what: <c>drop header</c>, <c>change status</c>, <c>send twice</c>.</param>
/// <param name="Place">Which one: <c>Location</c>, <c>$.amount</c>; empty where there is only one.</param>
public abstract record Mutation(string Operator, string Place = "")
{
    public sealed override string ToString() => $"{Operator} {Place}".TrimEnd();
}

/// <summary>Something that is different in an answer.</summary>
internal interface IAnswerMutation
{
    /// <summary>Changes the answer; false where there is nothing to change.</summary>
    Task<bool> ApplyAsync(HttpResponseMessage response, CancellationToken cancellationToken);
}

/// <summary>Something that is different in an event.</summary>
internal interface IEventMutation
{
    /// <summary>The changed event; null where there is nothing to change.</summary>
    EventMessage? Apply(EventMessage published);
}

/// <summary>Something that is different in events that follow each other.</summary>
internal interface IStreamMutation
{
    /// <summary>Passes events on, but not as they came.</summary>
    IEventPublisher Around(IEventPublisher publisher);
}
