using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility.Rules;

/// <summary>A union of the reader has a branch for everything that the writer may write. It looks into the branches, so it is asked by the comparison itself.</summary>
internal static class UnionBranchRule
{
    public const string Id = "union-branch-missing";

    public static Finding Describe(AvroUnion reader, AvroType writer, JsonPointer at) => Finding.Of(
        Id,
        at,
        $"The writer may write {writer.Label} here, and no branch of the reader's union reads all of it. The branches are: {Branches(reader)}.",
        "MISSING_UNION_BRANCH",
        $"reader union lacking writer type: {AvroWords.Shouted(writer.Kind)}");

    private static string Branches(AvroUnion union) =>
        union.Branches.Count == 0 ? "none" : string.Join(", ", union.Branches.Select(branch => branch.Label));
}
