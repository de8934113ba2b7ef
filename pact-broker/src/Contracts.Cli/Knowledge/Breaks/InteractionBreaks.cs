using System.Collections.Immutable;
using System.Globalization;
using Contracts.Cli.Failures;
using Contracts.Cli.Knowledge.Questions;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Paths;

namespace Contracts.Cli.Knowledge.Breaks;

/// <summary>Gives a consumer's own example back to it, changed, and has the matcher compare: as a verification would if the provider made the change.</summary>
internal sealed class InteractionBreaks(Place place, Change change, TimeProvider timeProvider)
{
    // What is drawn has no influence on the verdict: rules are about it, or both sides have the same.
    private const int Seed = 1;

    /// <summary>What the change means; null where the interaction does not meet it.</summary>
    public Breakage? Of(AskedInteraction asked)
    {
        var reader = new Breakage { Consumer = asked.Consumer, Interaction = asked.Interaction.Description, States = asked.States, Origin = asked.Contract.Origin, Why = asked.Contract.ShortDescription };
        var context = new GenerationContext { Side = GenerationSide.Consumer, TimeProvider = timeProvider, Random = new Random(Seed) };
        return asked.Interaction switch
        {
            HttpInteraction http => Of(Generation.Apply(http.Response, context), reader),
            AsynchronousMessage message => Of(Generation.Apply(message.Message, context), reader),
            SynchronousMessage question => question.Responses.Select(response => Of(Generation.Apply(response, context), reader)).OfType<Breakage>().OrderByDescending(one => one.Breaks).FirstOrDefault(),
            _ => null,
        };
    }

    private Breakage? Of(ExpectedResponse expected, Breakage reader)
    {
        var usual = new ActualResponse
        {
            Status = expected.Status,
            Headers = [.. (expected.Headers ?? []).SelectMany(header => header.Values.Select(value => KeyValuePair.Create(header.Name, value)))],
            Body = Sent(expected.Body),
        };
        if (place is Place.Field field)
            return OfBody(expected.Body, field, reader, body => Difference(ResponseMatching.Compare(expected, usual with { Body = body }), ResponseMatching.Compare(expected, usual)));
        var changed = place is Place.Header header ? usual with { Headers = Changed(usual.Headers, header.Name, StringComparison.OrdinalIgnoreCase) } : usual with { Status = NewStatus() };
        return reader with { Proof = Difference(ResponseMatching.Compare(expected, changed), ResponseMatching.Compare(expected, usual)) };
    }

    private Breakage? Of(ExpectedMessage expected, Breakage reader)
    {
        var usual = new ActualMessage { Contents = Sent(expected.Contents), Metadata = expected.Metadata };
        return place switch
        {
            Place.Field field => OfBody(expected.Contents, field, reader, body => Difference(MessageMatching.Compare(expected, usual with { Contents = body }), MessageMatching.Compare(expected, usual))),
            Place.Header header => reader with
            {
                Proof = Difference(
                    MessageMatching.Compare(expected, usual with { Metadata = Changed(usual.Metadata, header.Name, StringComparison.Ordinal) }),
                    MessageMatching.Compare(expected, usual)),
            },
            _ => throw ToolException.Invalid("an event has no status", "Name a field or a header of it."),
        };
    }

    private Breakage? OfBody(Body body, Place.Field field, Breakage reader, Func<Body, ImmutableArray<string>> compare)
    {
        if (body.Presence != BodyPresence.Present)
            return null;
        if (JsonPlaces.Parse(body) is not { } document)
            return reader with { Untold = "its body is not JSON" };
        return ChangedJson.Of(document, field.Steps, change) is { } changed
            ? reader with { Proof = compare(Body.FromJson(changed, body.ContentType)), Witness = changed.GetRawText() }
            : null;
    }

    private ImmutableArray<KeyValuePair<string, T>> Changed<T>(IEnumerable<KeyValuePair<string, T>> entries, string name, StringComparison comparison) => change switch
    {
        Change.Remove => [.. entries.Where(entry => !entry.Key.Equals(name, comparison))],
        Change.Rename rename => [.. entries.Select(entry => KeyValuePair.Create(entry.Key.Equals(name, comparison) ? rename.Name : entry.Key, entry.Value))],
        _ => throw ToolException.Invalid("a header has no type and is never null", "It can be removed or renamed."),
    };

    private int NewStatus() => change is Change.Retype(var code) && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        ? status
        : throw ToolException.Invalid("a status can only become another one", "Give --as 204.");

    private static Body Sent(Body body) => body.Presence is BodyPresence.Present ? body : Body.Empty;

    private static ImmutableArray<string> Difference(ImmutableArray<Mismatch> changed, ImmutableArray<Mismatch> usual) =>
        [.. changed.Except(usual).Select(mismatch => $"{(mismatch.Path.Length == 0 ? mismatch.Kind.ToString().ToLowerInvariant() : mismatch.Path)}: {mismatch.Message} [{mismatch.Id}, rule {mismatch.Rule}]")];
}
