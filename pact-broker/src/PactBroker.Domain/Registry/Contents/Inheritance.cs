using PactBroker.Domain.Registry.Settings;

namespace PactBroker.Domain.Registry.Contents;

/// <summary>What a new version has that was not sent with it: from the version before, and from the config.</summary>
public static class Inheritance
{
    /// <param name="content">As it was sent.</param>
    /// <param name="previous">The latest version of the subject.</param>
    /// <param name="config">Its defaults count under, and its overrides over, what was sent or inherited.</param>
    /// <param name="recordedVersion">The number to be recorded in the metadata, if that was asked for.</param>
    public static SchemaContent Complete(SchemaContent content, SchemaContent? previous, RegistryConfig config, int? recordedVersion = null)
    {
        var metadata = Merge(Merge(config.DefaultMetadata, content.Metadata ?? previous?.Metadata?.WithoutVersion()), config.OverrideMetadata);
        var rules = Merge(Merge(config.DefaultRuleSet, content.RuleSet ?? previous?.RuleSet), config.OverrideRuleSet);
        return content.With(recordedVersion is { } version ? (metadata ?? new SchemaMetadata()).WithVersion(version) : metadata, rules);
    }

    /// <summary>Rules after a change: of two with one name the new one counts.</summary>
    /// <param name="rules">Those that are there.</param>
    /// <param name="merged">Those that come to them.</param>
    /// <param name="removed">The names of those that go.</param>
    public static SchemaRuleSet? Change(SchemaRuleSet? rules, SchemaRuleSet? merged, IReadOnlyCollection<string> removed)
    {
        var all = Merge(rules, merged);
        return all is null ? null : all with { MigrationRules = Left(all.MigrationRules), DomainRules = Left(all.DomainRules), EncodingRules = Left(all.EncodingRules) };

        IReadOnlyList<SchemaRule>? Left(IReadOnlyList<SchemaRule>? some) => some is null ? null : [.. some.Where(rule => !removed.Contains(rule.Name))];
    }

    private static SchemaMetadata? Merge(SchemaMetadata? below, SchemaMetadata? above)
    {
        if (below is null || above is null)
        {
            return above ?? below;
        }

        var tags = new SortedDictionary<string, IReadOnlyList<string>>((below.Tags ?? NoTags).ToDictionary(), StringComparer.Ordinal);
        foreach (var (path, added) in above.Tags ?? NoTags)
        {
            tags[path] = [.. tags.GetValueOrDefault(path, []).Union(added).Order(StringComparer.Ordinal)];
        }

        var properties = new SortedDictionary<string, string>((below.Properties ?? NoProperties).ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, value) in above.Properties ?? NoProperties)
        {
            properties[name] = value;
        }

        var sensitive = (below.Sensitive ?? []).Union(above.Sensitive ?? []).Order(StringComparer.Ordinal).ToList();
        return new SchemaMetadata
        {
            Tags = tags.Count == 0 ? null : tags,
            Properties = properties.Count == 0 ? null : properties,
            Sensitive = sensitive.Count == 0 ? null : sensitive,
        };
    }

    private static SchemaRuleSet? Merge(SchemaRuleSet? below, SchemaRuleSet? above) => below is null || above is null ? above ?? below : new SchemaRuleSet
    {
        MigrationRules = Merge(below.MigrationRules, above.MigrationRules),
        DomainRules = Merge(below.DomainRules, above.DomainRules),
        EncodingRules = Merge(below.EncodingRules, above.EncodingRules),
        EnableAt = above.EnableAt ?? below.EnableAt,
    };

    private static IReadOnlyList<SchemaRule>? Merge(IReadOnlyList<SchemaRule>? below, IReadOnlyList<SchemaRule>? above) => below is null || above is null
        ? above ?? below
        : [.. below.Where(rule => !above.Any(other => other.Name == rule.Name)), .. above];

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> NoTags { get; } = new Dictionary<string, IReadOnlyList<string>>();

    private static IReadOnlyDictionary<string, string> NoProperties { get; } = new Dictionary<string, string>();
}
