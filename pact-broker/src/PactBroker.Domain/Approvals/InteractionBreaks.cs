using System.Collections.Immutable;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;

namespace PactBroker.Domain.Approvals;

/// <summary>One interaction against the approved one of the same name: is the request one that was agreed on, and would the least answer that was agreed on do?</summary>
internal static class InteractionBreaks
{
    public static IReadOnlyList<ContractBreak> Find(string name, Interaction before, Interaction after) => (before, after) switch
    {
        (HttpInteraction old, HttpInteraction now) =>
        [
            .. Breaks(name, "request-differs", RequestMatching.Compare(old.Request, Sent(now.Request))),
            .. Breaks(name, "response-differs", ResponseMatching.Compare(now.Response, Sent(old.Response))),
            .. RuleBreaks.Find(name, old.Response.MatchingRules, now.Response.MatchingRules, now.Response.Body, now.Response.Headers?.Select(header => header.Name) ?? []),
        ],
        (AsynchronousMessage old, AsynchronousMessage now) => Messages(name, "message-differs", old.Message, now.Message),
        (SynchronousMessage old, SynchronousMessage now) =>
        [
            .. Breaks(name, "request-differs", MessageMatching.Compare(old.Request, Sent(now.Request))),
            .. now.Responses.Length > old.Responses.Length ? [new ContractBreak("response-differs", name, "", $"{now.Responses.Length} answers are expected, and {old.Responses.Length} were approved.")] : Array.Empty<ContractBreak>(),
            .. old.Responses.Zip(now.Responses).SelectMany(pair => Messages(name, "response-differs", pair.First, pair.Second)),
        ],
        _ => [new ContractBreak("interaction-new", name, "", "The approved contract has it as another kind of interaction.")],
    };

    private static IReadOnlyList<ContractBreak> Messages(string name, string rule, ExpectedMessage old, ExpectedMessage now) =>
    [
        .. Breaks(name, rule, MessageMatching.Compare(now, Sent(old))),
        .. RuleBreaks.Find(name, old.MatchingRules, now.MatchingRules, now.Contents, now.Metadata.Select(entry => entry.Key)),
    ];

    private static IEnumerable<ContractBreak> Breaks(string name, string rule, ImmutableArray<Mismatch> mismatches) =>
        mismatches.Select(mismatch => new ContractBreak(rule, name, mismatch.Path.Length == 0 ? mismatch.Kind.ToString().ToLowerInvariant() : mismatch.Path, mismatch.Message));

    private static ActualRequest Sent(ExpectedRequest request) => new()
    {
        Method = request.Method,
        Path = request.Path,
        Query = string.Join('&', (request.Query ?? []).SelectMany(parameter => parameter.Values.Select(value =>
            value is null ? Uri.EscapeDataString(parameter.Name) : $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(value)}"))),
        Headers = Lines(request.Headers),
        Body = Sent(request.Body),
    };

    private static ActualResponse Sent(ExpectedResponse response) => new() { Status = response.Status, Headers = Lines(response.Headers), Body = Sent(response.Body) };

    private static ActualMessage Sent(ExpectedMessage message) => new() { Contents = Sent(message.Contents), Metadata = message.Metadata };

    private static ImmutableArray<KeyValuePair<string, string>> Lines(ImmutableArray<Header>? headers) =>
        [.. (headers ?? []).SelectMany(header => header.Values.Select(value => KeyValuePair.Create(header.Name, value)))];

    private static Body Sent(Body body) => body.Presence is BodyPresence.Present ? body : Body.Empty;
}
