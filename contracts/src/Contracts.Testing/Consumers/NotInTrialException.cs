using Xunit.v3;

namespace Contracts.Testing.Consumers;

/// <summary>Nothing is changed for a test in this run of a trial: xunit shows it as skipped.</summary>
internal sealed class NotInTrialException() : Exception($"{DynamicSkipToken.Value}There is nothing for it to be given otherwise in this run.");
