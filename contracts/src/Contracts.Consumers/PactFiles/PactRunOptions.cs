namespace Contracts.Consumers.PactFiles;

/// <summary>How a run treats the pact files.</summary>
public sealed record PactRunOptions
{
    /// <summary>Only compare: a file that would change makes the run fail, and the failure shows how.</summary>
    /// <value>By default true where the environment says <c>CI=true</c>: there the files are those that were reviewed.</value>
    public bool CompareOnly { get; init; } = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A complete run takes away what its tests no longer say. Switch it off where several test assemblies write for one consumer.</summary>
    /// <value>By default true.</value>
    public bool RemovesWhatNoTestSays { get; init; } = true;

    /// <summary>Tells the token of the test that runs on the calling thread, so that what a test waits for ends with it.</summary>
    /// <value>By default a token that is never canceled.</value>
    public Func<CancellationToken> TokenOfTest { get; init; } = () => CancellationToken.None;

    /// <summary>Tells the name of the test that runs on the calling thread, with the arguments of its row: a <see cref="Trials.Trial"/> needs it.</summary>
    /// <value>By default nobody knows it.</value>
    public Func<string?> NameOfTest { get; init; } = () => null;
}
