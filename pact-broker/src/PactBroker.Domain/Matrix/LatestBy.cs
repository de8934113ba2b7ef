namespace PactBroker.Domain.Matrix;

/// <summary>Which of several results stand for all; the names on the wire are <c>cvpv</c>, <c>cvp</c> and <c>cp</c>.</summary>
public enum LatestBy
{
    /// <summary>Nothing stands for anything else: every revision and every result is a row.</summary>
    Nothing,

    /// <summary>The newest result of each consumer version and provider version.</summary>
    ConsumerVersionAndProviderVersion,

    /// <summary>The result of the newest provider version for each consumer version.</summary>
    ConsumerVersionAndProvider,

    /// <summary>One row for each pair.</summary>
    ConsumerAndProvider,
}
