using System.Collections.Immutable;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Knowledge.Questions;
using Contracts.Cli.Knowledge.Readers;
using Contracts.Engine.Paths;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Coverage;

/// <summary>What of a service's events others read.</summary>
internal static class EventCoverage
{
    public static IEnumerable<CoverageItem> Of(string writer, KnownContracts known)
    {
        foreach (var written in known.Events.Select(one => one.Contract).Where(contract => contract.Role == EventRole.Writer && contract.Application == writer))
        {
            var asked = Asked.Of(new Subject.Event(writer, written.Event), known);
            yield return new CoverageItem(CoverageKinds.Event, written.Event, Users(asked, place: null));
            foreach (var field in SchemaPaths.Of(written.Value))
                yield return new CoverageItem(CoverageKinds.EventField, $"{written.Event} {field}", Users(asked, field));
        }
    }

    private static ImmutableArray<string> Users(Asked asked, PathExpression? place)
    {
        var schemas = asked.Events.Where(one => one.Contract.Role == EventRole.Reader && (place is null || EventReading.Of(one, new Place.Field(place.Tokens)).Any())).Select(one => one.Contract.Application);
        var messages = asked.Interactions.Where(one => place is null || InteractionReading.Of(one, new Place.Field(place.Tokens)).Any()).Select(one => one.Consumer);
        return [.. schemas.Concat(messages).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
