namespace PactBroker.Bench;

/// <summary>What the broker is: for builds, for serializers, for people.</summary>
internal enum BenchPart
{
    Pacts,
    Registry,
    Pages,
}
