using PactBroker.Domain.Registry.Contents;
using PactBroker.Registry.Schemas;

namespace PactBroker.Registry.Registering;

/// <summary>A change of the tags of a version, and of what is said beside its text, as clients send it. It makes a new version.</summary>
internal sealed record TagsBody
{
    /// <summary>The number of the new version; without one the next.</summary>
    public int? NewVersion { get; init; }

    public IReadOnlyList<SchemaTagsBody>? TagsToAdd { get; init; }

    public IReadOnlyList<SchemaTagsBody>? TagsToRemove { get; init; }

    public SchemaMetadata? Metadata { get; init; }

    public SchemaRuleSet? RuleSet { get; init; }

    public SchemaRuleSet? RulesToMerge { get; init; }

    public IReadOnlyList<string>? RulesToRemove { get; init; }

    /// <summary>What is to be registered.</summary>
    /// <param name="version">The version to be changed.</param>
    /// <param name="latest">The latest version of its subject, whose rules are those that count.</param>
    public SchemaBody Over(SchemaRow version, SchemaRow? latest)
    {
        var metadata = Metadata ?? version.ReadMetadata();
        return new SchemaBody
        {
            Metadata = NewVersion is > 0 ? (metadata ?? new SchemaMetadata()).WithVersion(NewVersion.Value) : metadata,
            RuleSet = RulesToMerge is null && RulesToRemove is null ? RuleSet : Inheritance.Change(latest?.ReadRuleSet(), RulesToMerge, RulesToRemove ?? []),
            Version = NewVersion is null or 0 ? SchemaBody.Next : NewVersion,
            SchemaTagsToAdd = TagsToAdd,
            SchemaTagsToRemove = TagsToRemove,
        }.WithTextOf(version).Checked();
    }
}
