using System.Collections.Immutable;
using System.Globalization;
using Contracts.Cli.Knowledge.Questions;
using Contracts.Engine.Documents;
using Contracts.Engine.Rules;

namespace Contracts.Cli.Knowledge.Readers;

/// <summary>Where an interaction of a pact reads a place.</summary>
internal static class InteractionReading
{
    public static IEnumerable<Reading> Of(AskedInteraction asked, Place place)
    {
        var reader = new Reading
        {
            Consumer = asked.Consumer,
            Interaction = asked.Interaction.Description,
            States = asked.States,
            Origin = asked.Contract.Origin,
            Why = asked.Contract.ShortDescription,
            Place = place.ToString(),
        };
        return asked.Interaction switch
        {
            HttpInteraction http => Of(http.Response, place, reader),
            AsynchronousMessage message => Of(message.Message, place, reader),
            SynchronousMessage question => question.Responses.SelectMany(response => Of(response, place, reader)),
            _ => [],
        };
    }

    private static IEnumerable<Reading> Of(ExpectedResponse response, Place place, Reading reader) => place switch
    {
        Place.Field field => BodyReading.Of(response.Body, response.MatchingRules.Body, field.Steps, reader),
        Place.Header header => Header(response, header.Name, reader),
        Place.Status => [reader with { Example = response.Status.ToString(CultureInfo.InvariantCulture), Rules = BodyRule.Texts(response.MatchingRules.Status) }],
        _ => [],
    };

    private static IEnumerable<Reading> Of(ExpectedMessage message, Place place, Reading reader) => place switch
    {
        Place.Field field => BodyReading.Of(message.Contents, message.MatchingRules.Body, field.Steps, reader),
        Place.Header header => Metadata(message, header.Name, reader),
        _ => [],
    };

    private static IEnumerable<Reading> Header(ExpectedResponse response, string name, Reading reader)
    {
        var expected = response.Headers?.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
        var rules = Rules(response.MatchingRules.Header, name, StringComparison.OrdinalIgnoreCase);
        if (expected is not null || !rules.IsEmpty)
            yield return reader with { Example = expected is null ? null : string.Join(", ", expected.Values), Rules = rules };
    }

    private static IEnumerable<Reading> Metadata(ExpectedMessage message, string name, Reading reader)
    {
        var expected = message.Metadata.Where(entry => entry.Key == name).Select(entry => entry.Value.ToString()).FirstOrDefault();
        var rules = Rules(message.MatchingRules.Metadata, name, StringComparison.Ordinal);
        if (expected is not null || !rules.IsEmpty)
            yield return reader with { Example = expected, Rules = rules };
    }

    // Files of other tools have names bare or as a path.
    private static ImmutableArray<string> Rules(ImmutableArray<RuleEntry> entries, string name, StringComparison comparison) =>
        [.. entries.Where(entry => entry.Key.Equals(name, comparison) || entry.Key.Equals($"$.{name}", comparison) || entry.Key.Equals($"$['{name}']", comparison)).SelectMany(entry => BodyRule.Texts(entry.Rules))];
}
