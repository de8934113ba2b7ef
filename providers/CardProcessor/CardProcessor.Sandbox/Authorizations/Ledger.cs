using System.Security.Cryptography;
using CardProcessor.Sandbox.Webhooks;

namespace CardProcessor.Sandbox.Authorizations;

/// <summary>All amounts that are set aside. A merchant who asks twice with one key gets one answer, and nothing happens twice.</summary>
internal sealed class Ledger(WebhookQueue webhooks)
{
    private const string IdCharacters = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int IdLength = 24;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Authorization> _authorizations = [];
    private readonly Dictionary<string, AuthorizationOutcome> _answers = [];

    public AuthorizationOutcome Authorize(string key, AuthorizationRequest request) => Once(key, () =>
    {
        if (TestCards.Find(request.Card)!.Refusal is { } refusal)
            return new AuthorizationOutcome.Declined(refusal);
        var id = $"auth_{RandomNumberGenerator.GetString(IdCharacters, IdLength)}";
        return Keep(new Authorization(id, request.Reference!, request.Amount, request.Currency!, request.ReceiptEmail, AuthorizationStatus.Open));
    });

    public AuthorizationOutcome Become(string key, string id, Change change) => Once(key, () =>
    {
        if (!_authorizations.TryGetValue(id, out var known))
            return new AuthorizationOutcome.Missing();
        if (known.Status == change.To)
            return new AuthorizationOutcome.Done(known);
        if (known.Status != change.From)
            return new AuthorizationOutcome.NotAllowed(new Problem("wrong_status", $"It is {known.Status} and cannot become {change.To}."));

        if (change.Event is { } type)
            webhooks.Add(Webhook.Of(type, id));
        return Keep(known with { Status = change.To });
    });

    public Authorization? Find(string id)
    {
        lock (_gate)
            return _authorizations.GetValueOrDefault(id);
    }

    private AuthorizationOutcome Once(string key, Func<AuthorizationOutcome> answer)
    {
        lock (_gate)
            return _answers.TryGetValue(key, out var before) ? before : _answers[key] = answer();
    }

    private AuthorizationOutcome.Done Keep(Authorization authorization) => new(_authorizations[authorization.Id] = authorization);
}
