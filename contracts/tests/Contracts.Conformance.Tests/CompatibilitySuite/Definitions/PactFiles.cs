using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Consumers;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Definitions;

/// <summary>The pact of the scenario and the file that its tests write.</summary>
internal sealed class PactFiles(ScenarioSettings settings)
{
    private const string Consumer = "c";
    private const string Provider = "p";

    /// <summary>The pact, in the feature's version.</summary>
    public PactDefinition Definition => new(Consumer, Provider, new PactConfig { PactDir = settings.Folder }, settings.Version);

    public bool IsWritten => File.Exists(FilePath);

    /// <summary>The written file, read back.</summary>
    public PactDocument Document => PactReader.Read(File.ReadAllBytes(FilePath)).Document;

    /// <summary>The written file as it stands there.</summary>
    public JsonElement Json => JsonElement.Parse(File.ReadAllBytes(FilePath));

    private string FilePath => Path.Combine(settings.Folder, PactFileName.Of(Consumer, Provider));

    /// <summary>An interaction by its place: <c>first</c>, <c>second</c> …</summary>
    public T Nth<T>(string place)
        where T : Interaction => Document.Interactions[Place(place)].Should().BeOfType<T>().Subject;

    public static int Place(string word) => Array.IndexOf(["first", "second", "third"], word) is var place and >= 0
        ? place
        : throw new NotSupportedException($"'{word}' is no place in a list that the steps know.");

    /// <summary>Whether two bodies are the same document; how JSON is laid out does not matter.</summary>
    public static void ShouldBeSame(Body actual, Body expected)
    {
        if (expected.ContentType == "application/json")
            JsonElement.DeepEquals(JsonElement.Parse(actual.Bytes.Span), JsonElement.Parse(expected.Bytes.Span)).Should().BeTrue("{0} was expected", expected.Bytes.Length);
        else
            actual.Bytes.ToArray().Should().Equal(expected.Bytes.ToArray());
    }

    public static string? ContentType(ImmutableArray<Header>? headers) =>
        headers?.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))?.Values[0];
}
