using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Contracts.Providers.Databases;
using Contracts.Providers.Results;

namespace Contracts.Providers.Replay;

/// <summary>What stood around a run, as far as the verifier was told or can see: versions, and whom the provider asked.</summary>
internal static class Surroundings
{
    public static ImmutableArray<UsedVersion> VersionsOf(VerificationOptions options) =>
    [
        new("Contracts", typeof(PactVerifier).Assembly.GetName().Version?.ToString(fieldCount: 3) ?? "unknown"),
        new(".NET", $"{Environment.Version}"),
        new("operating system", $"{RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture})"),
        .. Servers(options),
    ];

    /// <summary>What the verifier sees to be real is so, whatever was said.</summary>
    public static ImmutableArray<AskedParty> AskedBy(VerificationOptions options)
    {
        var real = Servers(options).Select(server => new AskedParty(server.Name, AskedAs.Real)).ToImmutableArray();
        return [.. options.Asked.Where(party => !real.Any(seen => seen.Name == party.Name)), .. real];
    }

    private static IEnumerable<UsedVersion> Servers(VerificationOptions options) =>
        Databases(options).Select(database => database.Server)
            .Concat(options.LeakChecks.Select(check => check.Server))
            .Concat(options.Captures.Select(capture => capture.Server))
            .OfType<UsedVersion>().Distinct();

    private static IEnumerable<TestDatabase> Databases(VerificationOptions options) =>
        options.Instances.Select(instance => (TestDatabase?)instance.Database).Append(options.Database).OfType<TestDatabase>();
}
