using System.Globalization;
using System.Text.Json;
using PactBroker.Client.Http;

namespace PactBroker.Client.Matrix;

/// <summary>Which versions work together.</summary>
public sealed class BrokerMatrix
{
    private readonly BrokerConnection _connection;
    private readonly string _address;

    // The index has no link to the matrix; every client knows its path.
    internal BrokerMatrix(BrokerConnection connection, Uri baseAddress) =>
        (_connection, _address) = (connection, baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/matrix");

    /// <summary>Asks the broker.</summary>
    /// <param name="query">The question.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">Refused: an application or environment in the question is unknown.</exception>
    public async Task<MatrixAnswer> QueryAsync(MatrixQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var address = new Uri(_address + MatrixQueryString.Write(query));
        try
        {
            return Read(await _connection.GetAsync(address, cancellationToken).ConfigureAwait(false), $"GET {address}");
        }
        catch (BrokerException missing) when (missing.Failure == BrokerFailure.NotFound)
        {
            // A broker refuses what it does not know with 400: the path is there whatever is asked.
            throw BrokerException.NotABroker($"GET {_address}", "it knows no matrix", missing);
        }
    }

    internal static MatrixAnswer Read(HalDocument document, string request)
    {
        var summary = document.Root.MemberOrNull("summary")
            ?? throw BrokerException.NotABroker(request, "it has no summary");
        return new MatrixAnswer
        {
            Deployable = summary.TruthOrNull("deployable"),
            Reason = summary.TextOrNull("reason") ?? "",
            Successes = summary.CountOrZero("success"),
            Failures = summary.CountOrZero("failed"),
            Unknown = summary.CountOrZero("unknown"),
            Notices = BrokerErrors.Notices(document.Root),
            NextSteps = [.. summary.ItemsOf("nextSteps").Select(ReadStep)],
            Rows = [.. document.Root.ItemsOf("matrix").Select(row => ReadRow(row, document))],
            Document = document.Root,
        };
    }

    private static NextStep ReadStep(JsonElement step) =>
        new(step.TextOrNull("reason") ?? "", step.TextOrNull("pacticipant") ?? "", step.TextOrNull("action") ?? "", step.TextOrNull("text") ?? "");

    private static MatrixRow ReadRow(JsonElement row, HalDocument document)
    {
        var result = row.MemberOrNull("verificationResult") ?? default;
        var resultHref = Self(result);
        var pactHref = Self(row.MemberOrNull("pact") ?? default);
        return new MatrixRow
        {
            Consumer = Name(row, "consumer") ?? "",
            ConsumerVersion = Version(row, "consumer") ?? "",
            Provider = Name(row, "provider") ?? "",
            ProviderVersion = Version(row, "provider"),
            Success = result.TruthOrNull("success"),
            IsStatic = result.TruthOrNull("static") ?? false,
            ResultAddress = resultHref is null ? null : document.Resolve(resultHref),
            VerifiedAt = DateTimeOffset.TryParse(result.TextOrNull("verifiedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var verifiedAt) ? verifiedAt : null,
            PactAddress = pactHref is null ? null : document.Resolve(pactHref),
            Event = EventComparison.Read(row),
            Ignored = row.TruthOrNull("ignored") ?? false,
        };
    }

    private static string? Self(JsonElement resource) => resource.MemberOrNull("_links")?.MemberOrNull("self")?.TextOrNull("href");

    private static string? Name(JsonElement row, string side) => row.MemberOrNull(side)?.TextOrNull("name");

    private static string? Version(JsonElement row, string side) => row.MemberOrNull(side)?.MemberOrNull("version")?.TextOrNull("number");
}
