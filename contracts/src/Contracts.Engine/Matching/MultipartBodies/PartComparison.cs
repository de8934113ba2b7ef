using Contracts.Engine.Bodies;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Paths;

namespace Contracts.Engine.Matching.MultipartBodies;

/// <summary>Compares one part of a multipart body with its counterpart: headers, then a field as text or a file as what it is.</summary>
internal sealed class PartComparison(BodyPart expected, BodyPart actual, RuleState rules, bool strict, MismatchLog log)
{
    public static string PathOf(BodyPart part) => new PathExpression([part.Name is { } name ? new FieldToken(name) : new IndexToken(part.Index)]).ToString();

    public void Run()
    {
        if (expected.IsFile != actual.IsFile)
        {
            Add(MismatchIds.BodyTypeOfValueDiffers, PathOf(expected), RuleNames.Type, null, null, $"Expected a MIME {KindOf(expected)} '{expected.Label}' but was {KindOf(actual)}");
            return;
        }

        CompareHeaders();
        CompareContents();
    }

    private static string KindOf(BodyPart part) => part.IsFile ? "file" : "field";

    private void CompareHeaders()
    {
        foreach (var (name, value) in expected.Headers)
        {
            var path = $"{PathOf(expected)}{new PathExpression([new FieldToken(name)]).ToString()[1..]}";
            if (actual.Header(name) is not { } other)
            {
                // What only describes the contents may be left out; the contents are compared.
                if (!name.StartsWith("content-", StringComparison.OrdinalIgnoreCase))
                    Add(MismatchIds.BodyPartMissing, path, RuleNames.Equality, value, null, $"Expected multipart header '{name}' with value '{value}' but was missing");
            }
            else if (RulesOf(name) is { } set)
            {
                foreach (var (rule, reason) in set.Judge(new TextCheck(value, other), inherited: false) ?? [])
                    Add(MismatchIds.BodyValueDiffers, path, rule, value, other, reason);
            }
            else if (!IsSame(name, value, other))
            {
                Add(MismatchIds.BodyValueDiffers, path, RuleNames.Equality, value, other, $"header '{name}': Expected '{other}' to be equal to '{value}'");
            }
        }
    }

    /// <summary>Only rules of the header itself: those of the part are about its contents.</summary>
    private RuleSet? RulesOf(string header)
    {
        foreach (var name in new[] { header, header.ToLowerInvariant() })
        {
            if (rules.Field(name) is { Rules: { } set, IsInherited: false })
                return set;
        }

        return null;
    }

    /// <summary>The disposition only says what the part is called; types are compared as types.</summary>
    private static bool IsSame(string name, string expected, string actual) =>
        name.Equals("content-disposition", StringComparison.OrdinalIgnoreCase)
        || name.Equals("content-transfer-encoding", StringComparison.OrdinalIgnoreCase)
        || (HeaderNames.IsContentType(name) ? HeaderComparison.MediaTypeFault(expected, actual) is null : expected == actual);

    private void CompareContents()
    {
        var contents = new MismatchLog();
        var bodies = new BodyPair(
            Body.FromBytes(expected.Bytes), TypeOf(expected), Body.FromBytes(actual.Bytes), TypeOf(actual));
        if (!expected.IsFile)
            TextMatching.Compare(bodies, rules, contents);
        else if (bodies.ExpectedType.Accepts(bodies.ActualType))
            BodyMatching.Compare(bodies, rules, strict, contents);
        else
            Add(
                MismatchIds.BodyTypeDiffers,
                PathOf(expected),
                RuleNames.Equality,
                bodies.ExpectedType.ToString(),
                bodies.ActualType.ToString(),
                $"Expected a body of '{bodies.ExpectedType}' but the actual content type was '{bodies.ActualType}'");

        foreach (var mismatch in contents.ToImmutable())
            Add(mismatch.Id, PathOf(expected) + mismatch.Path[1..], mismatch.Rule, mismatch.Expected, mismatch.Actual, mismatch.Message);
    }

    private static ContentType TypeOf(BodyPart part) => BodyPair.TypeOf(Body.FromBytes(part.Bytes), part.Header("content-type"));

    private void Add(string id, string path, string rule, string? wanted, string? came, string message) =>
        log.Add(id, MismatchKind.Body, path, rule, wanted, came, $"MIME part '{expected.Label}': {message}");
}
