using System.Collections.Immutable;
using Contracts.Providers.Sources;

namespace PactBroker.Client.Verifications;

/// <summary>A contract that the broker selected.</summary>
public sealed record PactForVerification
{
    /// <summary>Where the contract is.</summary>
    public required Uri Address { get; init; }

    /// <summary>The contract as the broker names it.</summary>
    public required string Name { get; init; }

    /// <summary>Why it was selected: <c>latest from main branch</c>.</summary>
    public required string ShortDescription { get; init; }

    /// <summary>The provider never satisfied this content; a failure does not break its build.</summary>
    public bool Pending { get; init; }

    /// <summary>Selected as work in progress.</summary>
    public bool WorkInProgress { get; init; }

    /// <summary>What people shall read, and when.</summary>
    public ImmutableArray<Notice> Notices { get; init; } = [];
}
