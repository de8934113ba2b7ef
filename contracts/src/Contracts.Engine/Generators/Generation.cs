using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators.Bodies;
using Contracts.Engine.Json;
using Contracts.Engine.Matching;

namespace Contracts.Engine.Generators;

/// <summary>Makes examples concrete: what their generators produce takes the place of their values. A generator that has nothing to give leaves the example.</summary>
public static class Generation
{
    /// <summary>The request as it is to be sent.</summary>
    /// <param name="request">The request of the pact.</param>
    /// <param name="context">What to draw from.</param>
    public static ExpectedRequest Apply(ExpectedRequest request, GenerationContext context) => request with
    {
        Method = Text(request.Generators.Method, context) ?? request.Method,
        Path = Text(request.Generators.Path, context) ?? request.Path,
        Query = Query(request.Query, request.Generators.Query, context),
        Headers = Headers(request.Headers, request.Generators.Header, context),
        Body = BodyGeneration.Apply(request.Body, request.Headers.ContentType(), request.Generators.Body, request.MatchingRules.Body, context),
        Generators = GeneratorSet.None,
    };

    /// <summary>The response as it is to be given.</summary>
    /// <param name="response">The response of the pact.</param>
    /// <param name="context">What to draw from.</param>
    public static ExpectedResponse Apply(ExpectedResponse response, GenerationContext context) => response with
    {
        Status = int.TryParse(Text(response.Generators.Status, context), out var status) ? status : response.Status,
        Headers = Headers(response.Headers, response.Generators.Header, context),
        Body = BodyGeneration.Apply(response.Body, response.Headers.ContentType(), response.Generators.Body, response.MatchingRules.Body, context),
        Generators = GeneratorSet.None,
    };

    /// <summary>The message as it is to be handled.</summary>
    /// <param name="message">The message of the pact.</param>
    /// <param name="context">What to draw from.</param>
    public static ExpectedMessage Apply(ExpectedMessage message, GenerationContext context) => message with
    {
        Metadata = Metadata(message.Metadata, message.Generators.Metadata, context),
        Contents = BodyGeneration.Apply(
            message.Contents, MetadataMatching.ContentTypeOf(message.Metadata), message.Generators.Body, message.MatchingRules.Body, context),
        Generators = GeneratorSet.None,
    };

    private static string? Text(ValueGenerator? generator, GenerationContext context) => generator?.Generate(context) is { } value ? JsonText.Plain(value) : null;

    private static ImmutableArray<Header>? Headers(ImmutableArray<Header>? headers, ImmutableArray<GeneratorEntry> generators, GenerationContext context) =>
        generators.IsEmpty || headers is not { } all
            ? headers
            : [.. all.Select(header => Find(header.Name, generators, StringComparison.OrdinalIgnoreCase) is { } generator && Text(generator, context) is { } value ? header with { Values = [value] } : header)];

    private static ImmutableArray<QueryParameter>? Query(ImmutableArray<QueryParameter>? query, ImmutableArray<GeneratorEntry> generators, GenerationContext context) =>
        generators.IsEmpty || query is not { } all
            ? query
            : [.. all.Select(parameter => Find(parameter.Name, generators, StringComparison.Ordinal) is { } generator && Text(generator, context) is { } value ? parameter with { Values = [value] } : parameter)];

    private static ImmutableArray<KeyValuePair<string, JsonElement>> Metadata(
        ImmutableArray<KeyValuePair<string, JsonElement>> metadata, ImmutableArray<GeneratorEntry> generators, GenerationContext context) =>
        generators.IsEmpty
            ? metadata
            : [.. metadata.Select(entry => KeyValuePair.Create(entry.Key, Find(entry.Key, generators, StringComparison.Ordinal)?.Generate(context) ?? entry.Value))];

    /// <summary>Files of other tools have names bare or as a path.</summary>
    private static ValueGenerator? Find(string name, ImmutableArray<GeneratorEntry> generators, StringComparison comparison)
    {
        foreach (var (key, generator) in generators)
        {
            if (key.Equals(name, comparison) || key.Equals($"$.{name}", comparison) || key.Equals($"$['{name}']", comparison))
                return generator;
        }

        return null;
    }
}
