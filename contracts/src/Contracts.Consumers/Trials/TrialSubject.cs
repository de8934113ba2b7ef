namespace Contracts.Consumers.Trials;

/// <summary>What a changed field is a field of.</summary>
public sealed record TrialSubject
{
    /// <summary>Who gets it.</summary>
    public required string Consumer { get; init; }

    /// <summary>Who gives it; null for an event, which may be anybody's.</summary>
    public string? Provider { get; init; }

    /// <summary>The description of the interaction; the name of the event.</summary>
    public required string Name { get; init; }

    /// <summary>The provider states of the interaction.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>The method of the request; null for messages and events.</summary>
    public string? Method { get; init; }

    /// <summary>The path of the request; null for messages and events.</summary>
    public string? Path { get; init; }

    /// <inheritdoc />
    public override string ToString() => States.Count == 0 ? Name : $"{Name} [{string.Join("; ", States)}]";
}
