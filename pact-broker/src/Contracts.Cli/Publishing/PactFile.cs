using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.Providers.Sources;

namespace Contracts.Cli.Publishing;

/// <summary>A pact file that was read: its bytes are what is published.</summary>
internal sealed record PactFile(string Path, ReadOnlyMemory<byte> Content, PactDocument Document, ImmutableArray<PactWarning> Warnings)
{
    public string Consumer => Document.Consumer.Value;

    public string Provider => Document.Provider.Value;

    public SourcedContract ToContract() => new() { Document = Document, Origin = Path, Warnings = [.. Warnings.Select(warning => warning.ToString())] };
}
