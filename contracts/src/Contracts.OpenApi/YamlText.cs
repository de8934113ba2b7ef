using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Contracts.OpenApi;

/// <summary>
/// YAML as the JSON that it stands for, with the types of YAML 1.2's core schema. What it refers to with aliases is counted each time, its values and their characters, so that a short text cannot become an endless one.
/// </summary>
internal sealed partial class YamlText
{
    private const int Longest = 32 * 1024 * 1024;
    private const int LongestText = 1024 * 1024;
    private const int MostValues = 1_000_000;
    // What reads JSON stops at 64.
    private const int Deepest = 60;

    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, (JsonNode? Value, int Values, int Characters)> _anchors = [];
    private int _values;
    private int _characters;

    private YamlText(string text) => _parser = new Parser(new StringReader(text));

    /// <summary>The text as JSON.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="origin">The file, for what is said if it is none.</param>
    public static string ToJson(string text, string origin)
    {
        if (text.Length > Longest)
            throw new OpenApiFormatException($"{origin} has {text.Length} characters of YAML; {Longest} are read at most", "Give the document as JSON, or in parts.");
        try
        {
            return new YamlText(text).ReadDocument()?.ToJsonString() ?? "null";
        }
        catch (YamlException broken)
        {
            throw new OpenApiFormatException(
                $"{origin} is not YAML that has a JSON form: line {broken.Start.Line}, column {broken.Start.Column}: {broken.Message}", "Mend it there, or give the document as JSON.", broken);
        }
    }

    private JsonNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
            return null;
        _parser.Consume<DocumentStart>();
        var document = ReadValue(0);
        _parser.Consume<DocumentEnd>();
        return _parser.Accept<DocumentStart>(out var second) ? throw Broken(second, "a second document begins.") : document;
    }

    private JsonNode? ReadValue(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Referred(alias);
        var (start, values, characters) = (_parser.Current as NodeEvent, _values, _characters);
        Count(start, 1, LengthOf(start as Scalar));
        if (depth > Deepest)
            throw Broken(start, $"it is deeper than {Deepest} levels.");
        JsonNode? value = _parser.TryConsume<Scalar>(out var scalar) ? Value(scalar) : _parser.Accept<SequenceStart>(out _) ? ReadList(depth) : ReadMembers(depth);
        if (start is { Anchor.IsEmpty: false })
            _anchors[start.Anchor] = (value, _values - values, _characters - characters);
        return value;
    }

    private JsonArray ReadList(int depth)
    {
        _parser.Consume<SequenceStart>();
        var list = new JsonArray();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            list.Add(ReadValue(depth + 1));
        return list;
    }

    private JsonObject ReadMembers(int depth)
    {
        _parser.Consume<MappingStart>();
        var members = new JsonObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw Broken(_parser.Current, "the name of a member is a text, and no list or mapping.");
            if (key is { Style: ScalarStyle.Plain, Value: "<<" })
                throw Broken(key, "JSON has no merging of mappings (<<): write the members out.");
            Count(key, 0, LengthOf(key));
            if (!members.TryAdd(key.Value, ReadValue(depth + 1)))
                throw Broken(key, $"the member '{key.Value}' is there twice.");
        }

        return members;
    }

    private JsonNode? Referred(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var anchored))
            throw Broken(alias, $"*{alias.Value} refers to nothing above it that is complete.");
        Count(alias, anchored.Values, anchored.Characters);
        return anchored.Value?.DeepClone();
    }

    private void Count(ParsingEvent? at, int values, int characters)
    {
        if (values > MostValues - _values)
            throw Broken(at, $"it has more than {MostValues} values, those of aliases counted each time.");
        if (characters > Longest - _characters)
            throw Broken(at, $"it has more than {Longest} characters, those of aliases counted each time.");
        (_values, _characters) = (_values + values, _characters + characters);
    }

    private static int LengthOf(Scalar? scalar) => scalar is { Value.Length: > LongestText and var length }
        ? throw Broken(scalar, $"a text has {length} characters; {LongestText} are read at most.")
        : scalar?.Value.Length ?? 0;

    private static JsonNode? Value(Scalar scalar)
    {
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific && !scalar.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
            throw Broken(scalar, $"JSON has no value of the type {scalar.Tag.Value}.");
        var isText = scalar.Style != ScalarStyle.Plain || (!scalar.Tag.IsEmpty && (scalar.Tag.IsNonSpecific || scalar.Tag.Value.EndsWith(":str", StringComparison.Ordinal)));
        return isText ? scalar.Value : scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            var number when JsonNumber().IsMatch(number) => JsonNode.Parse(number),
            var number when OtherNumber().IsMatch(number) && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
            ['0', 'x', .. var digits] when ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) => value,
            var other when Endless().IsMatch(other) => throw Broken(scalar, $"JSON has no number {other}."),
            var text => text,
        };
    }

    private static YamlException Broken(ParsingEvent? at, string why) => new(at?.Start ?? Mark.Empty, at?.End ?? Mark.Empty, why);

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonNumber();

    /// <summary>Numbers that JSON writes in another way: <c>+1</c>, <c>007</c>, <c>.5</c>, <c>1.</c></summary>
    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherNumber();

    [GeneratedRegex(@"\A([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Endless();
}
