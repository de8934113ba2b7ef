using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.Engine.Documents.Reading;

/// <summary>A JSON value of a pact file that knows where it stands.</summary>
internal readonly record struct Node(JsonElement Value, Place Place, ReadingSession Session)
{
    public JsonValueKind Kind => Value.ValueKind;

    public bool IsObject => Kind == JsonValueKind.Object;

    public bool IsString => Kind == JsonValueKind.String;

    /// <summary>The member with a name; null when the object has none.</summary>
    public Node? Member(string name) =>
        IsObject && Value.TryGetProperty(name, out var value) ? new Node(value, Place.Member(name), Session) : null;

    /// <summary>The first member that there is among several names; a member that is <c>null</c> counts as absent.</summary>
    public Node? FirstMember(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Member(name) is { Kind: not JsonValueKind.Null } found)
                return found;
        }

        return null;
    }

    public IEnumerable<(string Name, Node Value)> Members()
    {
        foreach (var member in Value.EnumerateObject())
            yield return (member.Name, new Node(member.Value, Place.Member(member.Name), Session));
    }

    public IEnumerable<Node> Items()
    {
        var index = 0;
        foreach (var item in Value.EnumerateArray())
            yield return new Node(item, Place.Item(index++), Session);
    }

    /// <summary>The members that none of the names covers, to be carried along.</summary>
    public ImmutableArray<ExtraMember> MembersBeside(params ReadOnlySpan<string> names)
    {
        var extra = ImmutableArray.CreateBuilder<ExtraMember>();
        foreach (var member in Value.EnumerateObject())
        {
            if (!names.Contains(member.Name))
                extra.Add(new ExtraMember(member.Name, member.Value));
        }

        return extra.DrainToImmutable();
    }

    public Node AsObject(string what, string example) =>
        IsObject ? this : throw Wrong($"{what} is {Shown()}, not an object.", $"It should look like {example}.");

    public Node AsList(string what) =>
        Kind == JsonValueKind.Array ? this : throw Wrong($"{what} is {Shown()}, not a list.", "It should be a JSON array.");

    public string AsText(string what, string example) =>
        IsString ? Value.GetString()! : throw Wrong($"{what} is {Shown()}, not a text.", $"It should look like {example}.");

    /// <summary>The text of a string, or the JSON text of any other value.</summary>
    public string LooseText() => IsString ? Value.GetString()! : Value.GetRawText();

    public void Warn(string id, string message) => Session.Warn(Place, id, message);

    public PactFormatException Wrong(string problem, string remedy) => Session.Wrong(Place, problem, remedy);

    public string Shown() => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => $"the number {Value.GetRawText()}",
        JsonValueKind.Null => "null",
        _ => Value.GetRawText(),
    };
}
