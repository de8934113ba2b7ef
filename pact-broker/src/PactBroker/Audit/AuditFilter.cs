using System.Globalization;
using System.Text;
using PactBroker.History;
using PactBroker.Http;

namespace PactBroker.Audit;

/// <summary>Which changes are asked for; what is null does not matter.</summary>
internal sealed record AuditFilter
{
    private static readonly (string Parameter, Func<AuditFilter, object?> Value, string Condition)[] Parts =
    [
        ("pacticipant", filter => filter.Pacticipant, "pacticipant = @Pacticipant"),
        ("actor", filter => filter.Actor, "actor = @Actor"),
        ("action", filter => filter.Action, "action = @Action"),
        ("correlationId", filter => filter.CorrelationId, "correlation_id = @CorrelationId"),
        ("from", filter => filter.From, "at >= @From"),
        ("to", filter => filter.To, "at < @To"),
        ("before", filter => filter.Before, "id < @Before"),
    ];

    public string? Pacticipant { get; init; }

    public string? Actor { get; init; }

    public string? Action { get; init; }

    public string? CorrelationId { get; init; }

    /// <summary>The first instant that counts.</summary>
    public long? From { get; init; }

    /// <summary>The first instant that does not count any more.</summary>
    public long? To { get; init; }

    /// <summary>Where the page before ended. Numbers of pages would shift with every change that comes in.</summary>
    public long? Before { get; init; }

    public string Condition => string.Join(" AND ", Parts.Where(part => part.Value(this) is not null).Select(part => part.Condition).DefaultIfEmpty("1 = 1"));

    /// <exception cref="RefusalException">Something cannot be understood.</exception>
    public static AuditFilter Of(BrokerRequest request)
    {
        var errors = new ValidationErrors();
        var action = request.Parameter("action");
        if (action is not null && !ActionCatalogue.Names.Contains(action))
        {
            errors.Add("action", $"must be one of {string.Join(", ", ActionCatalogue.Names.Order(StringComparer.Ordinal))}");
        }

        var filter = new AuditFilter
        {
            Pacticipant = request.Parameter("pacticipant"),
            Actor = request.Parameter("actor"),
            Action = action,
            CorrelationId = request.Parameter("correlationId"),
            From = Instant(request, "from", errors),
            To = Instant(request, "to", errors),
            Before = Number(request, "before", errors),
        };
        errors.ThrowIfAny();
        return filter;
    }

    /// <summary>The query that asks for what this one asks for, further back.</summary>
    public static string QueryBefore(BrokerRequest request, long id, int size)
    {
        var query = new StringBuilder($"?size={size}");
        foreach (var (parameter, _, _) in Parts)
        {
            var value = parameter == "before" ? id.ToString(CultureInfo.InvariantCulture) : request.Parameter(parameter);
            query.Append(value is null ? "" : $"&{parameter}={Uri.EscapeDataString(value)}");
        }

        return query.ToString();
    }

    private static long? Instant(BrokerRequest request, string parameter, ValidationErrors errors)
    {
        if (request.Parameter(parameter) is not { } text)
        {
            return null;
        }

        if (AsOf.TryParse(text, out var instant))
        {
            return instant.UtcTicks;
        }

        errors.Add(parameter, AsOf.Expected);
        return null;
    }

    private static long? Number(BrokerRequest request, string parameter, ValidationErrors errors)
    {
        if (request.Parameter(parameter) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        errors.Add(parameter, "must be the number of a change");
        return null;
    }
}
