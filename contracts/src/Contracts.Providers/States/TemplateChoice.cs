using System.Collections.Immutable;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.States;

/// <summary>Which of several templates a state belongs to: the one with exactly its text, else all whose places fit.</summary>
internal static class TemplateChoice
{
    public static ImmutableArray<(T Candidate, HandlerValues Values)> Of<T>(IEnumerable<T> candidates, Func<T, StateTemplate> template, string state)
    {
        var fitting = ImmutableArray.CreateBuilder<(T, HandlerValues)>();
        foreach (var candidate in candidates)
        {
            if (!template(candidate).TryMatch(state, out var values))
                continue;
            if (template(candidate).IsLiteral)
                return [(candidate, values)];
            fitting.Add((candidate, values));
        }

        return fitting.ToImmutable();
    }
}
