using Contracts.Schemas.Events;

namespace ServiceDefaults.Testing.Mutations;

/// <summary>One thing that is different at a boundary.</summary>
/// <param name="Operator">What is done: <c>drop</c>, <c>rename</c>, <c>retype</c>, <c>null</c>, <c>change</c>.</param>
/// <param name="Place">To what: <c>body $.amount</c>, <c>header Location</c>, <c>status</c>.</param>
public abstract record Mutation(string Operator, string Place)
{
    public sealed override string ToString() => $"{Operator} {Place}";
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
