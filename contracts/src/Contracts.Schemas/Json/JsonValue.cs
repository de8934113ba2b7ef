namespace Contracts.Schemas.Json;

/// <summary>JSON as it was written: members in their order, numbers with their digits, every value with its place in the text.</summary>
internal abstract class JsonValue(int offset)
{
    /// <summary>Where the value begins, in bytes of the text as UTF-8.</summary>
    public int Offset { get; } = offset;

    /// <summary>What it is, for a sentence: "a string".</summary>
    public abstract string Noun { get; }

    public abstract JsonKinds Kind { get; }
}

internal sealed class JsonNull(int offset) : JsonValue(offset)
{
    public override string Noun => "null";

    public override JsonKinds Kind => JsonKinds.Null;
}

internal sealed class JsonBoolean(bool value, int offset) : JsonValue(offset)
{
    public bool Value { get; } = value;

    public override string Noun => "a boolean";

    public override JsonKinds Kind => JsonKinds.Boolean;
}

internal sealed class JsonString(string value, int offset) : JsonValue(offset)
{
    public string Value { get; } = value;

    public override string Noun => "a string";

    public override JsonKinds Kind => JsonKinds.String;
}

internal sealed class JsonArray(IReadOnlyList<JsonValue> items, int offset) : JsonValue(offset)
{
    public IReadOnlyList<JsonValue> Items { get; } = items;

    public override string Noun => "an array";

    public override JsonKinds Kind => JsonKinds.Array;
}
