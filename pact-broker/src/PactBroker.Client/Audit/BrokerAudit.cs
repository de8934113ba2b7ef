using System.Collections.Immutable;
using System.Text.Json;
using PactBroker.Client.Http;

namespace PactBroker.Client.Audit;

/// <summary>Who changed what. Brokers of others have no such resource.</summary>
public sealed class BrokerAudit
{
    private const int LargestPage = 1000;

    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerAudit(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>The newest changes, the newest first.</summary>
    /// <param name="question">Which.</param>
    /// <param name="most">How many at most; the broker is asked as often as it takes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="BrokerException">Refused: an unknown action, or a caller who may not look at them.</exception>
    public async Task<ImmutableArray<AuditedChange>> ListAsync(AuditQuestion question, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var changes = ImmutableArray.CreateBuilder<AuditedChange>();
        var list = await _index.LinkAsync("pb:audit", [], cancellationToken).ConfigureAwait(false);
        var query = string.Concat(question.Parameters().Select(parameter => $"&{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        Uri? next = new($"{list}?size={Math.Min(most, LargestPage)}{query}");
        while (next is not null && changes.Count < most)
        {
            var page = await _connection.GetAsync(next, cancellationToken).ConfigureAwait(false);
            changes.AddRange(page.Embedded("changes").Select(Read));
            next = page.FindLink("next");
        }

        return [.. changes.Take(most)];
    }

    private static AuditedChange Read(HalDocument document) => new()
    {
        Id = document.Root.MemberOrNull("id") is { ValueKind: JsonValueKind.Number } id ? id.GetInt64() : 0,
        At = document.Text("at") ?? "",
        Actor = document.Text("actor") ?? "",
        Address = document.Text("address"),
        Action = document.Text("action") ?? "",
        Pacticipant = document.Text("pacticipant"),
        Details = document.Root.MemberOrNull("details") ?? default,
        Request = document.Text("request"),
        RequestId = document.Text("requestId"),
        CorrelationId = document.Text("correlationId"),
    };
}
