using Contracts.Engine.Documents;
using Contracts.Engine.Documents.V2;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching;

/// <summary>Compares query parameters: any order of names, the order of the values of one name as in the pact, and none that the pact does not name.</summary>
internal static class QueryMatching
{
    public static void Compare(ExpectedRequest expected, string query, RuleTree rules, MismatchLog log)
    {
        var wanted = expected.Query ?? [];
        if (!wanted.IsEmpty || query.Length > 0)
            new Comparison(log).Compare(wanted, QueryText.Parse(query), rules.Root);
    }

    private sealed class Comparison(MismatchLog log) : ParameterComparison("query parameter", log)
    {
        protected override MismatchKind Kind => MismatchKind.Query;

        protected override Ids Differences { get; } = new(
            MismatchIds.QueryParameterMissing, MismatchIds.QueryParameterUnexpected, MismatchIds.QueryValueDiffers, MismatchIds.QueryValueCountDiffers);

        protected override string PathOf(string name) => name;
    }
}
