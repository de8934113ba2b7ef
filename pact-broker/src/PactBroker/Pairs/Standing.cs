using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.ProviderContracts;
using PactBroker.Verifications;

namespace PactBroker.Pairs;

/// <summary>How two applications stand with each other.</summary>
internal enum Standing
{
    Good,
    Failed,

    /// <summary>It failed, and nobody had promised it yet.</summary>
    Pending,

    /// <summary>An earlier contract was verified, this one was not yet.</summary>
    Changed,

    Never,

    /// <summary>The schemas do not say.</summary>
    Undecided,
}

/// <summary>The same in words, which are there for everybody, and in shape and color, for those who see them.</summary>
internal static class Standings
{
    public static readonly IReadOnlyList<Standing> All = Enum.GetValues<Standing>();

    public static Standing Of(PactStatus status) => status switch
    {
        PactStatus.Success => Standing.Good,
        PactStatus.Failed => Standing.Failed,
        PactStatus.FailedPending => Standing.Pending,
        PactStatus.Stale => Standing.Changed,
        _ => Standing.Never,
    };

    public static Standing Of(bool? success) => success switch { true => Standing.Good, false => Standing.Failed, null => Standing.Never };

    public static Standing Of(EventRow row) => row.State(allowUndecided: true) == ResultState.Failed ? Standing.Failed : row.IsUndecided ? Standing.Undecided : Standing.Good;

    public static Standing Of(StaticResult held) => held.IsUndecided ? Standing.Undecided : Of(held.Success);

    /// <summary>What holding a pact against a document came to, which is no verification.</summary>
    public static string Word(StaticResult held) => held switch { { IsUndecided: true } => "undecided", { Success: true } => "agrees", _ => "failed" };

    public static string Word(Standing standing) => standing switch
    {
        Standing.Good => "verified",
        Standing.Failed => "failed",
        Standing.Pending => "failed, pending",
        Standing.Changed => "changed since",
        Standing.Never => "not verified",
        _ => "undecided",
    };

    /// <summary>The name in addresses and style sheets.</summary>
    public static string Name(Standing standing) => standing.ToString().ToLowerInvariant();
}
