using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Contracts.Cli.Knowledge.Questions;
using Contracts.Cli.Knowledge.Readers;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Paths;
using Contracts.OpenApi;

namespace Contracts.Cli.Coverage;

/// <summary>What of a service's operations its contracts use.</summary>
internal static class OperationCoverage
{
    public static IEnumerable<CoverageItem> Of(ApiDocument document, ImmutableArray<AskedInteraction> interactions)
    {
        var asked = interactions.ToLookup(one => Find(document, one));
        return document.Operations.SelectMany(operation => Of(document, operation, [.. asked[operation]]));
    }

    /// <summary>Interactions with what the document does not have.</summary>
    public static IEnumerable<string> Undocumented(ApiDocument document, ImmutableArray<AskedInteraction> interactions)
    {
        foreach (var one in interactions)
        {
            var http = (HttpInteraction)one.Interaction;
            var request = $"{http.Request.Method.ToUpperInvariant()} {http.Request.Path}";
            if (Find(document, one) is not { } operation)
                yield return $"{request}: {one.Consumer} asks for it ('{http.Description}'), and the document does not have it";
            else if (operation.ResponseFor(http.Response.Status) is null)
                yield return $"{operation} {http.Response.Status.ToString(CultureInfo.InvariantCulture)}: {one.Consumer} expects it ('{http.Description}'), and the document does not have it";
        }
    }

    /// <summary>The operation that an interaction asks for; null where the document has none.</summary>
    public static ApiOperation? Find(ApiDocument document, AskedInteraction one) =>
        one.Interaction is HttpInteraction http ? ApiOperations.Find(document, http.Request.Method, http.Request.Path)?.Operation : null;

    private static IEnumerable<CoverageItem> Of(ApiDocument document, ApiOperation operation, ImmutableArray<AskedInteraction> asked)
    {
        yield return new CoverageItem(CoverageKinds.Operation, operation.ToString(), Consumers(asked));
        if (!asked.IsEmpty)
        {
            yield return new CoverageItem(CoverageKinds.FailureCase, operation.ToString(), Consumers(asked.Where(one => Status(one) >= 400)));
            yield return new CoverageItem(CoverageKinds.Fault, operation.ToString(), Consumers(asked.Where(HasFaults)));
        }

        foreach (var (status, response) in operation.Responses.Where(response => response.Status is ['2' or '3' or '4', ..]))
        {
            var expecting = asked.Where(one => operation.ResponseFor(Status(one))?.Status == status).ToImmutableArray();
            yield return new CoverageItem(CoverageKinds.Status, $"{operation} {status}", Consumers(expecting));
            foreach (var field in status[0] == '2' ? Fields(document, response) : [])
                yield return new CoverageItem(CoverageKinds.Field, $"{operation} {status} {field}", Consumers(expecting.Where(one => InteractionReading.Of(one, new Place.Field(field.Tokens)).Any())));
        }
    }

    private static IEnumerable<PathExpression> Fields(ApiDocument document, JsonElement response) =>
        response.Members("content").SelectMany(content => content.Value.Member("schema") is { } schema ? SchemaPaths.Of(schema, document.Resolve) : []).DistinctBy(path => path.ToString());

    // Consumers' tests write down what they do when the mock server fails (version 4 of pacts).
    private static bool HasFaults(AskedInteraction one) => !InteractionNotes.Of(one.Interaction).Faults.IsEmpty;

    private static int Status(AskedInteraction one) => ((HttpInteraction)one.Interaction).Response.Status;

    private static ImmutableArray<string> Consumers(IEnumerable<AskedInteraction> asked) => [.. asked.Select(one => one.Consumer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
