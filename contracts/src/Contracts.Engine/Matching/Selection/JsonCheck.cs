using System.Text.Json;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Matching.Selection;

/// <summary>A JSON value against a scalar of the example.</summary>
internal readonly record struct JsonCheck(JsonElement Expected, JsonElement Actual) : IRuleCheck
{
    public string? Reject(MatchingRule rule, bool inherited) => inherited && !rule.IsInherited ? null : rule.RejectJson(Expected, Actual);
}
