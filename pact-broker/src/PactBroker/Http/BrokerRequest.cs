using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Audit;
using PactBroker.Cleaning;
using PactBroker.Links;
using PactBroker.Secrets;
using PactBroker.Storage;
using PactBroker.Webhooks.Definitions;
using PactBroker.Webhooks.Sending;

namespace PactBroker.Http;

/// <summary>One request, in the words of the broker: names from the path, the body as JSON, links that lead back here.</summary>
internal sealed class BrokerRequest(HttpContext context, BrokerServices services)
{
    private static readonly string[] Names = ["pacticipant", "consumer", "provider", "version", "branch", "tag", "label", "team"];

    public HttpContext Context => context;

    /// <summary>Who asks.</summary>
    public Caller Caller => context.Features.Get<Caller>() ?? Caller.Anonymous;

    /// <summary>Whether to offer what needs one of these. Who has not been asked who he is may turn out to have it; then he is asked.</summary>
    public bool MayTry(Permissions anyOf) => (Caller.Permissions & anyOf) != Permissions.None || Caller == Caller.Anonymous;

    public BrokerSettings Settings => services.Settings;

    /// <summary>Seals and opens what nobody is to see.</summary>
    public SecretBox Secrets => services.Secrets;

    /// <summary>What this request changes, as the log of changes will tell it.</summary>
    public Change Change { get; } = new(context, services.Settings);

    public BrokerLinks Links { get; } = new(BaseUrl.Of(context.Request, services.Settings));

    public IQueryCollection Query => context.Request.Query;

    public string Method => context.Request.Method;

    /// <summary>The part of the path that the route calls by this name, decoded.</summary>
    public string this[string name] => OptionalName(name)
        ?? throw new InvalidOperationException($"The route {context.GetEndpoint()?.DisplayName} has no part called {name}.");

    public string? OptionalName(string name) =>
        context.Request.RouteValues[name] is string encoded ? Uri.UnescapeDataString(encoded) : null;

    /// <summary>Names in the path of what is about to be written, if any of them could not be found again.</summary>
    /// <exception cref="RefusalException">There is such a name.</exception>
    public void RefuseNames()
    {
        var errors = new ValidationErrors();
        foreach (var part in Names.Where(part => context.Request.RouteValues.ContainsKey(part)))
        {
            if (NameRule.ProblemInPath((string)context.Request.RouteValues[part]!) is { } problem)
            {
                errors.Add(part, problem);
            }
        }

        errors.ThrowIfAny();
    }

    public Task<T> ReadAsync<T>(Func<StorageSession, Task<T>> query) =>
        services.Storage.ReadAsync(query, context.RequestAborted);

    public Task<T> WriteAsync<T>(Func<StorageSession, Task<T>> unitOfWork) =>
        services.Storage.WriteAsync(Change.Recorded(unitOfWork), context.RequestAborted);

    public Task<CleaningCounts?> CleanAsync(CleaningOptions options) =>
        new Cleaner(services.Storage, options, new CleaningTurn(context.TraceIdentifier + Guid.NewGuid().ToString("N")), Origin.Of(context, services.Settings)).RunAsync(appointment: null, context.RequestAborted);

    /// <summary>Sends what a webhook would, once and now.</summary>
    public Task<Exchange> SendAsync(WebhookRow webhook, IReadOnlyDictionary<string, string> parameters) => services.Sender.SendAsync(
        OutgoingRequest.Create(webhook, parameters, Guid.NewGuid().ToString(), services.Time.GetUtcNow(), services.UserAgent), context.RequestAborted);

    /// <summary>What was written may have put something into the queue of webhooks: it need not wait there.</summary>
    public void SignalDeliveries() => services.Signal.Set();

    /// <summary>The body; an absent one is an empty object.</summary>
    public async Task<JsonObject> ReadObjectAsync() => await RequestBody.ReadObjectAsync(context.Request);

    public Task<string> ReadTextAsync() => RequestBody.ReadTextAsync(context.Request);

    /// <summary>Whether a text of this type is asked for, and no JSON.</summary>
    public bool Prefers(string mediaType)
    {
        var accept = context.Request.Headers.Accept.ToString();
        return accept.Contains(mediaType, StringComparison.OrdinalIgnoreCase) && !accept.Contains("json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The first value of a query parameter; an empty one counts as not given.</summary>
    public string? Parameter(string name) => Query.TryGetValue(name, out var values) && values[0] is { Length: > 0 } value ? value : null;
}
