using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Json;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching;

/// <summary>Compares the metadata of messages: what the pact names must be there, more may be.</summary>
internal static class MetadataMatching
{
    public static void Compare(
        ImmutableArray<KeyValuePair<string, JsonElement>> expected, IReadOnlyList<KeyValuePair<string, JsonElement>> actual, RuleTree rules, MismatchLog log)
    {
        foreach (var (name, value) in expected)
        {
            if (Find(name, actual) is { } other)
                CompareValue(name, value, other, rules.Root.Field(name), log);
            else
                log.Add(
                    MismatchIds.MetadataMissing, MismatchKind.Metadata, name, RuleNames.Equality, JsonText.Short(value), null, $"Expected message metadata '{name}' but was missing");
        }
    }

    /// <summary>The content type of the metadata, under any of the names in use; null when there is none.</summary>
    public static string? ContentTypeOf(IEnumerable<KeyValuePair<string, JsonElement>> metadata)
    {
        foreach (var (name, value) in metadata)
        {
            if (IsContentType(name) && value.ValueKind == JsonValueKind.String)
                return value.GetString();
        }

        return null;
    }

    private static bool IsContentType(string name) => name.Replace("-", "", StringComparison.Ordinal).Equals("contentType", StringComparison.OrdinalIgnoreCase);

    private static JsonElement? Find(string name, IReadOnlyList<KeyValuePair<string, JsonElement>> metadata)
    {
        foreach (var (key, value) in metadata)
        {
            if (key == name || (IsContentType(name) && IsContentType(key)))
                return value;
        }

        return null;
    }

    private static void CompareValue(string name, JsonElement expected, JsonElement actual, RuleState rules, MismatchLog log)
    {
        var (wanted, value) = (JsonText.Short(expected), JsonText.Short(actual));
        if (rules.Rules is { } set)
        {
            foreach (var (rule, reason) in set.Judge(new JsonCheck(expected, actual), rules.IsInherited) ?? [])
                log.Add(MismatchIds.MetadataValueDiffers, MismatchKind.Metadata, name, rule, wanted, value, $"Mismatch with metadata '{name}': {reason}");
        }
        else if (!AreSame(name, expected, actual))
        {
            log.Add(
                MismatchIds.MetadataValueDiffers,
                MismatchKind.Metadata,
                name,
                RuleNames.Equality,
                wanted,
                value,
                $"Expected metadata key '{name}' to have value '{JsonText.Plain(expected)}' ({JsonText.TypeOf(expected)}) but was '{JsonText.Plain(actual)}' ({JsonText.TypeOf(actual)})");
        }
    }

    private static bool AreSame(string name, JsonElement expected, JsonElement actual) =>
        IsContentType(name) && expected.ValueKind == JsonValueKind.String && actual.ValueKind == JsonValueKind.String
            ? HeaderComparison.MediaTypeFault(expected.GetString()!, actual.GetString()!) is null
            : JsonEquality.AreEqual(expected, actual);
}
