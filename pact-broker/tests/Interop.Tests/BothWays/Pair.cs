using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays;

/// <summary>What a pact expects, and what comes.</summary>
/// <param name="Part">The kind of body that it is about, or the part of the message where it is about something else.</param>
/// <param name="Rule">The rule that it is about.</param>
/// <param name="Expected">Example and rules, as a file of version 4 has them.</param>
/// <param name="Story">Both in one line, for people.</param>
internal abstract record Pair(string Part, string Rule, JsonObject Expected, string Story)
{
    /// <summary>The line that it is known by.</summary>
    public string Key => $"{Side} {Part} {Rule}: {Story}";

    /// <summary>What is expected: a response, a request, a message.</summary>
    public abstract string Side { get; }
}
