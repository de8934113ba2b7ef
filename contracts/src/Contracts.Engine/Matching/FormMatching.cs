using System.Collections.Immutable;
using System.Text;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.V2;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Paths;

namespace Contracts.Engine.Matching;

/// <summary>Compares two bodies of <c>application/x-www-form-urlencoded</c>, with the rules of the body at <c>$.name</c>.</summary>
internal static class FormMatching
{
    public static void Compare(BodyPair bodies, RuleState rules, MismatchLog log) =>
        new Comparison(log).Compare(Parse(bodies.Expected.Bytes), Parse(bodies.Actual.Bytes), rules);

    private static ImmutableArray<QueryParameter> Parse(ReadOnlyMemory<byte> bytes) => QueryText.Parse(Encoding.UTF8.GetString(bytes.Span));

    private sealed class Comparison(MismatchLog log) : ParameterComparison("form post parameter", log)
    {
        protected override MismatchKind Kind => MismatchKind.Body;

        protected override Ids Differences { get; } = new(
            MismatchIds.BodyPartMissing, MismatchIds.BodyPartUnexpected, MismatchIds.BodyValueDiffers, MismatchIds.BodyLengthDiffers);

        protected override string PathOf(string name) => new PathExpression([new FieldToken(name)]).ToString();
    }
}
