namespace Contracts.Conformance.Tests;

/// <summary>Test data of the Pact projects and measured behavior, which lies beside the repository: <c>CONTRACTS_CONFORMANCE</c> says where.</summary>
internal static class ConformanceData
{
    private const string Variable = "CONTRACTS_CONFORMANCE";

    private static string? Root => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>The path of a file or folder of the data; null when the data is not there, which is a failure where everything must be.</summary>
    public static string? Find(string path)
    {
        if (Root is { } root)
            return Path.Combine(root, path);

        return Environment.GetEnvironmentVariable("CI") == "true"
            ? throw new InvalidOperationException($"{Variable} is not set; with CI=true the conformance data must be there.")
            : null;
    }

    /// <summary>One row for each key; one skipped row where there is no data, so that the gap is seen.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows(IEnumerable<string>? keys)
    {
        if (keys is null)
            return [new TheoryDataRow<string>("") { Skip = $"{Variable} is not set: the conformance data is not here." }];

        var rows = keys.Select(key => new TheoryDataRow<string>(key)).ToList();
        return rows.Count > 0 ? rows : throw new InvalidOperationException("There is conformance data, but no case in it.");
    }
}
