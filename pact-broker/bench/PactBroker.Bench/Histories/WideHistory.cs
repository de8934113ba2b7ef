namespace PactBroker.Bench.Histories;

/// <summary>
/// A large company for the pages: 200 applications, each a consumer of five others, 1,000 integrations with 100 contents each, every one of which a version of
/// the provider has verified. The newest runs in production, the one before in test.
/// </summary>
internal static class WideHistory
{
    public const int Applications = 200;

    public const int Versions = 100;

    public static readonly IReadOnlyList<int> Distances = [1, 3, 7, 20, 50];

    public static int Integrations => Applications * Distances.Count;

    public static int Results => Integrations * Versions;

    public static string Application(int number) => $"application-{number % Applications}";
}
