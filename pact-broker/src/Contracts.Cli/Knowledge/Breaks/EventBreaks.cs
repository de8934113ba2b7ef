using System.Collections.Immutable;
using Contracts.Cli.Explaining;
using Contracts.Cli.Knowledge.Questions;
using Contracts.Providers.Events;
using Contracts.Schemas;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Knowledge.Breaks;

/// <summary>
/// Changes what a writer may write, and asks whether the readers' schemas still read all of it. Where no writer is known, or none that writes the field, a reader meets a writer that writes just what it reads.
/// </summary>
internal sealed class EventBreaks(Place place, Change change, CancellationToken cancellationToken)
{
    public IEnumerable<Breakage> Of(ImmutableArray<SourcedEvent> events)
    {
        var writers = events.Where(one => one.Contract.Role == EventRole.Writer).Select(one => one.Contract).ToList();
        return from reader in events
               where reader.Contract.Role == EventRole.Reader
               from writer in writers.Where(writer => Concerns(writer, reader.Contract)).DefaultIfEmpty(reader.Contract)
               let breakage = Of(reader, writer)
               where breakage is not null
               select breakage;
    }

    private Breakage? Of(SourcedEvent reader, EventContract writer)
    {
        var contract = reader.Contract;
        var breakage = new Breakage { Consumer = contract.Application, Interaction = $"reads {contract.Event} of {(writer.Role == EventRole.Writer ? writer.Application : "whoever writes it")}", Origin = reader.Origin, Why = reader.ShortDescription };
        if (place is Place.Header header)
            return contract.Headers.Contains(header.Name) && change is Change.Remove or Change.Rename ? breakage with { Proof = [$"{place}: The reader needs this header."] } : null;
        return Changed(writer) is { } changed ? Compare(contract, writer, changed, breakage) : null;
    }

    private bool Concerns(EventContract writer, EventContract reader) => place is not Place.Field || (writer.Value.Type == reader.Value.Type && Changed(writer) is not null);

    /// <summary>The schema that a writer would have; null where it does not name the place.</summary>
    private string? Changed(EventContract writer) => place is not Place.Field field ? null
        : writer.Value.Type == SchemaType.Avro ? ChangedAvroSchema.Of(writer.Value.Text, field.Steps, change)
        : ChangedJsonSchema.Of(writer.Value.Text, field.Steps, change);

    private Breakage Compare(EventContract reader, EventContract writer, string changed, Breakage breakage)
    {
        var before = Explain(reader, writer, writer.Value.Text);
        var after = Explain(reader, writer, changed);
        var reasons = after.Reasons.Where(reason => !before.Reasons.Any(old => (old.Rule, old.Path, old.Sentence) == (reason.Rule, reason.Path, reason.Sentence))).ToList();
        return after.Answer switch
        {
            Answer.Yes => breakage,
            Answer.No => breakage with { Proof = [.. reasons.Select(reason => $"{reason.Sentence} [{reason.Rule}]")], Witness = reasons.Select(reason => reason.Witness?.Json).FirstOrDefault(json => json is not null) },
            _ => breakage with { Untold = string.Join(" ", after.Reasons.Select(reason => reason.Sentence)) },
        };
    }

    private Explanation Explain(EventContract reader, EventContract writer, string written) =>
        Explanation.Of(new SchemaFile($"the schema of {reader}", reader.Value.Text), new SchemaFile($"the changed schema of {writer}", written), reader.Value.Type, cancellationToken);
}
