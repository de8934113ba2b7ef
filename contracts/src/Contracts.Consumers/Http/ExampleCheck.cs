using System.Collections.Immutable;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Reports;

namespace Contracts.Consumers.Http;

/// <summary>An example that breaks its own rules would let the consumer's test pass and every verification fail; it is refused here.</summary>
internal static class ExampleCheck
{
    /// <summary>The example of a request is what the provider gets when it is verified; another one than the consumer may send would show nothing.</summary>
    public static void CheckRequest(HttpInteraction interaction) =>
        Check(interaction, "request", interaction.Request.Body, RequestMatching.Compare(interaction.Request, Request(interaction.Request)));

    public static void CheckResponse(HttpInteraction interaction) =>
        Check(interaction, "response", interaction.Response.Body, Mismatches(interaction.Response, interaction.Response));

    public static void Check(AsynchronousMessage interaction) =>
        Check(interaction, "message", interaction.Message.Contents, Mismatches(interaction.Message, interaction.Message));

    /// <summary>What is wrong with an example, by the rules of an expectation.</summary>
    public static ImmutableArray<Mismatch> Mismatches(ExpectedResponse expected, ExpectedResponse example) =>
        ResponseMatching.Compare(expected, new ActualResponse { Status = example.Status, Headers = Lines(example.Headers), Body = example.Body });

    /// <summary>What is wrong with an example, by the rules of an expectation.</summary>
    public static ImmutableArray<Mismatch> Mismatches(ExpectedMessage expected, ExpectedMessage example) =>
        MessageMatching.Compare(expected, new ActualMessage { Contents = example.Contents, Metadata = example.Metadata });

    private static void Check(Interaction interaction, string part, Body example, ImmutableArray<Mismatch> mismatches)
    {
        if (!mismatches.IsEmpty)
            throw new InvalidOperationException($"'{interaction.Description}': the example of the {part} breaks its own rules. {MismatchReport.Describe(mismatches, actual: example)}");
    }

    private static ActualRequest Request(ExpectedRequest request) => new()
    {
        Method = request.Method,
        Path = request.Path,
        Query = string.Join('&', (request.Query ?? []).SelectMany(
            parameter => parameter.Values,
            (parameter, value) => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(value ?? "")}")),
        Headers = Lines(request.Headers),
        Body = request.Body,
    };

    private static List<KeyValuePair<string, string>> Lines(ImmutableArray<Header>? headers) =>
        [.. (headers ?? []).SelectMany(header => header.Values, (header, value) => KeyValuePair.Create(header.Name, value))];
}
