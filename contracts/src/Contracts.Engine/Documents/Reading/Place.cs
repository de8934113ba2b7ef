using System.Text;
using System.Text.Json;

namespace Contracts.Engine.Documents.Reading;

/// <summary>The way from the root of a file to a value. Holds names and indices; text and line are only made when somebody asks.</summary>
internal sealed class Place
{
    private readonly Place? _parent;
    private readonly string? _name;
    private readonly int _index;

    private Place(Place? parent, string? name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    public static Place Root { get; } = new(null, null, 0);

    public Place Member(string member) => new(this, member, 0);

    public Place Item(int item) => new(this, null, item);

    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var step in Steps())
        {
            if (step._name is not { } member)
                text.Append('[').Append(step._index).Append(']');
            else if (member.Length > 0 && member.All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
                text.Append('.').Append(member);
            else
                text.Append("['").Append(member).Append("']");
        }

        return text.ToString();
    }

    /// <summary>Where the value begins in the file that it was read from; the nearest owner's beginning when the value is not there.</summary>
    public TextPosition PositionIn(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        reader.Read();
        var offset = reader.TokenStartIndex;
        foreach (var step in Steps())
        {
            if (!(step._name is { } member ? FindMember(ref reader, member) : FindItem(ref reader, step._index)))
                break;
            offset = reader.TokenStartIndex;
        }

        return TextPosition.Of(utf8, (int)offset);
    }

    private static bool FindMember(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(member);
            reader.Read();
            if (found)
                return true;
            reader.Skip();
        }

        return false;
    }

    private static bool FindItem(ref Utf8JsonReader reader, int item)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return false;

        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == item)
                return true;
            reader.Skip();
        }

        return false;
    }

    private List<Place> Steps()
    {
        var steps = new List<Place>();
        for (var place = this; place._parent is not null; place = place._parent)
            steps.Add(place);
        steps.Reverse();
        return steps;
    }
}
