using System.Collections.Immutable;

namespace Contracts.Cli.Knowledge.Readers;

/// <summary>One place where a contract reads what was asked about.</summary>
internal sealed record Reading
{
    public required string Consumer { get; init; }

    /// <summary>The interaction's description, or what the consumer does with an event.</summary>
    public required string Interaction { get; init; }

    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>The file or address of the contract.</summary>
    public required string Origin { get; init; }

    /// <summary>Why a broker selected it; null for files.</summary>
    public string? Why { get; init; }

    /// <summary>Where exactly.</summary>
    public required string Place { get; init; }

    /// <summary>The example there; null where only a rule speaks of it.</summary>
    public string? Example { get; init; }

    /// <summary>What holds there: rules, or a schema's words; none is equality.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];
}
