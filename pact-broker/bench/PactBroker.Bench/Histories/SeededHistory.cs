namespace PactBroker.Bench.Histories;

/// <summary>
/// What the database holds before anything is measured: 50 applications, each a consumer of two others and a provider of two.
/// Every version publishes a new content to each of its providers, which two versions of the provider have verified. One version in ten
/// is on a branch of its own, the others are on main; the newest runs in production, the one before in test.
/// </summary>
/// <param name="Results">How many verification results there are.</param>
internal sealed record SeededHistory(int Results)
{
    public const int Applications = 50;

    public const int Integrations = Applications * 2;

    /// <summary>Of whom an application is a consumer: how many further.</summary>
    public static readonly IReadOnlyList<int> Distances = [1, 7];

    private const int ResultsPerContent = 2;

    /// <summary>Versions of each application.</summary>
    public int Versions => Results / Integrations / ResultsPerContent;

    public static string Application(int number) => $"application-{number % Applications}";
}
