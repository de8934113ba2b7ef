using Contracts.Schemas.Events;

namespace ServiceDefaults.Testing.Mutations.Operators;

internal sealed record DropHeader(string Name) : Mutation("drop header", Name), IAnswerMutation, IEventMutation
{
    public Task<bool> ApplyAsync(HttpResponseMessage response, CancellationToken cancellationToken) => Task.FromResult(
        response.Headers.NonValidated.Contains(Name) ? response.Headers.Remove(Name)
        : response.Content.Headers.NonValidated.Contains(Name) && response.Content.Headers.Remove(Name));

    public EventMessage? Apply(EventMessage published) => published.Headers.ContainsKey(Name) ? published with { Headers = published.Headers.Remove(Name) } : null;
}
