using System.Collections.Immutable;

namespace PactBroker.Domain.ForVerification.Requests;

/// <summary>What is wrong with a request: all of it, by field, in the order it was found.</summary>
public sealed class RequestErrors
{
    private readonly List<(string Field, string Text)> _errors = [];

    public bool Any => _errors.Count > 0;

    public ImmutableArray<(string Field, string Text)> All => [.. _errors];

    internal void Add(string field, string text) => _errors.Add((field, text));
}
