using System.Collections.Immutable;
using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Reports;

namespace Contracts.Consumers.Mocking;

/// <summary>One way in which what was requested differs from what was declared.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Request">Method, path and query: <c>GET /prices/42?currency=EUR</c>.</param>
public sealed record RequestProblem(RequestProblemKind Kind, string Request)
{
    /// <summary>The interaction that was meant, as far as one can tell; for a missing request the one that is missing.</summary>
    public HttpInteraction? Interaction { get; init; }

    /// <summary>What kept the request from being that interaction's.</summary>
    public ImmutableArray<Mismatch> Mismatches { get; init; } = [];

    /// <summary>How many bytes of a body are read, where more came.</summary>
    internal int Limit { get; init; }

    /// <summary>Why a request that is too large was not looked at.</summary>
    internal string Sentence => $"The body has more than {Limit} bytes; the mock server reads no more (PactConfig.RequestLimit).";

    /// <summary>The body that came, for the report.</summary>
    internal Body? Received { get; init; }

    /// <summary>The problem as text for people, with every difference.</summary>
    public override string ToString() => Describe(wholeBodies: false);

    /// <summary>The problem as text for people, with the bodies as a whole where that is asked for.</summary>
    internal string Describe(bool wholeBodies)
    {
        if (Kind == RequestProblemKind.MissingRequest)
            return $"Never requested: {InteractionIdentity.Of(Interaction!)}\n   {Request}";

        if (Kind == RequestProblemKind.RequestTooLarge)
            return $"Too large to be read: {Request}\n   {Sentence}";

        var text = new StringBuilder(Kind == RequestProblemKind.RequestMismatch ? "Requested otherwise than declared: " : "Requested, but not declared: ").Append(Request);
        if (Interaction is not null)
        {
            text.Append($"\n   Closest: {InteractionIdentity.Of(Interaction)}");
            text.Append('\n').Append(Indented(ReportLine.Join(MismatchReport.Lines(Mismatches, Interaction.Request.Body, Received, wholeBodies))));
        }

        return text.ToString();
    }

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "   " + line));
}

/// <summary>The ways in which what was requested can differ from what was declared.</summary>
public enum RequestProblemKind
{
    /// <summary>Method and path are those of an interaction, something else differs.</summary>
    RequestMismatch,

    /// <summary>No interaction has this method and path.</summary>
    UnexpectedRequest,

    /// <summary>An interaction was declared and never requested.</summary>
    MissingRequest,

    /// <summary>The body of a request has more bytes than are read; it was not compared.</summary>
    RequestTooLarge,
}
