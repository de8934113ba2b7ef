using System.Text.Json;

namespace Contracts.Cli.Linting;

/// <summary>One value of an example.</summary>
/// <param name="Place">Where: <c>response body $.token</c>.</param>
/// <param name="Text">The value as text.</param>
/// <param name="Kind">Its type in JSON; a text where it is in no JSON.</param>
/// <param name="IsExpected">Whether the consumer expects it; otherwise it sends it.</param>
/// <param name="IsFree">Whether a rule or generator stands for it, so that it is only an example.</param>
internal sealed record ExampleValue(string Place, string Text, JsonValueKind Kind, bool IsExpected, bool IsFree);
