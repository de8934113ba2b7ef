using System.Collections.Immutable;

namespace PactBroker.Domain.ForVerification.Requests;

/// <summary>What is wrong with a request: all of it, by field, in the order it was found.</summary>
public sealed class RequestErrors
{
    private readonly List<(string Field, string Text)> errors = [];

    public bool Any => errors.Count > 0;

    public ImmutableArray<(string Field, string Text)> All => [.. errors];

    internal void Add(string field, string text) => errors.Add((field, text));
}
