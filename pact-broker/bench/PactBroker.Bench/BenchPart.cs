namespace PactBroker.Bench;

/// <summary>The two things that the broker is.</summary>
internal enum BenchPart
{
    Pacts,
    Registry,
}
