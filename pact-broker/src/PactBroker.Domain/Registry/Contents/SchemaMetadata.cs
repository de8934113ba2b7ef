namespace PactBroker.Domain.Registry.Contents;

/// <summary>What is said about a schema beside its text.</summary>
public sealed record SchemaMetadata
{
    /// <summary>The property that holds the version, of schemas that were registered with "the next version".</summary>
    public const string VersionProperty = "confluent:version";

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Tags { get; init; }

    public IReadOnlyDictionary<string, string>? Properties { get; init; }

    public IReadOnlyList<string>? Sensitive { get; init; }

    public string? Property(string name) => Properties?.GetValueOrDefault(name);

    public SchemaMetadata WithVersion(int version) =>
        this with { Properties = new SortedDictionary<string, string>((Properties ?? Empty).ToDictionary(), StringComparer.Ordinal) { [VersionProperty] = version.ToString() } };

    /// <summary>The same without a recorded version; null if nothing remains.</summary>
    public SchemaMetadata? WithoutVersion()
    {
        if (Property(VersionProperty) is null)
        {
            return this;
        }

        var rest = Properties!.Where(property => property.Key != VersionProperty).ToDictionary();
        return rest.Count == 0 && Tags is null && Sensitive is null ? null : this with { Properties = rest.Count == 0 ? null : rest };
    }

    private static IReadOnlyDictionary<string, string> Empty { get; } = new Dictionary<string, string>();
}
