using Contracts.Providers.Blaming;
using Contracts.Providers.Results;

namespace Contracts.Cli.Tests.InjectedFailures;

/// <summary>A failure of known cause: what is done, and what a verification has to say to it.</summary>
/// <param name="What">What was injected.</param>
/// <param name="Verdict">The class that it has to be.</param>
/// <param name="Side">The side that has to be blamed; null where nobody is, since the environment is.</param>
/// <param name="Inject">Does it.</param>
internal sealed record Cause(string What, Verdict Verdict, BlamedSide? Side, Func<Situation, Situation> Inject);
