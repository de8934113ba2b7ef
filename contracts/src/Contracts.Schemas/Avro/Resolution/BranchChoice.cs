using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Resolution;

/// <summary>Which branch of a reader's union takes what a writer wrote.</summary>
internal static class BranchChoice
{
    /// <summary>
    /// The number of the branch, or -1. Branches that read everything the writer may write go first: the same type, then the same kind, then a promotion.
    /// Without one, the first that looks like the writer's type: it may still read this value, and says precisely why if not.
    /// </summary>
    public static int Of(AvroUnion reader, AvroType writer, ResolutionGraph graph)
    {
        var (sameKind, promoted, alike) = (-1, -1, -1);
        for (var at = 0; at < reader.Branches.Count; at++)
        {
            var branch = reader.Branches[at];
            if (alike < 0 && LooksLike(branch, writer))
                alike = at;
            if (!graph.Resolves(branch, writer))
                continue;
            if (branch.Kind == writer.Kind && branch.Label == writer.Label)
                return at;
            if (branch.Kind == writer.Kind)
                sameKind = sameKind < 0 ? at : sameKind;
            else
                promoted = promoted < 0 ? at : promoted;
        }

        return sameKind >= 0 ? sameKind : promoted >= 0 ? promoted : alike;
    }

    private static bool LooksLike(AvroType branch, AvroType writer) =>
        branch.Kind == writer.Kind && (branch is not AvroNamedType named || named.Answers((AvroNamedType)writer));
}
