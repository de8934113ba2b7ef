using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Contracts.Engine.Attributes;
using Contracts.Engine.Documents;

namespace Contracts.Engine.Rules;

/// <summary>A rule that replaces equality for one value of a pact: <c>{"match":"regex","regex":"\\d+"}</c>. Each rule is one file and one row of <see cref="RuleCatalogue"/>.</summary>
/// <remarks>The <c>Reject</c> members say why a value does not satisfy the rule, and null when it does. They see every kind of value that rules are set on.</remarks>
public abstract record MatchingRule
{
    /// <summary>The name under <c>match</c> in a pact file: <c>type</c>, <c>regex</c>, <c>arrayContains</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Attributes of the rule that this version does not know; they are written back.</summary>
    public ImmutableArray<ExtraMember> Extra { get; init; } = [];

    /// <summary>The attributes beside the name and <see cref="Extra"/>, as they are written.</summary>
    internal virtual IEnumerable<WrittenAttribute> Attributes() => [];

    /// <summary>Whether the rule also holds for what is below the value that it is set on.</summary>
    internal virtual bool IsInherited => true;

    /// <summary>A JSON value where the example has a scalar.</summary>
    internal abstract string? RejectJson(JsonElement expected, JsonElement actual);

    /// <summary>A text: of a path, header, query parameter, text body, XML text or attribute.</summary>
    internal abstract string? RejectText(string expected, string actual);

    /// <summary>A list as a whole; its elements are compared one by one.</summary>
    internal virtual string? RejectList(Collection actual, bool inherited) => null;

    /// <summary>A map as a whole; its members are compared one by one.</summary>
    internal virtual string? RejectMap(Collection actual, bool inherited) => $"Unable to match {actual} using {Name}";

    /// <summary>An XML element as such: its name and how many children it has.</summary>
    internal virtual string? RejectElement(XElement expected, XElement actual, bool inherited) => $"Unable to match <{actual.Name.LocalName}/> using {Name}";

    /// <summary>A body of bytes.</summary>
    internal virtual string? RejectBytes(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual) =>
        RejectText(Encoding.UTF8.GetString(expected.Span), Encoding.UTF8.GetString(actual.Span));
}
