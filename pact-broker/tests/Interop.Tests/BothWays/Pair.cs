using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays;

/// <summary>What a pact expects of an answer, and the answer that a provider gives.</summary>
/// <param name="Body">The kind of body that it is about; <c>header</c> and <c>status</c> where it is about something else.</param>
/// <param name="Rule">The rule that it is about.</param>
/// <param name="Expected">Example and rules, as a file of version 4 has a response.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Story">Both in one line, for people.</param>
internal sealed record Pair(string Body, string Rule, JsonObject Expected, Answer Answer, string Story)
{
    /// <summary>The line that it is known by.</summary>
    public string Key => $"{Body} {Rule}: {Story}";
}

/// <summary>What a provider answers.</summary>
internal sealed record Answer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body);
