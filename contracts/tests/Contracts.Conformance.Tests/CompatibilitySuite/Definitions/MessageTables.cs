using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Definitions;

/// <summary>Messages as the tables of the suite describe them. What a row does not say stays as it was.</summary>
internal sealed class MessageTables(Fixtures fixtures, HttpTables http)
{
    public ExpectedMessage Message(IReadOnlyDictionary<string, string> row, ExpectedMessage? changed = null)
    {
        var message = changed ?? new ExpectedMessage();
        if (row.TryGetValue("body", out var body))
            message = With(message, fixtures.Body(body));
        if (row.TryGetValue("metadata", out var metadata))
            message = message with { Metadata = [.. message.Metadata, .. Metadata(metadata)] };
        if (row.TryGetValue("matching rules", out var rules))
            message = message with { MatchingRules = http.Rules(rules) };
        if (row.TryGetValue("generators", out var generators))
            message = message with { Generators = http.Generators(generators) };
        return message;
    }

    /// <summary>Contents with their type in the metadata, where messages of version 3 have it.</summary>
    public static ExpectedMessage With(ExpectedMessage message, Body contents) => message with
    {
        Contents = contents,
        Metadata = [.. message.Metadata.Where(entry => entry.Key != "contentType"), KeyValuePair.Create("contentType", JsonSerializer.SerializeToElement(contents.ContentType))],
    };

    /// <summary>A table with a row for each entry: key and value.</summary>
    public static IEnumerable<KeyValuePair<string, JsonElement>> Metadata(DataTable table) =>
        table.Records().Select(row => KeyValuePair.Create(row["key"], Fixtures.Value(row["value"])));

    /// <summary>A cell: a JSON object, or <c>name=value; name=value</c>.</summary>
    private static ImmutableArray<KeyValuePair<string, JsonElement>> Metadata(string cell) => cell.StartsWith('{')
        ? [.. JsonElement.Parse(cell).EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))]
        : [.. cell.Split("; ").Select(entry => entry.Split('=', 2)).Select(entry => KeyValuePair.Create(entry[0], Fixtures.Value(entry[1])))];
}
