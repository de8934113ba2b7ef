using BenchmarkDotNet.Attributes;
using Contracts.Benchmarks.Pacts;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;

namespace Contracts.Benchmarks.Engine;

/// <summary>A pact of 3.5 MB: 1,000 interactions with 25 rules each.</summary>
[MemoryDiagnoser]
public class ReadingPacts
{
    private readonly byte[] _file = GeneratedPact.Bytes(1000, InteractionShape.Ruled);
    private readonly PactDocument _document = PactReader.Read(GeneratedPact.Bytes(1000, InteractionShape.Ruled)).Document;

    [Benchmark]
    public PactDocument Read() => PactReader.Read(_file).Document;

    [Benchmark]
    public byte[] Write() => PactWriter.Write(_document);
}
